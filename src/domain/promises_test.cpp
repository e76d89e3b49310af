#include "domain/promises.h"

#include <doctest/doctest.h>

using namespace beadle;

namespace {

Deadline line(std::string raw, std::string const& date, DateChange change = DateChange::set, std::string const& qualifier = {}) {
    Deadline out{.raw = std::move(raw), .date = Date::parse(date), .change = change};
    if (!qualifier.empty()) out.qualifier = qualifier;
    return out;
}

std::optional<Date> last_of(std::vector<Deadline> const& cell) { return cell.empty() ? std::nullopt : cell.back().date; }

Source paper(std::uint64_t number) { return Source{.entry = number, .reported = true, .paper = std::to_string(number)}; }

PromiseHistory told(std::vector<std::vector<Deadline>> const& cells) {
    PromiseHistory history;
    std::uint64_t number = 0;
    for (auto const& cell : cells) history.state(cell, last_of(cell), paper(++number));
    return history;
}

auto const extended = DateChange::extended;
auto const moved_now = DateChange::now;

}  // namespace

TEST_CASE("purposes are read from qualifiers, conditions are none") {
    CHECK(purpose_of("for an initial position") == Purpose::initial_response);
    CHECK(purpose_of("for initial response") == Purpose::initial_response);
    CHECK(purpose_of("for the review") == Purpose::review);
    CHECK(purpose_of("to act on the outcomes of the review") == Purpose::outcome);
    CHECK(purpose_of("once it is embedded") == Purpose::embedding);
    CHECK(purpose_of("subject to review") == Purpose::none);
    CHECK(purpose_of("for publication, subject to review") == Purpose::publication);
    CHECK(purpose_of("but must be reviewed") == Purpose::none);
    CHECK(purpose_of("preview of the plan") == Purpose::none);
    CHECK(purpose_of("") == Purpose::none);
}

TEST_CASE("a date extended three times keeps its first") {
    auto const history = told({{line("Feb 2020", "2020-02"), line("Extended to July 2020", "2020-07", extended), line("Extended to Sept 2020", "2020-09", extended),
                                line("Extended to Jan 2021", "2021-01", extended)}});
    CHECK(history.first_due() == Date(2020, 2));
    CHECK(history.due() == Date(2021, 1));
    CHECK(history.extensions() == 3);
}

TEST_CASE("steps of different purpose are no extensions of each other") {
    auto const history = told({{line("Sep 2020 for an initial position", "2020-09", DateChange::set, "for an initial position"),
                                line("Nov 2020 for review", "2020-11", DateChange::set, "for review")}});
    CHECK(history.due() == Date(2020, 11));
    CHECK(history.first_due() == Date(2020, 11));
    CHECK(history.extensions() == 0);
}

TEST_CASE("a moved step keeps the purpose of the step it moves") {
    auto const history = told({{line("No date set", ""), line("Sep 2020 for the review", "2020-09", DateChange::set, "for the review"),
                                line("Nov 2020 for its outcomes", "2020-11", DateChange::set, "for its outcomes"),
                                line("Now December 2020 to allow for a review", "2020-12", moved_now, "to allow for a review")}});
    CHECK(history.first_due() == Date(2020, 11));
    CHECK(history.extensions() == 1);
}

TEST_CASE("bare further dates are steps, moves after them count") {
    auto const history = told({{line("Sep 2019", "2019-09"), line("March 2020", "2020-03"), line("Extended to Nov 2020", "2020-11", extended),
                                line("Now extended to Jan 2021", "2021-01", extended)}});
    CHECK(history.first_due() == Date(2019, 9));
    CHECK(history.extensions() == 2);
}

TEST_CASE("an event in place of a date leaves no due date and keeps the first") {
    auto const history = told({{line("May 2020", "2020-05"), line("Now pending the guidance", "", moved_now, "pending the guidance")}});
    CHECK(history.due() == std::nullopt);
    CHECK(history.first_due() == Date(2020, 5));
    CHECK(history.extensions() == 0);
}

TEST_CASE("a later paper's fuller cell continues the history") {
    auto const history = told({{line("Dec 2019", "2019-12")},
                               {line("December 2019, with the next visit", "2019-12"), line("Reset to June 2020", "2020-06", DateChange::reset),
                                line("Extended to Nov 2020", "2020-11", extended)}});
    auto const promises = history.promises();
    REQUIRE(promises.size() == 3);
    CHECK(promises[0].said.raw == "December 2019, with the next visit");
    CHECK(promises[0].source.entry == 1);
    CHECK(promises[1].source.entry == 2);
    CHECK(history.extensions() == 2);
    CHECK(history.first_due() == Date(2019, 12));
}

TEST_CASE("what a later paper leaves out stays") {
    auto const history = told({{line("Dec 2019", "2019-12"), line("Extended to May 2020", "2020-05", extended)}, {line("Dec 2019", "2019-12"), line("Extended to Oct 2020", "2020-10", extended)}});
    REQUIRE(history.promises().size() == 3);
    CHECK(history.promises()[1].said.date == Date(2020, 5));
    CHECK(history.extensions() == 2);
    CHECK(history.due() == Date(2020, 10));
}

TEST_CASE("a later date printed as if it had always stood there is a move") {
    auto const silent = told({{line("Dec 2019", "2019-12")}, {line("March 2020", "2020-03")}});
    CHECK(silent.first_due() == Date(2019, 12));
    CHECK(silent.due() == Date(2020, 3));
    CHECK(silent.extensions() == 1);
    auto const earlier = told({{line("Dec 2019", "2019-12")}, {line("Oct 2019", "2019-10")}});
    CHECK(earlier.extensions() == 0);
    auto const further_step = told({{line("Dec 2019", "2019-12")}, {line("Dec 2019", "2019-12"), line("March 2020", "2020-03")}});
    CHECK(further_step.extensions() == 0);
    auto const other_purpose = told({{line("Dec 2019", "2019-12")}, {line("March 2020 for review", "2020-03", DateChange::set, "for review")}});
    CHECK(other_purpose.extensions() == 0);
    CHECK(other_purpose.first_due() == Date(2020, 3));
}

TEST_CASE("the same cell again changes nothing; an empty one neither") {
    std::vector<Deadline> const cell = {line("Dec 2019", "2019-12"), line("Now waiting for the guidance", "", moved_now, "waiting for the guidance"), line("Now May 2020", "2020-05", moved_now)};
    auto const once = told({cell}), twice = told({cell, cell, {}});
    CHECK(once.promises().size() == twice.promises().size());
    CHECK(once.extensions() == twice.extensions());
    CHECK(twice.due() == Date(2020, 5));
}

TEST_CASE("a person's extension counts on, and a paper that prints it later adds nothing") {
    auto history = told({{line("Dec 2019 for review", "2019-12", DateChange::set, "for review")}});
    history.extend(Date(2020, 3), "the reviewer left", Source{.entry = 2});
    CHECK(history.extensions() == 1);
    CHECK(history.first_due() == Date(2019, 12));
    CHECK(history.promises().back().because == "the reviewer left");
    history.state({line("Dec 2019 for review", "2019-12", DateChange::set, "for review"), line("Extended to March 2020", "2020-03", extended)}, Date(2020, 3), paper(3));
    CHECK(history.promises().size() == 2);
    CHECK(history.extensions() == 1);
}
