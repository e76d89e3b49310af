#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// A word that says by itself that the date was missed.
bool owns_up(std::string_view word) {
    auto const key = status_key(word);
    constexpr std::array<std::string_view, 8> words = {"overdue", "late", "delayed", "delay", "missed", "slipped", "behind", "red"};
    for (auto const each : words)
        if (contains_word(key, each)) return true;
    return false;
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!item.due || !item.due->is_past(look.context.as_at)) return;
        if (!is_open_work(item) || has_meaning(item, Meaning::off_track) || has_meaning(item, Meaning::proposed_for_closure) || owns_up(item.status->word)) return;
        look.say(report, item, name_of(item) + " was due " + item.due->words() + " and is still " + squeeze(item.status->word) + " on " + words(look.context.as_at));
    });
}

}  // namespace

Rule overdue_not_red() {
    return {.id = "overdue-not-red",
            .severity = Severity::error,
            .what = "the due date is past at the as-at date and the item is none of off track, implemented, closed, not ours or proposed for closure",
            .why = "a date that was missed has to be said, or extended with a reason; silence hides it",
            .check = check};
}

}  // namespace beadle::checks
