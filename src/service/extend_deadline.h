#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "service/acting.h"

namespace beadle::service {

struct ExtendDeadlineAsked {
    std::string ref;
    Date to{};
    std::string because{};
};

/// Moves the due date of the item at an address to a later one.
Result<Acted> extend_deadline(store::Store& store, ExtendDeadlineAsked const& asked, Acting const& acting);

}  // namespace beadle::service
