#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::acts {

/// Enters an inspection report.
struct AddReport {
    std::string title;
    std::optional<ReportKind> kind{};
    std::vector<std::string> publishers{};
    std::optional<Date> published{};
};

/// `all` is the register as at the last of days: names are given once for all time. Refused: no title; a report of the same title and date.
Result<std::vector<Payload>> decide(Register const& all, AddReport const& act, Day today);

}  // namespace beadle::acts
