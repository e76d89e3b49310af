#include "views/paper_view.h"

#include <doctest/doctest.h>

#include "tests/kit/register_of.h"
#include "views/summary_line.h"

using namespace beadle;
using namespace beadle::views;

namespace {

Day day(char const* iso) { return *parse_day(iso); }

StatedItem item(std::string number, std::string word, Meaning meaning, ItemKind kind = ItemKind::area_for_improvement) {
    return {.number = number, .kind = kind, .text = "Mend gate " + number + ".", .status = Status{.word = std::move(word), .meaning = meaning},
            .deadlines = {{.raw = "June 2031", .date = Date(2031, 6)}}, .due = Date(2031, 6), .comments = {{.text = "The hinge is oiled."}}};
}

/// Nine of eleven gates are in the count line; three are listed.
Reading gates() {
    return {.title = "Gates of Anyshire",
            .reports = {{.title = "Gates 2030", .kind = ReportKind::force, .publishers = {"HMICFRS"}, .published = Date(2030, 5),
                         .stated = Stated{.raw = "There are 5 areas for improvement.", .for_force = 5, .complete = 3, .in_progress = 1, .waiting = 1},
                         .items = {item("2", "AMBER", Meaning::in_progress), item("4", "NEW GREEN", Meaning::implemented), item("5", "WHITE", Meaning::not_ours)}}}};
}

Day const submitted = day("2031-01-10"), next_quarter = day("2031-04-10");

}  // namespace

TEST_CASE("on the day of a paper the next one says the same, with the sums computed") {
    auto const paper = paper_view(kit::register_of(gates(), submitted), submitted);
    CHECK(paper.title == "Gates of Anyshire");
    CHECK(paper.dated == Date(2031, 1, 10));
    REQUIRE(paper.reports.size() == 1);
    auto const& report = paper.reports[0];
    REQUIRE(report.items.size() == 3);
    CHECK(report.items[1].status->word == "NEW GREEN");
    CHECK(report.items[1].status->newly_green);
    CHECK(report.stated->raw == "There are 5 areas for improvement for the force: 3 are complete (2 of them not listed here), 1 is in progress, 1 is held at WHITE.");
    CHECK(report.stated->for_force == 5);
    CHECK(report.stated->complete == 3);
    CHECK(report.stated->in_progress == 1);
    CHECK(report.stated->waiting == 1);
    CHECK(!report.stated->closed);
    CHECK(paper.doubts.empty());
}

TEST_CASE("what was shown green once leaves the next paper and stays among the complete") {
    auto const paper = paper_view(kit::register_of(gates(), submitted), next_quarter);
    REQUIRE(paper.reports.at(0).items.size() == 2);
    CHECK(paper.reports[0].items[0].number == "2");
    CHECK(paper.reports[0].stated->raw == "There are 5 areas for improvement for the force: 3 are complete (not listed here), 1 is in progress, 1 is held at WHITE.");
}

TEST_CASE("what became green since the last paper is NEW in the register's own word") {
    auto reg = kit::register_of(gates(), submitted);
    auto& gate = kit::item_of(reg, "Gates 2030", "2");
    gate.status = {.word = "Complete", .meaning = Meaning::implemented};
    gate.status_source = {.entry = 9, .since = day("2031-02-01")};
    auto const paper = paper_view(reg, next_quarter);
    REQUIRE(paper.reports.at(0).items.size() == 2);
    CHECK(paper.reports[0].items[0].status->word == "NEW Complete");
    CHECK(paper.reports[0].stated->complete == 4);
    CHECK(paper.reports[0].stated->for_force == 5);
    CHECK(!paper.reports[0].stated->in_progress);
    CHECK(paper.legend.back().word == "Complete");
}

TEST_CASE("newest report first, undated last, and one with nothing to list is left out") {
    Reading reading{.title = "Roofs", .reports = {{.title = "Undated", .items = {item("1", "AMBER", Meaning::in_progress)}},
                                                  {.title = "Old", .published = Date(2019), .items = {item("1", "AMBER", Meaning::in_progress)}},
                                                  {.title = "Done", .published = Date(2030), .items = {item("1", "GREEN", Meaning::implemented)}},
                                                  {.title = "New", .published = Date(2020, 2, 3), .items = {item("1", "AMBER", Meaning::in_progress)}}}};
    auto const paper = paper_view(kit::register_of(reading, submitted), next_quarter);
    REQUIRE(paper.reports.size() == 3);
    CHECK(paper.reports[0].title == "New");
    CHECK(paper.reports[1].title == "Old");
    CHECK(paper.reports[2].title == "Undated");
}

TEST_CASE("terms that do not come to the stated number are printed with their own sum, and the difference is said") {
    auto reading = gates();
    reading.reports[0].stated->for_force = 4;
    auto const paper = paper_view(kit::register_of(reading, submitted), submitted);
    CHECK(paper.reports[0].stated->for_force == 5);
    REQUIRE(paper.doubts.size() == 1);
    CHECK(paper.doubts[0].field == "stated");
    CHECK(paper.doubts[0].message == "“Gates 2030”: the last paper's count line says 4 for the force; the items and counts known come to 5");
}

