#include "web/point_index.h"

namespace beadle::web {

namespace {

bool same_place(Place const& item, PointPlace const& point) {
    if (item.line || point.line) return item.line == point.line && item.page == point.page;
    return item.row && item.row == point.row && item.page == point.page;
}

/// The item that a point names: by number, by place where several or none bear it; -1 for the report itself.
int item_of(StatedReport const& report, Point const& point) {
    int named = -1;
    for (std::size_t i = 0; i < report.items.size(); ++i) {
        auto const& item = report.items[i];
        if (item.number != point.item) continue;
        bool const here = same_place(item.place, point.place);
        if (!point.item && !here) continue;
        if (here) return static_cast<int>(i);
        if (named < 0) named = static_cast<int>(i);
    }
    return named;
}

}  // namespace

PointIndex index_points(Reading const& reading, std::vector<Point> const& points) {
    PointIndex index;
    index.reports.resize(reading.reports.size());
    for (std::size_t r = 0; r < reading.reports.size(); ++r) index.reports[r].items.resize(reading.reports[r].items.size());
    for (auto const& point : points) {
        int report = -1, item = -1;
        for (std::size_t r = 0; r < reading.reports.size(); ++r) {
            if (point.report != reading.reports[r].title) continue;
            auto const found = item_of(reading.reports[r], point);
            // Two reports may bear one title: the one that has the item is meant.
            if (report >= 0 && (item >= 0 || found < 0)) continue;
            report = static_cast<int>(r);
            item = found;
        }
        if (report < 0) {
            index.whole.push_back(&point);
        } else if (auto& of = index.reports[static_cast<std::size_t>(report)]; item < 0) {
            of.own.push_back(&point);
        } else {
            of.items[static_cast<std::size_t>(item)].push_back(&point);
        }
    }
    return index;
}

}  // namespace beadle::web
