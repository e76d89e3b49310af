#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::acts {

/// Says what was done, in the lead's own words and, apart, for the committee.
struct GiveUpdate {
    ItemId item;
    std::string words;
    std::optional<std::string> committee_wording{};
};

/// Refused: no words.
Result<std::vector<Payload>> decide(Register const& reg, GiveUpdate const& act, Day today);

}  // namespace beadle::acts
