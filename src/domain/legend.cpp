#include "domain/legend.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace beadle {

namespace {

struct Sense {
    Meaning meaning;
    char const* word;
    char const* definition;
};

constexpr std::array senses{
    Sense{Meaning::not_started, "Not started", "Work has not begun"},
    Sense{Meaning::in_progress, "AMBER", "Work goes on and is expected to be done by the date shown"},
    Sense{Meaning::at_risk, "At risk", "Work goes on but may not be done by the date shown"},
    Sense{Meaning::off_track, "RED", "Past the date it was due, or cannot or will not be done; the comment says why"},
    Sense{Meaning::not_ours, "WHITE", "For another body to do, or waiting for another body; the comment says which body and for what"},
    Sense{Meaning::proposed_for_closure, "Proposed for closure", "Done, says its lead; awaiting sign-off by a second person"},
    Sense{Meaning::implemented, "GREEN", "Done"},
    Sense{Meaning::superseded, "Superseded", "Replaced by a later recommendation"},
    Sense{Meaning::not_accepted, "Not accepted", "Not accepted by the force; the comment says why"},
    Sense{Meaning::not_applicable, "Not applicable", "It does not apply to the force"},
};

Sense const& sense_of(Meaning meaning) {
    return *std::find_if(senses.begin(), senses.end(), [&](Sense const& each) { return each.meaning == meaning; });
}

}  // namespace

std::vector<LegendEntry> const& default_legend() {
    static std::vector<LegendEntry> const legend = [] {
        std::vector<LegendEntry> out;
        for (auto const meaning : {Meaning::implemented, Meaning::in_progress, Meaning::off_track, Meaning::not_ours})
            out.push_back({.word = default_word(meaning), .definition = definition_of(meaning)});
        return out;
    }();
    return legend;
}

std::string default_word(Meaning meaning) { return sense_of(meaning).word; }

std::optional<Meaning> default_meaning(std::string_view word) {
    auto const wanted = fold(without_new(word));
    auto const sense = std::find_if(senses.begin(), senses.end(), [&](Sense const& each) { return fold(each.word) == wanted; });
    return sense == senses.end() ? std::nullopt : std::optional(sense->meaning);
}

std::string definition_of(Meaning meaning) { return sense_of(meaning).definition; }

std::string_view without_new(std::string_view word) {
    word = trim(word);
    auto const space = word.find(' ');
    if (space == std::string_view::npos || lower(word.substr(0, space)) != "new") return word;
    return trim(word.substr(space));
}

bool defines(std::vector<LegendEntry> const& legend, std::string_view word) {
    auto const wanted = fold(without_new(word));
    return std::any_of(legend.begin(), legend.end(), [&](LegendEntry const& entry) { return fold(without_new(entry.word)) == wanted; });
}

std::vector<LegendEntry> completed(std::vector<LegendEntry> legend, std::vector<Status> const& used) {
    for (auto const& status : used) {
        if (!status.meaning || trim(status.word).empty() || defines(legend, status.word)) continue;
        legend.push_back({.word = std::string(without_new(status.word)), .definition = definition_of(*status.meaning)});
    }
    return legend;
}

}  // namespace beadle
