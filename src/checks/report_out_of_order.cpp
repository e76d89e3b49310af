#include <algorithm>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Positions kept so that no report kept comes after one that it should come before; the most that can be.
std::vector<bool> keep_most(std::vector<Date> const& dates, bool newest_first) {
    std::vector<Day> first, last;
    for (auto const& date : dates) {
        first.push_back(date.first_day());
        last.push_back(date.last_day());
    }
    auto const wrong = [&](std::size_t before, std::size_t after) { return newest_first ? last[before] < first[after] : first[before] > last[after]; };
    std::vector<std::size_t> length(dates.size(), 1), previous(dates.size());
    std::size_t best = 0;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        previous[i] = i;
        for (std::size_t k = 0; k < i; ++k)
            if (!wrong(k, i) && length[k] + 1 > length[i]) {
                length[i] = length[k] + 1;
                previous[i] = k;
            }
        if (length[i] > length[best]) best = i;
    }
    std::vector<bool> kept(dates.size());
    for (std::size_t at = best;; at = previous[at]) {
        kept[at] = true;
        if (previous[at] == at) break;
    }
    return kept;
}

std::size_t removed(std::vector<bool> const& kept) { return static_cast<std::size_t>(std::count(kept.begin(), kept.end(), false)); }

void check(Look& look) {
    std::vector<StatedReport const*> reports;
    std::vector<Date> dates;
    for (auto const& report : look.paper.reports)
        if (report.published) {
            reports.push_back(&report);
            dates.push_back(*report.published);
        }
    if (reports.size() < 3) return;
    auto const newest_first = keep_most(dates, true), oldest_first = keep_most(dates, false);
    bool const newest = removed(newest_first) <= removed(oldest_first);
    auto const& kept = newest ? newest_first : oldest_first;
    // Where many would have to go, the paper is ordered by something else.
    if (removed(kept) * 3 > reports.size()) return;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (kept[i]) continue;
        auto const beside = i > 0 ? i - 1 : i + 1;
        look.say(*reports[i], "published " + dates[i].words() + ", it stands " + (i > 0 ? "after" : "before") + " \"" + squeeze(reports[beside]->title) + "\" (" + dates[beside].words() +
                                  ") in a paper that has its " + (newest ? "newest" : "oldest") + " reports first");
    }
}

}  // namespace

Rule report_out_of_order() {
    return {.id = "report-out-of-order",
            .severity = Severity::warning,
            .what = "the fewest reports whose removal restores the paper's order",
            .why = "members look for a report by its date; one in the wrong place is overlooked",
            .check = check};
}

}  // namespace beadle::checks
