#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (item.due || !is_open_work(item)) return;
        auto const waits = item.deadlines.empty() ? std::string() : ": \"" + squeeze(item.deadlines.back().raw) + "\"";
        look.say(report, item, name_and_status(item) + " has no date" + waits);
    });
}

}  // namespace

Rule no_date() {
    return {.id = "no-date",
            .severity = Severity::note,
            .what = "an open item has no date",
            .why = "without a date it can be neither late nor asked for",
            .check = check};
}

}  // namespace beadle::checks
