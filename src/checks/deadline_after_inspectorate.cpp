#include <algorithm>

#include "checks/inspectorate_date.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!is_open_work(item)) return;
        auto const promises = dated(item);
        auto const first = std::find_if(promises.begin(), promises.end(), [](Deadline const* deadline) { return !is_inspectorates(*deadline); });
        if (first == promises.end()) return;
        auto const wanted = inspectorate_date(report, item);
        if (!wanted || (*first)->date->first_day() <= wanted->date.last_day()) return;
        look.say(report, item, name_of(item) + " was first due " + (*first)->date->words() + ", but wanted by " + wanted->date.words() + " (\"" + wanted->words + "\")");
    });
}

}  // namespace

Rule deadline_after_inspectorate() {
    return {.id = "deadline-after-inspectorate",
            .severity = Severity::warning,
            .what = "the force's first date is later than the inspectorate's",
            .why = "from the first day the plan was to be late, and nobody said so",
            .check = check};
}

}  // namespace beadle::checks
