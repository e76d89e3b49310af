#include "checks/kit.h"
#include "checks/said_dates.h"
#include "checks/targets.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    Targets const targets(look);
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (is_done(item) || !item.due) return;
        for (auto const& link : item.links) {
            if (link.relation != Relation::aligned_to) continue;
            auto const* target = targets.of(link);
            if (!target || target == &item || !target->due || is_done(*target) || can_be_one(*target->due, *item.due)) continue;
            look.say(report, item, name_of(item) + " is due " + item.due->words() + ", but aligned to " + name_of(*target) + (fold(link.report) == fold(report.title) ? "" : " of \"" + squeeze(link.report) + "\"") + ", due " +
                                       target->due->words());
            return;
        }
    });
}

}  // namespace

Rule aligned_dates_differ() {
    return {.id = "aligned-dates-differ",
            .severity = Severity::warning,
            .what = "an item is aligned to another whose date differs",
            .why = "one of the two dates was moved and the other forgotten",
            .check = check};
}

}  // namespace beadle::checks
