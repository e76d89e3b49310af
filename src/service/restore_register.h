#pragma once

#include <string>

#include "base/result.h"
#include "store/store.h"

namespace beadle::service {

/// Makes a new register out of an export ("-": standard input), equal to the one it was made of. Refuses a damaged export and a name
/// that is taken; then there is no new register.
Result<store::Checkpoint> restore_register(std::string const& from, std::string const& where);

}  // namespace beadle::service
