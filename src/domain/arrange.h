#pragma once

#include "domain/register.h"

namespace beadle {

/// Puts a register's parts in its order: reports newest publication first, undated last; papers oldest first, those of a day by their
/// hashes; and takes the legend of the latest paper that has one, else the default.
void arrange(Register& reg);

}  // namespace beadle
