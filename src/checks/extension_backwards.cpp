#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Whether the words say that the date was brought forward on purpose.
bool brought_forward(Deadline const& deadline) {
    auto const words = fold(deadline.raw);
    return contains_word(words, "forward") || contains_word(words, "earlier") || contains_word(words, "sooner") || contains_word(words, "accelerated");
}

void check_item(Look& look, StatedReport const& report, StatedItem const& item) {
    auto const all = dated(item);
    for (std::size_t i = 1; i < all.size(); ++i) {
        auto const& moved = *all[i];
        if (moved.change != DateChange::extended || brought_forward(moved)) continue;
        // After staged dates any of them may be the one that moves.
        std::size_t first = i - 1;
        while (first > 0 && all[first]->change == DateChange::set && all[first - 1]->change == DateChange::set) --first;
        bool later_than_one = false;
        for (std::size_t k = first; k < i; ++k) later_than_one = later_than_one || moved.date->last_day() >= all[k]->date->first_day();
        if (later_than_one) continue;
        look.say(report, item, name_of(item) + " is extended from " + all[i - 1]->date->words() + " to " + moved.date->words() + ", which is earlier");
        return;
    }
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) { check_item(look, report, item); });
}

}  // namespace

Rule extension_backwards() {
    return {.id = "extension-backwards",
            .severity = Severity::error,
            .what = "a date is extended to an earlier one",
            .why = "an extension that shortens the time is a slip of the pen, and the true date is not in the paper",
            .check = check};
}

}  // namespace beadle::checks
