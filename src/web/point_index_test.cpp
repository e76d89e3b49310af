#include <doctest/doctest.h>

#include "web/point_index.h"

using namespace beadle;
using web::index_points;

namespace {

StatedItem item(std::optional<std::string> number, int line) { return {.number = std::move(number), .place = {.line = line}}; }
Point point(std::optional<std::string> report, std::optional<std::string> of, std::optional<int> line) {
    return {.rule = "r", .report = std::move(report), .item = std::move(of), .place = {.line = line}, .message = "m"};
}

Reading const paper{.reports = {{.title = "Harbour patrols", .items = {item("1", 5), item("2", 6), item("2", 7), item({}, 8)}},
                                {.title = "Night ferries", .items = {item("1", 20)}}}};

}  // namespace

TEST_CASE("a point stands beside the item it names") {
    std::vector<Point> const points{point("Harbour patrols", "1", {}), point("Harbour patrols", "2", 7), point("Harbour patrols", {}, 8), point("Night ferries", "1", 20)};
    auto const index = index_points(paper, points);
    CHECK(index.reports[0].items[0] == std::vector{&points[0]});
    CHECK(index.reports[0].items[1].empty());
    CHECK(index.reports[0].items[2] == std::vector{&points[1]});
    CHECK(index.reports[0].items[3] == std::vector{&points[2]});
    CHECK(index.reports[1].items[0] == std::vector{&points[3]});
}

TEST_CASE("a point about a report, an item it does not have, or the paper stands there") {
    std::vector<Point> const points{point("Harbour patrols", {}, 3), point("Night ferries", "9", {}), point({}, {}, {}), point("Unknown report", "1", {})};
    auto const index = index_points(paper, points);
    CHECK(index.reports[0].own == std::vector{&points[0]});
    CHECK(index.reports[1].own == std::vector{&points[1]});
    CHECK(index.whole == std::vector{&points[2], &points[3]});
}
