#include "checks/history.h"
#include "checks/kit.h"
#include "checks/said_dates.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    each_with_older(look, [&](StatedReport const& report, StatedItem const& item, StatedItem const& before) {
        auto const was = dated(before), is = dated(item);
        if (was.empty()) return;
        auto const first = was.front()->date->words();
        if (is.empty()) {
            if (!is_done(item) && item.deadlines.empty()) look.say(Severity::warning, report, item, "the paper before gave " + name_of(item) + " the date " + first + "; this one gives none");
            return;
        }
        if (!can_be_one(*was.front()->date, *is.front()->date)) {
            look.say(report, item, "the first date of " + name_of(item) + " was " + first + " in the paper before and is " + is.front()->date->words() + " in this one");
            return;
        }
        if (fold(was.front()->raw) != fold(is.front()->raw))
            look.say(Severity::note, report, item, "the first date of " + name_of(item) + " is the same, but worded anew: \"" + squeeze(was.front()->raw) + "\" is now \"" + squeeze(is.front()->raw) + "\"");
    });
}

}  // namespace

Rule history_rewritten() {
    return {.id = "history-rewritten",
            .severity = Severity::error,
            .what = "the first date of an item is another than in the paper before (a note where only its wording is)",
            .why = "how often a promise was moved can only be told from the first one",
            .check = check};
}

}  // namespace beadle::checks
