#pragma once

#include <string>

#include "domain/acts/add_report.h"
#include "service/acting.h"

namespace beadle::service {

/// Enters an inspection report; its address.
Result<std::string> add_report(store::Store& store, acts::AddReport const& act, Acting const& acting);

}  // namespace beadle::service
