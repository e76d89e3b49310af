#include <algorithm>

#include "checks/count_line.h"
#include "checks/counts.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Whether a figure of the line that is no known term makes up the difference: "3 complete, 2 in progress and 1 handed over".
bool other_figure_fills(Stated const& stated, int difference) {
    auto const lines = split_lines(stated.raw);
    if (lines.empty() || difference <= 0) return false;
    auto const others = figures_of(lines.back()).others;
    return std::find(others.begin(), others.end(), difference) != others.end();
}

void check_claims(Look& look, StatedReport const& report, Claims const& claims) {
    if (claims.total && claims.for_force && *claims.for_force > *claims.total) {
        look.say(report, "the count line says that " + std::to_string(*claims.for_force) + of_kind(claims) + " are for the force, of " + std::to_string(*claims.total) + " in all");
        return;
    }
    auto const whole = claims.whole();
    if (!whole || claims.terms.empty()) return;
    auto const sum = claims.sum();
    // One term alone need not be all of them; "2 complete, 2 waiting" of the report's own number may count what is not for the force.
    bool const adds_up = claims.terms.size() == 1 ? sum <= *whole : sum == *whole || (claims.has(Term::waiting) && claims.total == sum);
    if (adds_up || other_figure_fills(*report.stated, *whole - sum)) return;
    std::vector<std::string> terms;
    for (auto const& claim : claims.terms) terms.push_back(std::to_string(claim.figure) + " " + claim.words);
    look.say(report, "the count line says " + std::to_string(*whole) + of_kind(claims) + ", but " + join(terms, " + ") +
                         (terms.size() == 1 ? " is more than that" : " = " + std::to_string(sum)));
}

/// "22 items: 1 recommendation and 20 areas for improvement"
void check_kinds(Look& look, StatedReport const& report, std::vector<Claims> const& all) {
    std::optional<int> whole = report.stated->for_force ? report.stated->for_force : report.stated->total;
    if (!whole) return;
    int sum = 0;
    std::vector<std::string> parts;
    for (auto const& claims : all) {
        if (!claims.kind) continue;
        if (!claims.whole()) return;
        sum += *claims.whole();
        parts.push_back(std::to_string(*claims.whole()) + " " + kind_words(*claims.kind, *claims.whole()));
    }
    if (parts.size() < 2 || sum == *whole || report.stated->total == sum) return;
    look.say(report, "the count line says " + std::to_string(*whole) + ", but " + join(parts, " + ") + " = " + std::to_string(sum));
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        if (!report.stated) continue;
        auto const all = claims_of(*report.stated);
        for (auto const& claims : all) check_claims(look, report, claims);
        check_kinds(look, report, all);
    }
}

}  // namespace

Rule count_sum() {
    return {.id = "count-sum",
            .severity = Severity::error,
            .what = "the terms of a count line do not add up to its total",
            .why = "a line that does not add up says that something was left out or counted twice",
            .check = check};
}

}  // namespace beadle::checks
