#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/store.h"

namespace beadle::service {

/// The register of that name: a file, or a URL. Refuses what is no register, one of a newer version, one that is not there.
Result<std::unique_ptr<store::Store>> open_register(std::string const& where, store::Opening const& how = {});

}  // namespace beadle::service
