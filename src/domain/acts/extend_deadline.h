#pragma once

#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::acts {

/// Moves an item's due date to a later one.
struct ExtendDeadline {
    ItemId item;
    Date to{};
    std::string because;
};

/// Refused: no reason; a date not later than the current one, or already past; an item that is done.
Result<std::vector<Payload>> decide(Register const& reg, ExtendDeadline const& act, Day today);

}  // namespace beadle::acts
