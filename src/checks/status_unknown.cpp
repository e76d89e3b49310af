#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!item.status || item.status->meaning || trim(item.status->word).empty() || in_legend(look.paper, status_key(item.status->word))) return;
        look.say(report, item, name_of(item) + " is \"" + squeeze(item.status->word) + "\", which neither the legend nor usual practice explains");
    });
}

}  // namespace

Rule status_unknown() {
    return {.id = "status-unknown",
            .severity = Severity::error,
            .what = "a status word that neither the paper's legend nor usage knows",
            .why = "a member cannot tell whether the item is done, in hand or in trouble",
            .check = check};
}

}  // namespace beadle::checks
