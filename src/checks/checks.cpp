#include "checks/checks.h"

#include <algorithm>

#include "checks/look.h"

namespace beadle::checks {

// One line a rule, each defined in its own file, in the contract's order.
Rule count_mismatch();
Rule count_sum();
Rule count_statements_disagree();
Rule count_unaccounted();
Rule publication_dates_disagree();
Rule number_missing();
Rule number_duplicate();
Rule status_conflict();
Rule number_gap();
Rule status_unknown();
Rule status_against_progress();
Rule overdue_not_red();
Rule legend_missing();
Rule legend_incomplete();

std::vector<Rule> const& rules() {
    static std::vector<Rule> const all = {
        count_mismatch(),
        count_sum(),
        count_statements_disagree(),
        count_unaccounted(),
        publication_dates_disagree(),
        number_missing(),
        number_duplicate(),
        status_conflict(),
        number_gap(),
        status_unknown(),
        status_against_progress(),
        overdue_not_red(),
        legend_missing(),
        legend_incomplete(),
    };
    return all;
}

std::vector<Point> check(Reading const& reading, Context const& context) {
    Look look(reading, context);
    for (auto const& rule : rules()) {
        look.begin(rule);
        rule.check(look);
    }
    std::stable_sort(look.said.begin(), look.said.end(), [](Look::Said const& a, Look::Said const& b) {
        if (a.point.severity != b.point.severity) return a.point.severity < b.point.severity;
        return a.report != b.report ? a.report < b.report : a.item < b.item;
    });
    std::vector<Point> points;
    points.reserve(look.said.size());
    for (auto& said : look.said) points.push_back(std::move(said.point));
    return points;
}

}  // namespace beadle::checks
