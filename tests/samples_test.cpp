// The sample papers: what they say is read, and what is wrong with them is found.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "format/formats.h"
#include "service/check_paper.h"
#include "service/read_paper.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

constexpr char const* older = "samples/wexmouth-2025-12-action-plan.txt";
constexpr char const* newer = "samples/wexmouth-2026-03.md";
constexpr char const* newer_in_word = "samples/wexmouth-2026-03.docx";

Reading reading_of(std::string const& path) {
    auto reading = service::read_paper(kit::file_text(path));
    REQUIRE_MESSAGE(reading, path << ": " << (reading ? "" : reading.error().message));
    return *std::move(reading);
}

/// What a paper says, without where it stands: that differs between formats.
Reading without_places(Reading reading) {
    reading.doubts.clear();
    for (auto& report : reading.reports) {
        report.place = {};
        report.columns.clear();
        if (report.stated) report.stated->place = {};
        for (auto& line : report.lines) line.place = {};
        for (auto& item : report.items) item.place = {};
    }
    return reading;
}

/// A point as "rule item", the item's number or what it is about.
std::multiset<std::string> points_of(std::string const& path, std::optional<Reading> const& before = {}) {
    auto const checked = service::check_paper(kit::file_text(path), {.name = path, .as_at = {}, .today = Date(2026, 3, 10).first_day(), .older = before ? &*before : nullptr});
    REQUIRE(checked);
    std::multiset<std::string> out;
    for (auto const& point : checked->points)
        if (point.severity != Severity::note) out.insert(point.rule + " " + point.report.value_or("the paper").substr(0, 16) + (point.item ? " " + *point.item : ""));
    return out;
}

}  // namespace

TEST_CASE("the older sample is read, and has little to ask") {
    auto const paper = reading_of(older);
    CHECK(paper.dated == Date(2025, 12, 3));
    REQUIRE(paper.reports.size() == 1);
    CHECK(paper.reports[0].title == "Wexmouth Constabulary PEEL Inspection 2025");
    CHECK(paper.reports[0].items.size() == 5);
    CHECK(paper.doubts.empty());
    CHECK(points_of(older) == std::multiset<std::string>{"legend-missing the paper", "publication-date-missing Wexmouth Constab"});
}

TEST_CASE("the newer sample is read") {
    auto const paper = reading_of(newer);
    CHECK(paper.dated == Date(2026, 3, 4));
    CHECK(paper.legend.size() == 4);
    std::vector<std::size_t> items;
    for (auto const& report : paper.reports) items.push_back(report.items.size());
    CHECK(items == std::vector<std::size_t>{4, 4, 1, 2, 1});
    // A page break in its table: the row without a number goes on with the comment of the one before.
    CHECK(paper.reports[1].items[1].comments.back().heading == "Next steps");
    CHECK(paper.reports[1].items[2].deadlines.size() == 4);
}

TEST_CASE("what is wrong with the newer sample is found, and no more") {
    std::multiset<std::string> const planted{
        "count-sum Lost and Kept: h",                    // 2 + 3 are not 6
        "count-unaccounted Lost and Kept: h 6",          // WHITE is in none of the terms
        "brackets-unbalanced Lost and Kept: h 5",        //
        "count-mismatch Wexmouth Constab",               // AFI 5 of the paper before is not listed any more
        "overdue-not-red Wexmouth Constab 2",            // due in January, AMBER in March
        "extension-without-reason Wexmouth Constab 2",   //
        "many-extensions Wexmouth Constab 3",            // moved three times
        "number-duplicate Wexmouth Constab 3",           // AFI 4 is printed as 3
        "count-statements-disagree Waiting on the L",    // all in progress, and 3 of 4 complete
        "publication-dates-disagree Waiting on the L",   // November and May
        "waiting-past-due Waiting on the L 4",           //
        "report-out-of-order Wexmouth Constab",          // February 2025 after November 2024
        "number-missing Wexmouth Constab",               //
        "status-unknown Wexmouth Constab",               // PURPLE
        "legend-incomplete the paper",                   // PURPLE is not in it
        "legend-incomplete the paper",                   // WHITE's definition breaks off
        "extension-without-reason Behind the Wheel 8",   //
    };
    CHECK(points_of(newer) == planted);
}

TEST_CASE("beside the paper before, the newer sample shows what was rewritten") {
    auto points = points_of(newer, reading_of(older));
    for (auto const& point : points_of(newer)) points.erase(points.find(point));
    CHECK(points == std::multiset<std::string>{"history-rewritten Wexmouth Constab 3"});  // the gifts register was promised for June
}

TEST_CASE("the newer sample says the same in Word") {
    if (std::getenv("BEADLE_BLESS")) kit::expect_generated(newer_in_word, format::write_docx(*format::read_document(kit::file_text(newer))));
    CHECK(without_places(reading_of(newer_in_word)) == without_places(reading_of(newer)));
}
