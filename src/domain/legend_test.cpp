#include "domain/legend.h"

#include <doctest/doctest.h>

using namespace beadle;

TEST_CASE("the default legend has a word and a definition for each of the four colours") {
    auto const& legend = default_legend();
    REQUIRE(legend.size() == 4);
    CHECK(legend[0].word == "GREEN");
    CHECK(legend[1].word == "AMBER");
    CHECK(legend[2].word == "RED");
    CHECK(legend[3].word == "WHITE");
    for (auto const& entry : legend) CHECK(!entry.definition.empty());
}

TEST_CASE("every meaning has a word and a definition") {
    for (auto const meaning : {Meaning::not_started, Meaning::in_progress, Meaning::at_risk, Meaning::off_track, Meaning::not_ours,
                               Meaning::proposed_for_closure, Meaning::implemented, Meaning::superseded, Meaning::not_accepted,
                               Meaning::not_applicable}) {
        CHECK(!default_word(meaning).empty());
        CHECK(!definition_of(meaning).empty());
        CHECK(default_meaning("new " + default_word(meaning)) == meaning);
    }
}

TEST_CASE("a word that is none of the usual ones has no usual meaning") { CHECK(!default_meaning("Mauve")); }

TEST_CASE("NEW before a word is passed over, a word that begins so is not") {
    CHECK(without_new("NEW GREEN") == "GREEN");
    CHECK(without_new("new Complete") == "Complete");
    CHECK(without_new("Newly done") == "Newly done");
    CHECK(without_new("NEW") == "NEW");
}

TEST_CASE("a legend is completed by the words that it lacks, once each") {
    std::vector<LegendEntry> const legend = {{.word = "Blue", .definition = "Finished and looked over"}};
    auto const full = completed(legend, {{.word = "NEW BLUE", .meaning = Meaning::implemented}, {.word = "Late", .meaning = Meaning::off_track},
                                         {.word = "NEW LATE", .meaning = Meaning::off_track}, {.word = "Mauve"}, {}});
    REQUIRE(full.size() == 2);
    CHECK(full[0] == legend[0]);
    CHECK(full[1].word == "Late");
    CHECK(full[1].definition == definition_of(Meaning::off_track));
}
