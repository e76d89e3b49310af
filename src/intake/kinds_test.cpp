#include "intake/kinds.h"

#include <doctest/doctest.h>

#include "base/json.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string heading(std::string_view text) {
    auto const found = kind_heading(text);
    if (!found) return "-";
    return name_of(found->kind) + (found->number ? " " + *found->number : "") + " | " + std::string(text.substr(found->length));
}

std::string number(std::string_view text) {
    auto const found = front_number(text);
    if (!found) return "-";
    return found->number + (found->marked ? "!" : "") + " | " + std::string(text.substr(found->length));
}

}  // namespace

TEST_CASE("a heading names a kind; a sentence does not") {
    struct Row {
        char const *text, *found;
    };
    constexpr Row rows[] = {
        {"Recommendation", "recommendation | "},
        {"Recommendation Officers should log calls", "recommendation | Officers should log calls"},
        {"Areas for Improvement: Keep a log", "area-for-improvement | Keep a log"},
        {"AFI 3 – Keep a log", "area-for-improvement 3 | Keep a log"},
        {"Recommendation 4b: Keep a log", "recommendation 4b | Keep a log"},
        {"Cause of concern Calls go unanswered", "cause-of-concern | Calls go unanswered"},
        {"Recommendations were made", "-"},
        {"Area for improvement in the control room", "-"},
        {"The recommendation", "-"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(heading(row.text) == row.found);
    }
    CHECK(only_kind("Causes of concern") == ItemKind::cause_of_concern);
    CHECK_FALSE(only_kind("Recommendation 3"));
}

TEST_CASE("numbers at the front of a text") {
    struct Row {
        char const *text, *found;
    };
    constexpr Row rows[] = {
        {"4a", "4a! | "},
        {"3. Keep a log", "3! | Keep a log"},
        {"3 Recommendation Keep", "3 | Recommendation Keep"},
        {"R3 - Keep a log", "R3! | Keep a log"},
        {"2.1 Keep a log", "2.1 | Keep a log"},
        {"AFI 1: Keep a log", "AFI 1! | Keep a log"},
        {"CoC1/R2", "CoC1/R2! | "},
        {"(2) Keep a log", "2! | Keep a log"},
        {"2020 was hard", "-"},
        {"Keep 3 logs", "-"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(number(row.text) == row.found);
    }
    for (auto const* yes : {"1", "4a", "AFI 1", "CoC1/R2", "24 AGS 03", "Recommendation 3 (national)", "E1.1"}) CHECK_MESSAGE(is_number_cell(yes), yes);
    for (auto const* no : {"", "The force", "Two officers should keep 3 logs of calls that they take"}) CHECK_FALSE_MESSAGE(is_number_cell(no), no);
    CHECK(kind_in_number("AFI 1") == ItemKind::area_for_improvement);
    CHECK(kind_in_number("CoC1/R2") == ItemKind::recommendation);
    CHECK_FALSE(kind_in_number("4a"));
}
