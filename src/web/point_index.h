#pragma once

#include <vector>

#include "domain/point.h"
#include "domain/reading.h"

namespace beadle::web {

/// The points of a paper by what they stand beside. Every point is in exactly one place, in the order given.
struct PointIndex {
    struct OfReport {
        std::vector<Point const*> own{};
        std::vector<std::vector<Point const*>> items{};  ///< one for each item of the report
    };
    std::vector<Point const*> whole{};  ///< about the paper itself
    std::vector<OfReport> reports{};    ///< one for each report of the paper
};

/// The points must outlive the index.
PointIndex index_points(Reading const& reading, std::vector<Point> const& points);

}  // namespace beadle::web
