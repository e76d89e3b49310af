// The legend that a register begins with is understood by the reader of papers.
#include <doctest/doctest.h>

#include "domain/legend.h"
#include "intake/statuses.h"

using namespace beadle;

TEST_CASE("every definition of ours reads back as what it defines, under any word") {
    for (auto const meaning : {Meaning::not_started, Meaning::in_progress, Meaning::at_risk, Meaning::off_track, Meaning::not_ours, Meaning::proposed_for_closure,
                               Meaning::implemented, Meaning::superseded, Meaning::not_accepted, Meaning::not_applicable}) {
        CAPTURE(default_word(meaning));
        CHECK(intake::meaning_defined(definition_of(meaning)) == meaning);
        intake::StatusWords const words({{.word = default_word(meaning), .definition = definition_of(meaning)}});
        CHECK(words.meaning("NEW " + default_word(meaning)) == meaning);
    }
}

TEST_CASE("a definition that says nothing of how far the work is leaves a colour its usual sense") {
    intake::StatusWords const words({{.word = "RED", .definition = "See the comment"}, {.word = "MAUVE", .definition = "See the comment"}});
    CHECK(words.meaning("RED") == Meaning::off_track);
    CHECK(!words.meaning("MAUVE"));
}
