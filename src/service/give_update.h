#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "service/acting.h"

namespace beadle::service {

struct GiveUpdateAsked {
    std::string ref;
    std::string words;
    std::optional<std::string> committee_wording{};
};

/// Adds what was done to the item at an address.
Result<Acted> give_update(store::Store& store, GiveUpdateAsked const& asked, Acting const& acting);

}  // namespace beadle::service
