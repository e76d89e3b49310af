#pragma once

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
};

/// Reads a paper's bytes and checks what it says. Stores nothing.
Result<CheckedPaper> check_paper(std::string_view bytes, std::string const& name, Day as_at);

}  // namespace beadle::service
