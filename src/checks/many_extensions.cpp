#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        auto const all = dated(item);
        int moves = 0;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (is_move(*all[i], i > 0 ? all[i - 1] : nullptr)) ++moves;
        if (moves < 3 || is_done(item)) return;
        auto const months = months_between(*all.front()->date, *all.back()->date);
        look.say(report, item, name_of(item) + " has been moved " + std::to_string(moves) + " times, from " + all.front()->date->words() + " to " + all.back()->date->words() +
                                   (months > 0 ? " (" + counted(months, "month") + ")" : std::string()));
    });
}

}  // namespace

Rule many_extensions() {
    return {.id = "many-extensions",
            .severity = Severity::warning,
            .what = "a date has been moved three times or more",
            .why = "a third extension is a plan that does not hold; a member will ask what has changed",
            .check = check};
}

}  // namespace beadle::checks
