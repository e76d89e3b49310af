// Every rule has two small files here: RULE.has.json, a paper that has its point and the words it must say, and RULE.has-not.json, its
// neighbour that has not.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "checks/checks.h"
#include "tests/checks/example.h"

using namespace beadle;

namespace {

std::filesystem::path const folder = std::filesystem::path(BEADLE_SOURCE_DIR) / "tests" / "checks";

std::vector<Point> points_of(kit::CheckExample const& of) {
    return checks::check(of.paper, {.file = "paper.docx", .as_at = of.as_at, .older = of.older ? &*of.older : nullptr});
}

/// What a rule said, a line each: "error 6: …" for a point about item 6.
std::string said_by(std::string const& rule, std::vector<Point> const& points) {
    std::string out;
    for (auto const& point : points)
        if (point.rule == rule) out += name_of(point.severity) + (point.item ? " " + *point.item : std::string()) + ": " + point.message + "\n";
    return out;
}

}  // namespace

TEST_CASE("each rule says its point where there is one, and only there") {
    for (auto const& rule : checks::rules()) {
        CAPTURE(rule.id);
        auto const has = kit::check_example(rule.id + ".has.json"), has_not = kit::check_example(rule.id + ".has-not.json");
        REQUIRE_FALSE(has.says.empty());
        CHECK(said_by(rule.id, points_of(has)) == join(has.says, "\n") + "\n");
        auto const quiet = points_of(has_not);
        CHECK(said_by(rule.id, quiet) == "");
        for (auto const& point : quiet) CHECK_MESSAGE(point.severity != Severity::error, point.rule << ": " << point.message);
    }
}

TEST_CASE("there is no example without a rule") {
    std::set<std::string> known;
    for (auto const& rule : checks::rules()) {
        known.insert(rule.id + ".has.json");
        known.insert(rule.id + ".has-not.json");
    }
    for (auto const& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() == ".json") CHECK_MESSAGE(known.contains(file.path().filename().string()), file.path().filename().string());
}

TEST_CASE("points come worst first, then in the paper's order, each with its place") {
    auto const points = points_of(kit::check_example("count-unaccounted.has.json"));
    REQUIRE(points.size() >= 3);
    CHECK(points.front().rule == "overdue-not-red");
    CHECK(points.front().place == PointPlace{.file = "paper.docx", .row = 2});
    CHECK(points[1].rule == "count-unaccounted");
    CHECK(points[1].place == PointPlace{.file = "paper.docx", .row = 1});
    CHECK(points.back().severity == Severity::note);
}
