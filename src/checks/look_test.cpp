#include "checks/look.h"

#include <doctest/doctest.h>

using namespace beadle;
using namespace beadle::checks;

TEST_CASE("a report in several tables is one; two of one title that count apart are two") {
    Reading paper{.reports = {{.title = "Boats", .stated = Stated{.raw = "There are 2."}, .items = {{.number = "1"}}}, {.title = "boats", .items = {{.number = "2"}}}, {.title = "Keys", .items = {{.number = "1"}}}}};
    Context const context{};
    CHECK(Look(paper, context).items_of(paper.reports[0]).size() == 2);
    CHECK(Look(paper, context).items_of(paper.reports[2]).size() == 1);
    paper.reports[0].published = Date(2025, 5);
    paper.reports[1].published = Date(2024, 5);
    CHECK(Look(paper, context).items_of(paper.reports[0]).size() == 1);
    paper.reports[1].published = Date(2025, 5);
    CHECK(Look(paper, context).items_of(paper.reports[0]).size() == 2);
    paper.reports[1].stated = Stated{.raw = "There are 3."};
    CHECK(Look(paper, context).items_of(paper.reports[0]).size() == 1);
}
