// `beadle check` and `beadle compare` as a shell calls them.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

#include "base/text.h"
#include "tests/kit/program.h"

using namespace beadle;

namespace {

std::string const paper =
    "# Inspections of Anytown Police\n\n"
    "| Colour | Meaning |\n|---|---|\n| GREEN | Implemented |\n| AMBER | In progress |\n\n"
    "## Custody in Anytown\n\n"
    "A force report by HMICFRS\n\nPublished November 2025\n\n"
    "There are 3 recommendations for the force, 1 is complete and 2 in progress.\n\n"
    "| No | Recommendation | Status | Due date | Comment |\n|---|---|---|---|---|\n"
    "| 1 | The force should count its keys. | AMBER | February 2026 | Half are counted. |\n"
    "| 3 | The force should paint its doors. | AMBER | June 2026 | Paint is bought. |\n";

kit::Ran on_paper(std::vector<std::string> words, std::string const& text = paper) { return kit::run(kit::Call{.words = std::move(words), .input = text}); }

}  // namespace

TEST_CASE("check prints a line a point and ends with 1 where the paper contradicts itself") {
    auto const wrong = on_paper({"check", "-", "--as-at", "2026-03-15"});
    CHECK(wrong.exit_code == 1);
    CHECK(wrong.out.starts_with("-:line 18: error: Custody in Anytown: recommendation 1 was due February 2026 and is still AMBER on 15 March 2026 [overdue-not-red]\n"));
    CHECK(wrong.err == "");

    auto const right = on_paper({"check", "-", "--as-at", "2026-02-28"});
    CHECK(right.exit_code == 0);
    CHECK_FALSE(contains(right.out, "error"));
}

TEST_CASE("check says which day it judges by where nobody told it") {
    auto const asked = on_paper({"check", "-", "--today", "2026-01-10"});
    CHECK(asked.exit_code == 0);
    CHECK(contains(asked.err, "lateness is judged as at 10 January 2026"));
}

TEST_CASE("check --json is one array of points, worst first") {
    auto const points = boost::json::parse(on_paper({"check", "-", "--as-at", "2026-03-15", "--json"}).out).as_array();
    REQUIRE_FALSE(points.empty());
    auto const& first = points[0].as_object();
    CHECK(first.at("rule") == "overdue-not-red");
    CHECK(first.at("severity") == "error");
    CHECK(first.at("item") == "1");
    CHECK(first.at("place").as_object().at("file") == "-");
    CHECK(first.at("place").as_object().at("line") == 18);
}

TEST_CASE("a reading kept as JSON is checked like the paper it was read from") {
    auto const reading = on_paper({"read", "-", "--json"});
    REQUIRE(reading.exit_code == 0);
    CHECK(on_paper({"check", "-", "--as-at", "2026-03-15"}, reading.out).out == on_paper({"check", "-", "--as-at", "2026-03-15"}).out);
}

TEST_CASE("check wants a file or a register, and not both") {
    CHECK(kit::run({"check"}).exit_code == 2);
    CHECK(on_paper({"check", "-", "--register", "force.beadle"}).exit_code == 2);
    CHECK(kit::run({"check", "--register", "/nowhere/force.beadle"}).exit_code != 0);
}

TEST_CASE("compare says what changed, and nothing where nothing did") {
    kit::Scratch const scratch;
    auto const older = scratch.write("older.md", paper), newer = scratch.write("newer.md", replace_all(paper, "| AMBER | June 2026 | Paint", "| GREEN | June 2026 | Paint"));
    auto const changed = kit::run({"compare", older, newer});
    CHECK(changed.exit_code == 0);
    CHECK(changed.out == "Custody in Anytown\n  better: recommendation 3 was AMBER and is GREEN\n");
    CHECK(kit::run({"compare", older, older}).out == "nothing changed\n");
    CHECK(boost::json::parse(kit::run({"compare", older, newer, "--json"}).out).as_array().size() == 1);
}
