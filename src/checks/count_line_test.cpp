#include "checks/count_line.h"

#include <doctest/doctest.h>

using namespace beadle::checks;

namespace {

/// "force 9, all 12; closed 1, complete 3"
std::string figures(std::string_view line) {
    auto const read = figures_of(line);
    std::string out;
    if (read.for_force) out += "force " + std::to_string(*read.for_force) + " ";
    if (read.total) out += "all " + std::to_string(*read.total) + " ";
    for (auto const& [state, figure] : read.states) out += state + " " + std::to_string(figure) + " ";
    for (int const other : read.others) out += "other " + std::to_string(other) + " ";
    return out;
}

}  // namespace

TEST_CASE("a count line's figures are read by what stands after them") {
    CHECK(figures("Of 9 recommendations for our own force, 3 are complete, 1 closed [not needed] and 5 in progress.") == "force 9 closed 1 complete 3 in progress 5 ");
    CHECK(figures("It makes 12 areas for improvement. 4 concern the force; two are complete, 2 pending a vote.") == "force 4 all 12 complete 2 waiting 2 ");
    CHECK(figures("We count 7 recommendations for the force, all to be progressed.") == "force 7 in progress 7 ");
    CHECK(figures("There are 7 recommendations which the force has yet to see progressed.") == "force 7 in progress 7 ");
    CHECK(figures("We count 7 recommendations for the force: 4 are complete, 2 in progress and 1 was handed over.") == "force 7 complete 4 in progress 2 other 1 ");
    CHECK(figures("It makes 6 recommendations, 1 of them sub-divided.") == "all 6 ");
    CHECK(figures("This report was published 22 March 2024.") == "");
}
