#include "views/compare.h"

#include <doctest/doctest.h>

#include "base/json.h"

using namespace beadle;

namespace {

StatedItem item(std::string number, std::string word, Meaning meaning, std::vector<Deadline> deadlines) {
    auto text = "The force should count its keys in room " + number + ".";
    StatedItem out{.number = std::move(number), .text = std::move(text), .status = Status{.word = std::move(word), .meaning = meaning}, .deadlines = std::move(deadlines)};
    if (!out.deadlines.empty()) out.due = out.deadlines.back().date;
    return out;
}

Deadline on(Date date, std::optional<std::string> qualifier = {}) { return {.raw = date.words(), .date = date, .qualifier = std::move(qualifier)}; }

/// One paper of one report.
Reading paper(std::vector<StatedItem> items) { return {.reports = {{.title = "Custody in Anytown", .items = std::move(items)}}}; }

std::string said(Reading const& older, Reading const& newer) {
    std::string out;
    for (auto const& change : views::compare(older, newer)) out += name_of(change.change) + ": " + change.message + "\n";
    return out;
}

}  // namespace

TEST_CASE("a comparison says what is new, gone, better and worse") {
    auto const older = paper({item("1", "AMBER", Meaning::in_progress, {on(Date(2026, 6))}), item("2", "AMBER", Meaning::in_progress, {on(Date(2026, 6))}), item("3", "AMBER", Meaning::in_progress, {on(Date(2026, 6))}),
                              item("4", "NEW GREEN", Meaning::implemented, {on(Date(2026, 6))}), item("5", "RED", Meaning::off_track, {on(Date(2026, 6))})});
    auto const newer = paper({item("1", "RED", Meaning::off_track, {on(Date(2026, 6))}), item("2", "NEW GREEN", Meaning::implemented, {on(Date(2026, 6))}), item("3", "WHITE", Meaning::not_ours, {on(Date(2026, 6))}),
                              item("6", "AMBER", Meaning::in_progress, {on(Date(2026, 9))})});
    CHECK(said(older, newer) ==
          "worse: recommendation 1 was AMBER and is RED\n"
          "better: recommendation 2 was AMBER and is NEW GREEN\n"
          "changed: recommendation 3 was AMBER and is WHITE\n"
          "added: recommendation 6 is new (AMBER, due September 2026)\n"
          "gone: recommendation 4 is not listed any more; it was NEW GREEN, and what is complete leaves the paper\n"
          "gone: recommendation 5 is not listed any more; it was RED, so it should still be\n");
    CHECK(said(older, older) == "");
}

TEST_CASE("a moved date says by how much and why, and whether the comment moved with it") {
    auto older = paper({item("1", "AMBER", Meaning::in_progress, {on(Date(2026, 1))}), item("2", "AMBER", Meaning::in_progress, {on(Date(2026, 6))}), item("3", "AMBER", Meaning::in_progress, {}), item("4", "AMBER", Meaning::in_progress, {on(Date(2026, 6))})});
    auto newer = paper({item("1", "AMBER", Meaning::in_progress, {on(Date(2026, 1)), on(Date(2026, 5), "pending the vote")}), item("2", "AMBER", Meaning::in_progress, {on(Date(2026, 7))}), item("3", "AMBER", Meaning::in_progress, {on(Date(2026, 7))}),
                        item("4", "AMBER", Meaning::in_progress, {on(Date(2026, 6, 30))})});
    older.reports[0].items[1].comments = newer.reports[0].items[1].comments = {{.text = "The keys are counted."}};
    CHECK(said(older, newer) ==
          "moved: the date of recommendation 1 moved by 4 months, from January 2026 to May 2026: pending the vote\n"
          "moved: the date of recommendation 2 moved by 1 month, from June 2026 to July 2026; no reason is given\n"
          "rewritten: the first date of recommendation 2 was June 2026 and is now printed as July 2026\n"
          "comment-unchanged: the date of recommendation 2 moved and its comment is word for word the same\n"
          "moved: recommendation 3 had no date and is due July 2026\n");
    auto const changes = views::compare(older, newer);
    CHECK(changes[0].months == 4);
    CHECK(changes[0].was == "2026-01");
    CHECK(changes[0].is == "2026-05");
    CHECK(changes[0].because == "pending the vote");
}

TEST_CASE("new wording is told from new punctuation") {
    auto older = paper({item("1", "AMBER", Meaning::in_progress, {}), item("2", "AMBER", Meaning::in_progress, {})});
    auto newer = older;
    newer.reports[0].items[0].text = "The  force should count its keys in room 1";
    newer.reports[0].items[1].text = "The force should count some keys.";
    CHECK(said(older, newer) == "reworded: the wording of recommendation 2 changed\n");
}
