#include <algorithm>
#include <boost/json/serialize.hpp>
#include <iterator>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "service/check_paper.h"
#include "service/read_paper.h"

namespace beadle::cli {

namespace {

std::string place_of(Point const& point) {
    auto const where = describe(Place{.line = point.place.line, .page = point.place.page, .row = point.place.row});
    return point.place.file + ":" + (where.empty() ? "" : where + ":");
}

/// "FILE:PLACE: severity: sentence [rule]", the report and the item named before the sentence.
std::string as_line(Point const& point) {
    auto const about = point.report ? squeeze(*point.report) + ": " : std::string();
    return place_of(point) + " " + name_of(point.severity) + ": " + about + point.message + " [" + point.rule + "]\n";
}

std::string file_name(std::string const& path) {
    auto const slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

Result<int> run(Asked const& asked) {
    auto const today = TRY(asked.today());
    std::optional<Day> as_at;
    if (asked.has("--as-at")) as_at = TRY(asked.day("--as-at", today));
    std::optional<Reading> older;
    if (asked.has("--against")) {
        auto const path = asked.value("--against");
        auto const bytes = TRY(read_file(path));
        older = TRY(in_file(path, service::read_paper(bytes)));
    }

    std::vector<Point> points;
    for (auto const& path : asked.words) {
        auto const bytes = TRY(read_file(path));
        auto checked = TRY(in_file(path, service::check_paper(bytes, {.name = file_name(path), .as_at = as_at, .today = today, .older = older ? &*older : nullptr})));
        if (!as_at && !checked.reading.dated) complain(path + ": the paper does not say its date; lateness is judged as at " + words(checked.as_at) + " (--as-at changes that)");
        points.insert(points.end(), std::make_move_iterator(checked.points.begin()), std::make_move_iterator(checked.points.end()));
    }
    std::stable_sort(points.begin(), points.end(), [](Point const& a, Point const& b) { return a.severity < b.severity; });

    if (asked.has("--json")) {
        print(json::serialize(encode(points)) + "\n");
    } else {
        std::string lines;
        for (auto const& point : points) lines += as_line(point);
        print(lines);
    }
    bool const wrong = !points.empty() && points.front().severity == Severity::error;
    return wrong ? 1 : 0;
}

}  // namespace

Command check_command() {
    return {.name = "check",
            .summary = "say what a careful reader would ask of a paper; store nothing",
            .words = "FILE…",
            .least = 1,
            .most = -1,
            .options = {as_at_option, {"--against", "OLDER", "the paper before; says what was rewritten since"}, today_option, json_option},
            .run = run};
}

}  // namespace beadle::cli
