#pragma once

#include "domain/reading.h"

namespace beadle::checks {

/// Whether two rows of one number put the same demand.
bool is_same_item(StatedItem const& a, StatedItem const& b);

}  // namespace beadle::checks
