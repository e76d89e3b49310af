#include "checks/checks.h"

#include <algorithm>

#include "checks/look.h"

namespace beadle::checks {

// One line a rule, each defined in its own file, in the contract's order.
Rule count_mismatch();
Rule count_sum();
Rule count_statements_disagree();
Rule count_unaccounted();
Rule percent_mismatch();
Rule publication_dates_disagree();
Rule impossible_dates();
Rule extension_backwards();
Rule report_out_of_order();
Rule kind_against_title();
Rule label_against_wording();
Rule number_missing();
Rule number_duplicate();
Rule status_conflict();
Rule number_gap();
Rule bullet_labels();
Rule brackets_unbalanced();
Rule status_unknown();
Rule status_against_progress();
Rule bullets_disagree();
Rule complete_with_open_action();
Rule overdue_not_red();
Rule inspectorate_deadline_passed();
Rule deadline_after_inspectorate();
Rule milestone_passed();
Rule many_extensions();
Rule extension_without_reason();
Rule extension_not_reported();
Rule owner_missing();
Rule no_date();
Rule date_unclear();
Rule waiting_past_due();
Rule waiting_without_body();
Rule red_without_reason();
Rule link_target_missing();
Rule link_target_closed();
Rule aligned_dates_differ();
Rule same_event_two_dates();
Rule legend_missing();
Rule legend_incomplete();
Rule paper_undated();
Rule publication_date_missing();
Rule history_rewritten();
Rule wording_changed();
Rule comment_unchanged();

std::vector<Rule> const& rules() {
    static std::vector<Rule> const all = {
        count_mismatch(),
        count_sum(),
        count_statements_disagree(),
        count_unaccounted(),
        percent_mismatch(),
        publication_dates_disagree(),
        impossible_dates(),
        extension_backwards(),
        report_out_of_order(),
        kind_against_title(),
        label_against_wording(),
        number_missing(),
        number_duplicate(),
        status_conflict(),
        number_gap(),
        bullet_labels(),
        brackets_unbalanced(),
        status_unknown(),
        status_against_progress(),
        bullets_disagree(),
        complete_with_open_action(),
        overdue_not_red(),
        inspectorate_deadline_passed(),
        deadline_after_inspectorate(),
        milestone_passed(),
        many_extensions(),
        extension_without_reason(),
        extension_not_reported(),
        owner_missing(),
        no_date(),
        date_unclear(),
        waiting_past_due(),
        waiting_without_body(),
        red_without_reason(),
        link_target_missing(),
        link_target_closed(),
        aligned_dates_differ(),
        same_event_two_dates(),
        legend_missing(),
        legend_incomplete(),
        paper_undated(),
        publication_date_missing(),
        history_rewritten(),
        wording_changed(),
        comment_unchanged(),
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
