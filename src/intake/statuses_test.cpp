#include "intake/statuses.h"

#include <doctest/doctest.h>

#include "base/json.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string meaning(std::string_view word, StatusWords const& words = StatusWords{}) {
    auto const found = words.meaning(word);
    return found ? name_of(*found) : "?";
}

std::string defined(std::string_view definition) {
    auto const found = meaning_defined(definition);
    return found ? name_of(*found) : "?";
}

}  // namespace

TEST_CASE("status words have their usual sense") {
    struct Row {
        char const *word, *meaning;
    };
    constexpr Row rows[] = {
        {"GREEN", "implemented"}, {"amber", "in-progress"}, {"RED", "off-track"}, {"White", "not-ours"}, {"NEW GREEN", "implemented"},
        {"AMBER → GREEN", "implemented"}, {"R -> A", "in-progress"}, {"🟢 On track", "in-progress"}, {"Closed [not applicable]", "not-applicable"},
        {"Closed", "implemented"}, {"Complete – letter awaited", "implemented"}, {"Pending sign-off", "proposed-for-closure"}, {"Awaiting allocation", "not-started"},
        {"being-progressed", "in-progress"}, {"Overdue", "off-track"}, {"Not Adopted", "not-accepted"}, {"Superseded by AFI 4", "superseded"},
        {"AMBER (revised)", "in-progress"}, {"Green – evidence with HMICFRS", "implemented"}, {"Partially implemented", "in-progress"},
        {"Held at WHITE", "not-ours"}, {"Teal", "?"}, {"", "?"}, {"see overleaf", "?"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.word);
        CHECK(meaning(row.word) == row.meaning);
    }
}

TEST_CASE("a paper's own legend comes first") {
    StatusWords const words({{.word = "Green", .definition = "On track to be finished by its date"},
                             {.word = "Blue", .definition = "Finished and checked by audit"},
                             {.word = "Lilac", .definition = "Work has not started"},
                             {.word = "Red", .definition = "Ask the coordinator"}});
    CHECK(meaning("RED", words) == "off-track");  // a definition that says nothing leaves the usual sense
    CHECK(meaning("GREEN", words) == "in-progress");
    CHECK(meaning("G", words) == "in-progress");
    CHECK(meaning("NEW BLUE", words) == "implemented");
    CHECK(meaning("lilac", words) == "not-started");
    CHECK(words.read("NEW BLUE").newly_green);
    CHECK_FALSE(words.read("NEW GREEN").newly_green);
    CHECK(words.is_word("Lilac"));
    CHECK(meaning("GREEN", StatusWords({}, StatusWords::Scheme::brag)) == "in-progress");
}

TEST_CASE("definitions come to one of ten meanings") {
    struct Row {
        char const *definition, *meaning;
    };
    constexpr Row rows[] = {
        {"Delivered in full", "implemented"},
        {"Action complete", "implemented"},
        {"Work is under way and should be complete on time", "in-progress"},
        {"Not yet complete but on target", "in-progress"},
        {"Progress has slipped; the date may not be met", "at-risk"},
        {"There is a risk that it will be late", "at-risk"},
        {"Some risk that the date will be missed", "at-risk"},
        {"Its date has passed, or it will not be done", "off-track"},
        {"Off track: needs a chief officer's decision", "off-track"},
        {"For another agency to deliver", "not-ours"},
        {"Work has not started", "not-started"},
        {"Complete, awaiting sign-off", "proposed-for-closure"},
        {"Replaced by a newer recommendation", "superseded"},
        {"The force has decided not to adopt it: not accepted", "not-accepted"},
        {"A colour", "?"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.definition);
        CHECK(defined(row.definition) == row.meaning);
    }
}

TEST_CASE("a status cell is known by its words alone") {
    StatusWords const words;
    for (auto const* yes : {"AMBER", "Green", "NEW GREEN", "In progress", "on-going", "Not started", "A → G", "R"}) CHECK_MESSAGE(words.is_word(yes), yes);
    for (auto const* no : {"", "Amber lights were fitted", "Complete the review.", "12", "a", "The force"}) CHECK_FALSE_MESSAGE(words.is_word(no), no);
}
