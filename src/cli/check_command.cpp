#include <algorithm>
#include <boost/json/serialize.hpp>
#include <iterator>

#include "base/json.h"
#include "base/text.h"
#include "cli/opened.h"
#include "service/check_register.h"
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

Result<std::vector<Point>> points_of_register(Asked const& asked, service::CheckAsked check) {
    auto const store = TRY(open_to_read(asked));
    check.name = file_name(TRY(asked.register_name()));
    return service::check_register(*store, check).points;
}

Result<std::vector<Point>> points_of_files(Asked const& asked, service::CheckAsked check) {
    std::vector<Point> points;
    for (auto const& path : asked.words) {
        auto const bytes = TRY(read_file(path));
        check.name = file_name(path);
        auto checked = TRY(in_file(path, service::check_paper(bytes, check)));
        if (!check.as_at && !checked.reading.dated) complain(path + ": the paper does not say its date; lateness is judged as at " + words(checked.as_at) + " (--as-at changes that)");
        points.insert(points.end(), std::make_move_iterator(checked.points.begin()), std::make_move_iterator(checked.points.end()));
    }
    std::stable_sort(points.begin(), points.end(), [](Point const& a, Point const& b) { return a.severity < b.severity; });
    return points;
}

Result<int> run(Asked const& asked) {
    if (asked.words.empty() && !asked.register_name()) return refuse("check what? Give a paper's file, or --register REGISTER", "FILE", Refusal::Kind::usage);
    if (!asked.words.empty() && asked.has("--register")) return refuse("check either files or --register REGISTER, not both", "--register", Refusal::Kind::usage);
    service::CheckAsked check{.today = TRY(asked.today())};
    if (asked.has("--as-at")) check.as_at = TRY(asked.day("--as-at", check.today));
    std::optional<Reading> older;
    if (asked.has("--against")) {
        auto const path = asked.value("--against");
        auto const bytes = TRY(read_file(path));
        older = TRY(in_file(path, service::read_paper(bytes)));
        check.older = &*older;
    }

    auto const points = TRY(asked.words.empty() ? points_of_register(asked, check) : points_of_files(asked, check));
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
            .summary = "say what a careful reader would ask of a paper or a register; store nothing",
            .details = "Lateness is judged as at --as-at, else the paper's own date, else today. A register is checked as the next paper it would give, against the last one submitted.",
            .words = "FILE…",
            .least = 0,
            .most = -1,
            .options = {register_option, as_at_option, {"--against", "OLDER", "the paper before; says what was rewritten since"}, today_option, json_option},
            .run = run};
}

}  // namespace beadle::cli
