#include "checks/kit.h"
#include "checks/targets.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    Targets const targets(look);
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!is_open_work(item)) return;
        for (auto const& link : item.links) {
            if (link.relation == Relation::shares_block || link.relation == Relation::supersedes || link.relation == Relation::superseded_by || link.relation == Relation::duplicate_of) continue;
            auto const* target = targets.of(link);
            if (!target || target == &item || !is_done(*target)) continue;
            look.say(report, item, name_and_status(item) + " refers to " + name_and_status(*target) + (fold(link.report) == fold(report.title) ? "" : " of \"" + squeeze(link.report) + "\""));
            return;
        }
    });
}

}  // namespace

Rule link_target_closed() {
    return {.id = "link-target-closed",
            .severity = Severity::warning,
            .what = "an open item refers to one that is closed",
            .why = "what it waits for or moves with will not move any more",
            .check = check};
}

}  // namespace beadle::checks
