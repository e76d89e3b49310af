#include "intake/counts.h"

#include <doctest/doctest.h>

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string counts(std::vector<std::string> const& lines) {
    std::vector<PrintedLine> printed;
    for (auto const& line : lines) printed.push_back({.text = line});
    auto const stated = read_counts(printed, StatusWords{});
    if (!stated) return "-";
    std::string out;
    auto const add = [&](char const* name, std::optional<int> const& value) {
        if (value) out += std::string(out.empty() ? "" : " ") + name + std::to_string(*value);
    };
    add("t", stated->total);
    add("f", stated->for_force);
    add("c", stated->complete);
    add("x", stated->closed);
    add("p", stated->in_progress);
    add("w", stated->waiting);
    if (stated->by_kind)
        for (auto const& [kind, fields] : *stated->by_kind) {
            out += " " + kind + "(";
            for (auto const& [key, value] : fields) out += key + "=" + std::to_string(value) + ";";
            out += ")";
        }
    if (stated->by_status)
        for (auto const& [word, value] : *stated->by_status) out += " " + word + "=" + std::to_string(value);
    return out;
}

}  // namespace

TEST_CASE("count lines as papers word them") {
    struct Row {
        char const *line, *read;
    };
    constexpr Row rows[] = {
        {"The report has 8 recommendations for the force; 4 complete, 1 closed [superseded] and 3 in progress.", "f8 c4 x1 p3"},
        {"It lists 7 recommendations, of which 4 are for police. We are progressing 3 actions, 1 is closed.", "t7 f4 x1 p3"},
        {"It lists 6 recommendations. 5 are for the force [some jointly]. 3 are complete, 2 ongoing [the Ministry leads on 1].", "t6 f5 c3 p2"},
        {"24 recommendations, 6 of which are for police. 5 recommendations are complete 1 in progress.", "t24 f6 c5 p1"},
        {"12 AFIs for the force; 9 complete 3 to be progressed.", "f12 c9 p3"},
        {"14 AFIs and recommendations for the force, 12 are complete 2 in progress.", "f14 c12 p2"},
        {"2 recommendations [complete] and 20 areas for improvement of which 16 are complete, 4 are in progress", " area-for-improvement(complete=16;in_progress=4;total=20;) recommendation(complete=2;total=2;)"},
        {"4 recommendations for the police; 3 are complete, 1 pending guidance from the College", "f4 c3 w1"},
        {"16 recommendations. 9 are for the force, 8 of them complete, 1 can now be progressed.", "t16 f9 c8 p1"},
        {"5 recommendations which apply to the force; 4 complete, 1 is held at WHITE for the College", "f5 c4 w1"},
        {"Of the 9 recommendations, 2 are GREEN, 6 AMBER and 1 RED.", "t9 AMBER=6 GREEN=2 RED=1"},
        {"Nine recommendations: six complete, two ongoing and one WHITE.", "t9 c6 p2 w1"},
        {"12 recommendations (8 complete, 4 ongoing)", "t12 c8 p4"},
        {"Total: 12; Complete: 8; In progress: 4", "t12 c8 p4"},
        {"8 of the 12 recommendations are complete.", "t12 c8"},
        {"7 recommendations, 4 implemented and 3 overdue", "t7 implemented=4 overdue=3"},
        {"This makes 3 recommendations and 5 areas for improvement; 6 are complete and 2 in progress.", "c6 p2 area-for-improvement(total=5;) recommendation(total=3;)"},
        {"The visit took 3 days in May 2019.", "-"},
        {"Published 3 May 2019", "-"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.line);
        CHECK(counts({row.line}) == row.read);
    }
}

TEST_CASE("of several count lines the last one gives the figures") {
    CHECK(counts({"There are 4 recommendations for the force to progress.", "There are 4 recommendations for the force; 3 are complete, 1 is ongoing."}) == "f4 c3 p1");
    CHECK(counts({"2 recommendations, 1 complete and 1 in progress.", "3 areas for improvement, all 3 complete."}) ==
          " area-for-improvement(complete=3;total=3;) recommendation(complete=1;in_progress=1;total=2;)");
}
