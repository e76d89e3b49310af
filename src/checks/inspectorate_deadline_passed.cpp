#include "checks/inspectorate_date.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!is_open_work(item) || has_meaning(item, Meaning::off_track)) return;
        auto const wanted = inspectorate_date(report, item);
        if (!wanted || !wanted->date.is_past(look.context.as_at)) return;
        look.say(report, item, name_and_status(item) + " was wanted by " + wanted->date.words() + " (\"" + wanted->words + "\")");
    });
}

}  // namespace

Rule inspectorate_deadline_passed() {
    return {.id = "inspectorate-deadline-passed",
            .severity = Severity::warning,
            .what = "the inspectorate's own date, stated or counted from publication, is past and the item is neither done, nor not ours, nor off track",
            .why = "a force may move its own date, not the inspectorate's",
            .check = check};
}

}  // namespace beadle::checks
