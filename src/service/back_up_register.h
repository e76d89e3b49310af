#pragma once

#include <string>

#include "base/result.h"
#include "store/store.h"

namespace beadle::service {

/// Copies a whole register to a new file while others read and write. Refuses a name that is taken. The copy's count and head.
Result<store::Checkpoint> back_up_register(std::string const& where, std::string const& to);

}  // namespace beadle::service
