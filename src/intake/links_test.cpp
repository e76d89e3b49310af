#include "intake/links.h"

#include <doctest/doctest.h>

#include "base/json.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string links(std::string_view text) {
    std::string out;
    for (auto const& link : links_in(text, "Own", {"Own", "Night Patrol 2018/2019", "Fleet"})) {
        if (!out.empty()) out += ", ";
        out += name_of(link.relation) + " " + link.report + " " + link.number.value_or("-");
    }
    return out;
}

}  // namespace

TEST_CASE("links name their items") {
    struct Row {
        char const *text, *links;
    };
    constexpr Row rows[] = {
        {"Work is linked to 6 above; dates are the same.", "linked-to Own 6"},
        {"Extended to align with recommendation 3 above", "aligned-to Own 3"},
        {"Aligned to Night Patrol 2018/2019 AFI 11", "aligned-to Night Patrol 2018/2019 11"},
        {"(see update at AFI 3)", "see Own 3"},
        {"See Fleet recommendations 2, 4 and 7b.", "see Fleet 2, see Fleet 4, see Fleet 7b"},
        {"Superseded by recommendation 5 of the Fleet report", "superseded-by Fleet 5"},
        {"This depends on AFI 2.", "depends-on Own 2"},
        {"Aligned to Harbour Watch 2020 recommendation 1", "aligned-to Harbour Watch 2020 1"},
        {"dates have therefore been aligned. 3 crews were hired", ""},
        {"to align with the next inspection", ""},
        {"Linked to 24 new posts", ""},
        {"as we see 3 crews a day", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(links(row.text) == row.links);
    }
}
