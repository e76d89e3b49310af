#include "checks/counts.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// One set of claims with what is listed under it.
struct Held {
    Claims const* claims = nullptr;
    Span in_progress{}, waiting{};

    Held(Claims const& of, std::vector<StatedItem const*> const& all)
        : claims(&of), in_progress(listed_under(items_under(all, of), of, Term::in_progress)), waiting(listed_under(items_under(all, of), of, Term::waiting)) {}

    /// Whether the figure of a term leaves room beside the items that certainly are under it.
    [[nodiscard]] bool room(Term term) const {
        auto const figure = claims->figure(term);
        return figure && *figure > (term == Term::waiting ? waiting.least : in_progress.least);
    }

    /// "2 in progress" over nothing but two WHITE items is a wrong count (count-mismatch), not a count that leaves them out.
    [[nodiscard]] bool counts_waiting_as_in_progress() const {
        auto const figure = claims->figure(Term::in_progress);
        return figure && !claims->has(Term::waiting) && *figure > in_progress.most && *figure == in_progress.most + waiting.least;
    }

    [[nodiscard]] bool has_a_term_for(StatedItem const& item) const {
        if (claims->words_cover(item)) return true;
        using enum Meaning;
        switch (*meaning_of(item)) {
            case implemented:
            case superseded:
            case not_accepted:
            case not_applicable: return claims->has(Term::complete) || claims->has(Term::closed);
            case not_ours: return claims->figure(Term::waiting).value_or(0) > 0 || counts_waiting_as_in_progress();
            case in_progress: return claims->has(Term::in_progress) || room(Term::waiting);
            case proposed_for_closure: return claims->has(Term::in_progress) || claims->has(Term::complete);
            case not_started:
            case at_risk:
            case off_track: break;
        }
        return room(Term::in_progress) || room(Term::waiting);
    }
};

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        if (!report.stated) continue;
        auto const all = claims_of(*report.stated);
        std::vector<Held> held;
        for (auto const& claims : all)
            if (!claims.terms.empty()) held.emplace_back(claims, look.items_of(report));
        for (auto const& item : report.items) {
            if (!meaning_of(item)) continue;
            Claims const* beside = nullptr;
            bool accounted = false;
            for (auto const& each : held) {
                if (each.claims->kind && each.claims->kind != item.kind) continue;
                beside = each.claims;
                accounted = accounted || each.has_a_term_for(item);
            }
            if (beside && !accounted) look.say(report, item, name_and_status(item) + " is in none of the terms of the count line: " + equation(*beside));
        }
    }
}

}  // namespace

Rule count_unaccounted() {
    return {.id = "count-unaccounted",
            .severity = Severity::warning,
            .what = "a listed item is in no term of its report's count line",
            .why = "what is in no term can drop out of the next paper without anybody noticing",
            .check = check};
}

}  // namespace beadle::checks
