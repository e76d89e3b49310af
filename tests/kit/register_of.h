#pragma once

#include "domain/register.h"

namespace beadle::kit {

/// The register of somebody whose only paper so far says this, submitted on that day. Items are "i1", "i2" … in the paper's order,
/// reports "r1" …, the paper's hash is "paper".
Register register_of(Reading const& reading, Day submitted);

/// An item of such a register by its report's title and its number.
ItemState& item_of(Register& reg, std::string const& report, std::string const& number);

}  // namespace beadle::kit
