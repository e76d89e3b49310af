#include <algorithm>
#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

struct Numbered {
    int with = 0, without = 0;
};

bool is_row(StatedItem const& item) { return item.status || !item.deadlines.empty(); }

void check(Look& look) {
    Numbered all;
    look.each_item([&](StatedReport const&, StatedItem const& item) { ++(item.number ? all.with : all.without); });
    if (all.with <= all.without) return;
    for (auto const& report : look.paper.reports) {
        std::array<Numbered, 3> by_kind{};
        Numbered here;
        for (auto const& item : report.items) {
            ++(item.number ? by_kind.at(static_cast<std::size_t>(item.kind)).with : by_kind.at(static_cast<std::size_t>(item.kind)).without);
            ++(item.number ? here.with : here.without);
        }
        if (here.with == 0 && here.without > 1) {
            auto const first = std::find_if(report.items.begin(), report.items.end(), is_row);
            if (first != report.items.end()) look.say(report, *first, "none of its " + std::to_string(here.without) + " items has a number, as those of other reports have");
            continue;
        }
        for (auto const& item : report.items) {
            if (item.number || !is_row(item)) continue;
            // A cause of concern often stands unnumbered over its numbered recommendations.
            if (item.kind == ItemKind::cause_of_concern && here.with > 0 && by_kind.at(static_cast<std::size_t>(item.kind)).with == 0) continue;
            look.say(report, item, name_and_status(item) + " cannot be cited: the others have numbers");
        }
    }
}

}  // namespace

Rule number_missing() {
    return {.id = "number-missing",
            .severity = Severity::error,
            .what = "an item has no number where the others have one",
            .why = "without its number nobody can hold it against the inspectorate's report or the last paper",
            .check = check};
}

}  // namespace beadle::checks
