#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!has_meaning(item, Meaning::not_ours) || !item.due || !item.due->is_past(look.context.as_at)) return;
        look.say(report, item, name_and_status(item) + " waits for another body, and its date, " + item.due->words() + ", is past");
    });
}

}  // namespace

Rule waiting_past_due() {
    return {.id = "waiting-past-due",
            .severity = Severity::warning,
            .what = "an item that waits for another body is past its date",
            .why = "its date is nobody's promise any more; somebody has to ask that body",
            .check = check};
}

}  // namespace beadle::checks
