#pragma once

#include <string>

#include "service/import_paper.h"
#include "store/store.h"

namespace beadle::kit {

/// Imports a paper's bytes as submitted on a day; fails the running test where it is refused.
service::Imported take_in(store::Store& store, std::string const& bytes, Day submitted);

}  // namespace beadle::kit
