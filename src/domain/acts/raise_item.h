#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::acts {

/// Enters an item of a report.
struct RaiseItem {
    ReportId report;
    std::optional<std::string> number{};
    ItemKind kind = ItemKind::recommendation;
    std::string text;
    std::optional<Date> due{};
};

/// `all` is the register as at the last of days: names are given once for all time. Refused: no text; an item of the same kind and number.
Result<std::vector<Payload>> decide(Register const& all, RaiseItem const& act, Day today);

}  // namespace beadle::acts
