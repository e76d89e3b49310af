#include <algorithm>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

bool has_owners(StatedReport const& report) {
    return std::find(report.columns.begin(), report.columns.end(), "lead") != report.columns.end() || std::any_of(report.items.begin(), report.items.end(), [](StatedItem const& item) { return !item.leads.empty(); });
}

void check(Look& look) {
    long long unowned = 0;
    for (auto const& report : look.paper.reports) {
        bool const has_column = has_owners(report);
        for (auto const& item : report.items) {
            if (!item.leads.empty() || is_done(item)) continue;
            if (has_column) look.say(Severity::warning, report, item, name_and_status(item) + " has no lead, though the paper has a column for it");
            else ++unowned;
        }
    }
    if (unowned > 0) look.say("the paper names nobody who leads " + (unowned == 1 ? std::string("its open item") : "its " + std::to_string(unowned) + " open items"));
}

}  // namespace

Rule owner_missing() {
    return {.id = "owner-missing",
            .severity = Severity::note,
            .what = "nobody is named who leads an item (a warning where the paper has a column for it)",
            .why = "what nobody leads nobody does",
            .check = check};
}

}  // namespace beadle::checks
