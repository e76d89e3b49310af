// beadle paper, as people call it.
#include <doctest/doctest.h>

#include "tests/kit/program.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

std::vector<std::string> paper(std::string const& reg, std::vector<std::string> more) {
    std::vector<std::string> words = {"paper", "--register", reg, "--as-at", "2026-09-30"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

constexpr char const* last_paper = "# Anyshire recommendations\n\n## Weirs 2025\n\nA force report by HMICFRS\n\nPublished 3 March 2025\n\n"
                                   "There are 4 recommendations for the force, 2 are complete and 2 are in progress.\n\n"
                                   "| No. | Recommendation | Status | Due date | Comment |\n| --- | --- | --- | --- | --- |\n"
                                   "| 1 | The force should count its sluices. | AMBER | May 2026 | Half are counted. |\n"
                                   "| 3 | The force should grease its sluices. | AMBER | June 2026 | The grease is bought. |\n";

}  // namespace

TEST_CASE("a register's next paper is written in each layout and format, the same bytes anywhere") {
    kit::Scratch const scratch;
    auto const reg = scratch.file("force.beadle");
    REQUIRE(kit::run({"import", scratch.write("june.md", last_paper), "--register", reg, "--effective", "2026-06-30"}).exit_code == 0);
    for (std::string const layout : {"update", "action-plan"})
        for (std::string const to : {"html", "docx", "md", "json"}) {
            auto const here = kit::run({.words = paper(reg, {"--layout", layout, "--to", to}), .environment = {{"TZ", "Europe/London"}}});
            auto const there = kit::run({.words = paper(reg, {"--layout", layout, "--to", to, "--today", "2031-01-01"}), .environment = {{"TZ", "Asia/Tokyo"}}});
            CHECK(here.exit_code == 0);
            CHECK(here.err.empty());
            CHECK(here.out.size() > 400);
            CHECK_MESSAGE(here.out == there.out, layout << " " << to);
            auto const read = kit::run({.words = {"read", "-", "--json"}, .input = here.out});
            CHECK(read.exit_code == 0);
            CHECK(read.out.find("The force should grease its sluices.") != std::string::npos);
            CHECK(read.out.find("\"dated\":\"2026-09-30\"") != std::string::npos);
            CHECK(read.out.find("\"complete\":2") != std::string::npos);
        }
}

TEST_CASE("a paper goes to a file where one is named, and what does not add up is said") {
    kit::Scratch const scratch;
    auto const reg = scratch.file("force.beadle");
    auto wrong = std::string(last_paper);
    wrong.replace(wrong.find("are 4 rec"), 5, "are 5");
    REQUIRE(kit::run({"import", scratch.write("june.md", wrong), "--register", reg, "--effective", "2026-06-30"}).exit_code == 0);
    auto const ran = kit::run(paper(reg, {"--layout", "update", "--to", "md", "-o", scratch.file("next.md")}));
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err == "beadle: please check: “Weirs 2025”: the last paper's count line says 5 for the force; the items and counts known come to 4\n");
    CHECK(kit::run({"read", scratch.file("next.md")}).exit_code == 0);
}

TEST_CASE("a paper in a layout or format that there is not is wrong usage, in one sentence") {
    kit::Scratch const scratch;
    auto const refused = [&](std::vector<std::string> more, std::string const& sentence) {
        auto const ran = kit::run(paper(scratch.file("none.beadle"), std::move(more)));
        CHECK(ran.exit_code == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err == "beadle: " + sentence + "\n");
    };
    refused({"--layout", "update", "--to", "pdf"}, "--to: a paper cannot be written as pdf yet; choose html, docx, md or json");
    refused({"--layout", "update", "--to", "odt"}, "--to: 'odt' is no format a paper can be written in; choose html, docx, md or json");
    refused({"--layout", "table", "--to", "md"}, "--layout: 'table' is no layout; choose update or action-plan");
}
