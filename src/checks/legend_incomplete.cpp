#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// A definition that stops in the middle: "… (rationale required) or", "…, and", "(see".
bool breaks_off(std::string_view definition) {
    auto const text = trim(definition);
    if (text.empty() || text.ends_with(',') || text.ends_with('(') || text.ends_with('-') || text.ends_with('/') || text.ends_with('&')) return true;
    auto const words = words_of(text);
    if (words.empty()) return true;
    if (text.ends_with('.') || text.ends_with(')') || text.ends_with(']')) return false;
    constexpr std::array<std::string_view, 18> joining = {"or", "and", "the", "a", "an", "of", "to", "by", "with", "for", "is", "be", "but", "that", "which", "has", "from", "will"};
    return std::find(joining.begin(), joining.end(), words.back()) != joining.end();
}

void check(Look& look) {
    if (look.paper.legend.empty()) return;
    std::set<std::string> defined;
    for (auto const& entry : look.paper.legend) {
        auto const key = status_key(entry.word);
        defined.insert(key);
        // "Red / overdue" and "Green (complete)" define each of their words.
        auto const parted = replace_all(replace_all(key, "(", "/"), ")", "/");
        for (auto const part : split(parted, '/')) defined.insert(std::string(trim(part)));
        if (breaks_off(entry.definition))
            look.say(trim(entry.definition).empty() ? squeeze(entry.word) + " has no definition in the legend"
                                                    : "the definition of " + squeeze(entry.word) + " breaks off: \"" + ending(entry.definition) + "\"");
    }
    std::map<std::string, std::pair<std::string, int>> undefined;
    look.each_item([&](StatedReport const&, StatedItem const& item) {
        if (!item.status || trim(item.status->word).empty()) return;
        auto const key = status_key(item.status->word);
        if (defined.contains(key) || defined.contains(fold(item.status->word))) return;
        auto& [word, count] = undefined.try_emplace(key, squeeze(item.status->word), 0).first->second;
        ++count;
    });
    for (auto const& [key, used] : undefined) look.say("the legend does not define " + used.first + ", the status of " + counted(used.second, "item"));
}

}  // namespace

Rule legend_incomplete() {
    return {.id = "legend-incomplete",
            .severity = Severity::warning,
            .what = "a status is used but not defined in the legend, or a definition breaks off",
            .why = "the legend is the only place where a member can look up what a colour means",
            .check = check};
}

}  // namespace beadle::checks
