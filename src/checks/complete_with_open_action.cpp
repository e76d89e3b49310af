#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Whether an action's own words mark it open: in brackets or after a dash at its end, or opening it.
bool is_marked_open(std::string_view action) {
    auto const text = fold(action);
    constexpr std::array<std::string_view, 15> marks = {"in progress", "ongoing", "outstanding", "not started", "not yet started", "open", "to be completed", "to be done", "to follow", "awaited", "awaiting", "pending", "amber", "red", "underway"};
    auto const bare = std::string(trim(std::string_view(text).substr(0, text.find_last_not_of(")] ") + 1)));
    for (auto const mark : marks) {
        if (bare == mark || text.starts_with(std::string(mark) + " -") || text.starts_with(std::string(mark) + ":") || text.starts_with("[" + std::string(mark) + "]")) return true;
        if (!bare.ends_with(mark) || bare.size() <= mark.size()) continue;
        auto const before = std::string_view(bare).substr(0, bare.size() - mark.size());
        auto const last = before.find_last_not_of(' ');
        if (last != std::string_view::npos && (before[last] == '(' || before[last] == '[' || before[last] == '-' || before[last] == ':' || before[last] == ';' || before[last] == '.')) return true;
    }
    return false;
}

bool is_to_do(std::string const& heading) {
    auto const words = fold(heading);
    return contains(words, "to be progressed") || contains(words, "outstanding") || contains(words, "remaining") || contains(words, "still to") || contains(words, "next steps");
}

bool says_none(std::string_view text) {
    auto const words = fold(text);
    return words.empty() || words == "none" || words == "nil" || words == "n/a" || words.starts_with("none ") || words.starts_with("no further") || words.starts_with("nothing");
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!has_meaning(item, Meaning::implemented)) return;
        for (auto const& action : item.actions)
            if (is_marked_open(action)) {
                look.say(report, item, name_and_status(item) + " still has an open action: \"" + opening(action, 10) + "\"");
                return;
            }
        for (auto const& comment : item.comments) {
            bool const to_do = comment.heading && is_to_do(*comment.heading) && !says_none(comment.text);
            bool const marked = comment.heading && fold(*comment.heading).starts_with("action") && is_marked_open(comment.text);
            if (!to_do && !marked) continue;
            look.say(report, item, name_and_status(item) + " still has work under \"" + squeeze(*comment.heading) + "\": \"" + opening(comment.text, 10) + "\"");
            return;
        }
    });
}

}  // namespace

Rule complete_with_open_action() {
    return {.id = "complete-with-open-action",
            .severity = Severity::warning,
            .what = "an item is complete while an action under it is open",
            .why = "the board may be told that something is done which is not",
            .check = check};
}

}  // namespace beadle::checks
