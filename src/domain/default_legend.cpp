#include "domain/default_legend.h"

#include <array>

#include "base/json.h"
#include "base/text.h"

namespace beadle {

namespace {

struct Colour {
    std::string_view word;
    Meaning meaning;
    std::string_view definition;
};

constexpr std::array<Colour, 4> colours = {
    {{"GREEN", Meaning::implemented, "Implemented"},
     {"AMBER", Meaning::in_progress, "In progress"},
     {"RED", Meaning::off_track, "Off track: past its date, or will not be done (with the reason)"},
     {"WHITE", Meaning::not_ours, "Not ours: for another body, or waiting for what another body must deliver"}}};

std::string without_new(Status const& status) {
    auto const word = fold(status.word);
    return status.newly_green && word.starts_with("new ") ? word.substr(4) : word;
}

}  // namespace

std::vector<LegendEntry> default_legend() {
    std::vector<LegendEntry> out;
    for (auto const& colour : colours) out.push_back(LegendEntry{.word = std::string(colour.word), .definition = std::string(colour.definition)});
    return out;
}

std::optional<Status> status_named(Register const& reg, std::string_view word) {
    auto const asked = fold(word);
    for (auto const& [id, item] : reg.items)
        if (item.status.meaning && without_new(item.status) == asked)
            return Status{.word = item.status.newly_green ? item.status.word.substr(4) : item.status.word, .meaning = item.status.meaning};
    for (auto const& colour : colours)
        if (fold(colour.word) == asked) return Status{.word = std::string(colour.word), .meaning = colour.meaning};
    auto const meaning = named<Meaning>(replace_all(asked, " ", "-"));
    if (!meaning) return {};
    for (auto const& [id, item] : reg.items)
        if (item.status.meaning == meaning && !item.status.newly_green) return Status{.word = item.status.word, .meaning = meaning};
    for (auto const& colour : colours)
        if (colour.meaning == *meaning) return Status{.word = std::string(colour.word), .meaning = meaning};
    auto printed = replace_all(name_of(*meaning), "-", " ");
    for (auto& c : printed)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return Status{.word = printed, .meaning = meaning};
}

}  // namespace beadle
