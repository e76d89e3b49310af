#include <algorithm>
#include <map>
#include <set>

#include "checks/counts.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// The highest number that a report's items can have, where its counts or a full list say so.
std::optional<int> highest(StatedReport const& report, std::vector<StatedItem const*> const& items) {
    int most = 0;
    std::set<int> numbers;
    for (auto const* item : items) {
        auto const number = item->number ? whole_number(*item->number) : std::nullopt;
        if (!number) return {};
        numbers.insert(*number);
        most = std::max(most, *number);
    }
    if (!report.stated) {
        // A list without counts that runs on from 1 is a full one.
        bool const full = numbers.size() >= 3 && *numbers.begin() == 1 && most == static_cast<int>(numbers.size());
        return full ? std::optional(most) : std::nullopt;
    }
    std::optional<int> whole;
    int kinds = 0;
    for (auto const& claims : claims_of(*report.stated)) {
        auto const total = claims.total ? claims.total : report.kind == ReportKind::force ? claims.for_force : std::nullopt;
        if (claims.kind) kinds += claims.whole().value_or(1000);
        else if (total) whole = *total;
    }
    if (!whole && kinds > 0 && kinds < 1000) whole = kinds;
    return whole && *whole >= most ? whole : std::nullopt;
}

void check(Look& look) {
    std::map<std::string, StatedReport const*> by_title;
    for (auto const& report : look.paper.reports) by_title.try_emplace(fold(report.title), &report);
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        for (auto const& link : item.links) {
            auto const at = by_title.find(fold(link.report));
            auto const number = link.number ? whole_number(*link.number) : std::nullopt;
            if (at == by_title.end() || !number) continue;
            auto const& items = look.items_of(*at->second);
            auto const key = number_key(*link.number);
            bool const listed = std::any_of(items.begin(), items.end(), [&](StatedItem const* other) {
                return other->number && (number_key(*other->number) == key || whole_number(*other->number) == number);
            });
            if (listed) continue;
            auto const limit = highest(*at->second, items);
            if (!limit || *number <= *limit) continue;
            look.say(report, item, name_of(item) + " refers to " + squeeze(*link.number) + (at->second == &report ? " of its own report" : " of \"" + squeeze(at->second->title) + "\"") + ", which has " + std::to_string(*limit));
            return;
        }
    });
}

}  // namespace

Rule link_target_missing() {
    return {.id = "link-target-missing",
            .severity = Severity::error,
            .what = "an item refers to one that its report does not have (only where the paper shows or counts enough to know)",
            .why = "the progress said to be there is nowhere",
            .check = check};
}

}  // namespace beadle::checks