TEST_CASE("other statuses stand in the line by their words") {
    auto reading = gates();
    reading.reports[0].items = {item("1", "RED", Meaning::off_track), item("2", "RED", Meaning::off_track), item("3", "Not started", Meaning::not_started)};
    reading.reports[0].stated.reset();
    auto const paper = paper_view(kit::register_of(reading, submitted), submitted);
    CHECK(paper.reports[0].stated->raw == "There are 3 areas for improvement for the force: 2 are RED, 1 is not started.");
    CHECK(paper.reports[0].stated->by_status == std::map<std::string, int>{{"RED", 2}, {"not started", 1}});
    CHECK(!paper.reports[0].stated->complete);
}

TEST_CASE("kinds and the report's whole number are said") {
    auto reading = gates();
    reading.reports[0].items[0].kind = ItemKind::recommendation;
    reading.reports[0].stated->total = 12;
    auto const paper = paper_view(kit::register_of(reading, submitted), submitted);
    CHECK(paper.reports[0].stated->raw == "The report makes 12 recommendations and areas for improvement, of which 5 are for the force: 3 are complete (2 of them not listed here), "
                                          "1 is in progress, 1 is held at WHITE.");
    CHECK(paper.reports[0].stated->total == 12);
}

TEST_CASE("complete, not listed: stated minus known, by words, by kind or by colour") {
    auto reading = gates();
    auto reg = kit::register_of(reading, submitted);
    CHECK(complete_not_listed(reg, reg.reports[0]) == 2);
    reg.reports[0].stated = Stated{.by_kind = {{{"area-for-improvement", {{"total", 4}, {"complete", 3}}}, {"recommendation", {{"total", 2}, {"complete", 2}, {"closed", 1}}}}}};
    CHECK(not_listed(reg, reg.reports[0]).complete == 4);
    CHECK(not_listed(reg, reg.reports[0]).closed == 1);
    reg.reports[0].stated = Stated{.by_status = {{{"Green", 2}, {"AMBER", 7}}}};
    CHECK(complete_not_listed(reg, reg.reports[0]) == 1);
    reg.reports[0].stated = Stated{.complete = 0};
    CHECK(complete_not_listed(reg, reg.reports[0]) == 0);
}

TEST_CASE("what was completed after the counts is not one of those that the counts already had") {
    auto reg = kit::register_of(gates(), submitted);
    auto& gate = kit::item_of(reg, "Gates 2030", "2");
    gate.status = {.word = "GREEN", .meaning = Meaning::implemented};
    gate.status_source = {.entry = 9, .since = day("2031-02-01")};
    CHECK(complete_not_listed(reg, reg.reports[0]) == 2);
}

TEST_CASE("an open item that the latest paper leaves out is proposed as complete, once its counts say so") {
    auto reading = gates();
    auto reg = kit::register_of(reading, submitted);
    auto& report = reg.reports[0];
    CHECK(proposals(reg).empty());
    // The latest paper leaves number 2 out and says that one more is complete than are known.
    report.listed = {"i2", "i3"};
    report.stated = Stated{.for_force = 3, .complete = 2, .waiting = 1};
    auto const proposed = proposals(reg);
    REQUIRE(proposed.size() == 1);
    CHECK(proposed[0].item == "i1");
    CHECK(proposed[0].sentence == "“Gates of Anyshire” of 10 January 2031 no longer lists gates-2030/2 (AMBER here) and says that 2 are complete or closed, of which 1 is known: probably complete");
    // It stands as open until somebody says otherwise, and is then not counted twice.
    CHECK(complete_not_listed(reg, report) == 0);
    CHECK(paper_view(reg, submitted).reports[0].items.size() == 3);
    CHECK(paper_view(reg, submitted).reports[0].stated->for_force == 3);
    REQUIRE(paper_view(reg, submitted).doubts.size() == 1);
    CHECK(paper_view(reg, submitted).doubts[0].message == "“Gates 2030”: 1 item is listed as open that the last paper no longer lists and counts as complete; say which it is");
    auto& gate = kit::item_of(reg, "Gates 2030", "2");
    gate.status = {.word = "GREEN", .meaning = Meaning::implemented};
    gate.status_source = {.entry = 9, .since = day("2031-02-01")};
    CHECK(proposals(reg).empty());
    CHECK(complete_not_listed(reg, report) == 0);
    report.stated->complete = 1;
    CHECK(proposals(reg).empty());
}

TEST_CASE("a report whose counts say that something goes on, without any item, is left out and said so") {
    auto reading = gates();
    reading.reports.push_back({.title = "Fences", .stated = Stated{.raw = "2 in progress", .in_progress = 2}});
    auto const paper = paper_view(kit::register_of(reading, submitted), submitted);
    CHECK(paper.reports.size() == 1);
    REQUIRE(paper.doubts.size() == 1);
    CHECK(paper.doubts[0].message == "“Fences”: its count line says that 2 are still open, but no item of it is known; it is left out");
}

TEST_CASE("a title is that of the latest paper that has one") {
    auto reg = kit::register_of(gates(), submitted);
    reg.papers.push_back({.sha256 = "later", .submitted = next_quarter});
    CHECK(paper_view(reg, next_quarter).title == "Gates of Anyshire");
    reg.papers.clear();
    CHECK(paper_view(reg, next_quarter).title == "HMICFRS recommendations: update");
}
