#include <map>

#include "checks/kit.h"
#include "checks/same_item.h"

namespace beadle::checks {

namespace {

/// Where a new run of numbers starts, as under each of several causes of concern: at the first run's number again, going on from there.
std::vector<int> runs_of(std::vector<StatedItem> const& items) {
    std::vector<int> runs(items.size(), 0);
    int run = 0;
    std::optional<int> first, last;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const number = items[i].number ? whole_number(*items[i].number) : std::nullopt;
        if (number && last && *number == *first && *number < *last) {
            auto const next = i + 1 < items.size() && items[i + 1].number ? whole_number(*items[i + 1].number) : std::nullopt;
            if (next == *number + 1) ++run;
        }
        if (number) last = number;
        if (number && !first) first = number;
        runs[i] = run;
    }
    return runs;
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        auto const runs = runs_of(report.items);
        std::map<std::string, StatedItem const*> seen;
        for (std::size_t i = 0; i < report.items.size(); ++i) {
            auto const& item = report.items[i];
            if (!item.number) continue;
            auto const key = std::to_string(runs[i]) + "/" + std::to_string(static_cast<int>(item.kind)) + "/" + number_key(*item.number);
            auto const [at, fresh] = seen.try_emplace(key, &item);
            if (fresh || (is_same_item(*at->second, item) && meaning_of(*at->second) != meaning_of(item))) continue;
            look.say(report, item, is_same_item(*at->second, item) ? name_of(item) + " is listed twice" : "two items of the report are numbered " + squeeze(*item.number));
        }
    }
}

}  // namespace

Rule number_duplicate() {
    return {.id = "number-duplicate",
            .severity = Severity::error,
            .what = "two items of one report have the same number",
            .why = "a decision on one of them can be recorded against the other",
            .check = check};
}

}  // namespace beadle::checks
