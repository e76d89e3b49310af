#pragma once

#include <optional>
#include <string>

#include "domain/acts/raise_item.h"
#include "service/acting.h"

namespace beadle::service {

struct RaiseItemAsked {
    std::string report;                   ///< its slug
    std::optional<std::string> number{};
    ItemKind kind = ItemKind::recommendation;
    std::string text;
    std::optional<Date> due{};
};

/// Enters an item of a report; its address.
Result<std::string> raise_item(store::Store& store, RaiseItemAsked const& asked, Acting const& acting);

}  // namespace beadle::service
