#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/point.h"
#include "domain/reading.h"

namespace beadle::service {

struct CheckedPaper {
    Reading reading;
    std::vector<Point> points;  ///< worst first
    Day as_at{};                ///< the day lateness was asked for
};

struct CheckAsked {
    std::string name{};              ///< the file's, for the points' places
    std::optional<Day> as_at{};      ///< else the day the paper says of itself, else today
    Day today{};
    Reading const* older = nullptr;  ///< the paper before, to check history against
};

/// Checks what a paper says.
CheckedPaper check_reading(Reading reading, CheckAsked const& asked);

/// Reads a paper's bytes and checks what it says. Stores nothing.
Result<CheckedPaper> check_paper(std::string_view bytes, CheckAsked const& asked);
Result<CheckedPaper> check_paper(std::string_view bytes, std::string const& name, Day as_at);

}  // namespace beadle::service
