#include <map>

#include "checks/kit.h"
#include "checks/same_item.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    // By report, number and kind: the rows that may be one item, in whichever table of the report they stand.
    std::map<std::string, std::vector<StatedItem const*>> rows;
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!item.number || !item.status) return;
        auto& same_number = rows[fold(report.title) + "/" + std::to_string(static_cast<int>(item.kind)) + "/" + number_key(*item.number)];
        for (auto const* other : same_number) {
            bool const agree = meaning_of(*other) && meaning_of(item) ? meaning_of(*other) == meaning_of(item) : status_key(other->status->word) == status_key(item.status->word);
            if (agree || !is_same_item(*other, item)) continue;
            look.say(report, item, name_of(item) + " is " + squeeze(other->status->word) + " in one row and " + squeeze(item.status->word) + " in another");
            break;
        }
        same_number.push_back(&item);
    });
}

}  // namespace

Rule status_conflict() {
    return {.id = "status-conflict",
            .severity = Severity::error,
            .what = "one item has two statuses",
            .why = "only one of them can be what the force claims",
            .check = check};
}

}  // namespace beadle::checks
