#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        for (auto const& deadline : item.deadlines)
            if (!deadline.date && deadline.change != DateChange::none && deadline.change != DateChange::now && !trim(deadline.raw).empty()) {
                look.say(report, item, "the due cell of " + name_of(item) + " says \"" + squeeze(deadline.raw) + "\", which is no date");
                return;
            }
    });
}

}  // namespace

Rule date_unclear() {
    return {.id = "date-unclear",
            .severity = Severity::note,
            .what = "a date is worded so that no date can be read from it",
            .why = "whether it is late is then a matter of opinion",
            .check = check};
}

}  // namespace beadle::checks
