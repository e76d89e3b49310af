#include <algorithm>

#include "checks/counts.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

using Items = std::vector<StatedItem const*>;

/// "lists 2", with those it might have meant: "lists 2: recommendations 6 and 8".
std::string lists(Items const& items, Belongs const& belongs) {
    std::vector<std::string> names;
    for (auto const* item : items)
        if (belongs(*item)) names.push_back(name_and_status(*item));
    if (names.empty()) return "lists none";
    auto const count = std::to_string(names.size());
    return names.size() <= 4 ? "lists " + count + ": " + listing(names) : "lists " + count;
}

Belongs belonging(Term term) {
    return [term](StatedItem const& item) {
        if (!meaning_of(item)) return false;
        switch (term) {
            case Term::complete: return has_meaning(item, Meaning::implemented);
            case Term::closed: return is_done(item) && !has_meaning(item, Meaning::implemented);
            case Term::in_progress: return is_open_work(item);
            case Term::waiting: return has_meaning(item, Meaning::not_ours);
            case Term::worded: return false;
        }
        return false;
    };
}

class Tally {
public:
    Tally(Look& look, StatedReport const& report, Claims const& claims)
        : look_(look), report_(report), claims_(claims), items_(items_under(look.items_of(report), claims)) {}

    /// Whether every term agrees with what is listed; says what does not where asked to.
    bool agrees(bool const saying) {
        // Each term is asked, also after one that does not agree, so that all are said.
        bool const in_progress = open_term(Term::in_progress, saying), waiting = open_term(Term::waiting, saying);
        bool const done = done_terms(saying), worded = worded_terms(saying);
        return in_progress && waiting && done && worded && whole_number(saying) && (claims_.terms.empty() || rest(saying));
    }
    bool agrees_with(Items items) {
        items_ = std::move(items);
        return agrees(false);
    }

private:
    bool wrong(bool saying, std::string const& message) {
        if (saying) look_.say(report_, message);
        return false;
    }

    bool open_term(Term term, bool saying) {
        auto const figure = claims_.figure(term);
        if (!figure || listed_under(items_, claims_, term).holds(*figure)) return true;
        auto const words = term == Term::waiting ? " waiting" : " in progress";
        return wrong(saying, "the count line says " + std::to_string(*figure) + of_kind(claims_) + words + ", but the report " + lists(items_, belonging(term)));
    }

    /// Whether the table holds everything the line counts, so that nothing complete has been left out.
    [[nodiscard]] bool all_listed() const {
        auto const everything = [](StatedItem const&) { return true; };
        auto const whole = claims_.total ? claims_.total : claims_.for_force;
        return whole && count(items_, everything, everything).least >= *whole;
    }

    bool done_terms(bool saying) {
        auto const complete = claims_.figure(Term::complete), closed = claims_.figure(Term::closed);
        if (!complete && !closed) return true;
        auto const stated = complete.value_or(0) + closed.value_or(0);
        auto const implemented = [&](StatedItem const& item) { return has_meaning(item, Meaning::implemented) && !claims_.words_cover(item) && !contains(status_key(item.status->word), "closed"); };
        auto const of_complete = listed_under(items_, claims_, Term::complete), of_closed = listed_under(items_, claims_, Term::closed);
        auto const surely_complete = count(items_, implemented, implemented).least;
        bool const too_many = complete && closed ? surely_complete > *complete || of_complete.least + of_closed.least > stated
                              : complete         ? of_complete.least > *complete
                                                 : of_closed.least > *closed;
        bool const adds_up = claims_.whole() == claims_.sum();
        bool const too_few = complete && adds_up && all_listed() && of_complete.most < *complete;
        if (!too_many && !too_few) return true;
        auto const words = complete ? (closed ? " complete or closed" : " complete") : " closed";
        return wrong(saying, "the count line says " + std::to_string(stated) + of_kind(claims_) + words + ", but the report " +
                                 lists(items_, complete ? Belongs(is_done) : belonging(Term::closed)));
    }

    bool worded_terms(bool saying) {
        bool good = true;
        for (auto const& claim : claims_.terms) {
            if (claim.term != Term::worded) continue;
            auto const key = status_key(claim.words);
            auto const same_word = [&](StatedItem const& item) { return item.status && status_key(item.status->word) == key; };
            auto const span = count(items_, same_word, same_word);
            bool const done = stands_for_done(look_.paper, key);
            bool const fits = done ? span.least <= claim.figure && (!all_listed() || claim.figure <= span.most) : span.holds(claim.figure);
            if (fits || (!done && span.most == 0 && !in_legend(look_.paper, key))) continue;
            good = wrong(saying, "the count line says " + std::to_string(claim.figure) + of_kind(claims_) + " " + claim.words + ", but the report " + lists(items_, same_word));
        }
        return good;
    }

    /// More rows than the line counts at all.
    bool whole_number(bool saying) {
        auto const everything = [](StatedItem const&) { return true; };
        auto const for_the_force = [](StatedItem const& item) { return !has_meaning(item, Meaning::not_ours); };
        if (claims_.total && count(items_, everything, everything).least > *claims_.total && (!claims_.for_force || *claims_.for_force <= *claims_.total))
            return wrong(saying, "the count line says " + std::to_string(*claims_.total) + (claims_.kind ? of_kind(claims_) : " in all") + ", but the report lists " + std::to_string(items_.size()));
        if (claims_.for_force && count(items_, for_the_force, for_the_force).least > *claims_.for_force)
            return wrong(saying, "the count line says " + std::to_string(*claims_.for_force) + of_kind(claims_) + " for the force, but the report lists " +
                                     std::to_string(count(items_, for_the_force, for_the_force).least));
        return true;
    }

    /// "9 for the force, 6 complete" leaves 3 open, though the line does not say so.
    bool rest(bool saying) {
        if (!claims_.has(Term::complete) || claims_.has(Term::in_progress) || claims_.has(Term::waiting) || claims_.has(Term::worded)) return true;
        auto const whole = claims_.whole();
        if (!whole || claims_.sum() > *whole) return true;
        auto const open = [](StatedItem const& item) { return meaning_of(item) && is_open(*meaning_of(item)); };
        auto const ours = [](StatedItem const& item) { return is_open_work(item) && !has_meaning(item, Meaning::proposed_for_closure); };
        auto const span = Span{.least = count(items_, ours, ours).least, .most = count(items_, open, open).most};
        auto const left = *whole - claims_.sum();
        if (left <= span.most && left >= span.least) return true;
        if (left > span.most && !claims_.for_force) return true;
        return wrong(saying, "the count line leaves " + std::to_string(left) + of_kind(claims_) + " open (" + std::to_string(*whole) + " less " + std::to_string(claims_.sum()) +
                                 "), but the report " + lists(items_, open));
    }

    Look& look_;
    StatedReport const& report_;
    Claims const& claims_;
    Items items_;
};

/// A line that speaks of recommendations alone may or may not mean the areas for improvement in the same table.
Items named_kind_only(StatedReport const& report, Items const& items) {
    auto const line = fold(report.stated->raw);
    bool const recommendations = contains(line, "recommendation"), areas = contains(line, "area") || contains_word(line, "afi") || contains_word(line, "afis");
    if (recommendations == areas) return items;
    Items out;
    for (auto const* item : items)
        if ((item->kind == ItemKind::recommendation) == recommendations) out.push_back(item);
    return out;
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        if (!report.stated) continue;
        auto const& items = look.items_of(report);
        if (items.empty() && report.columns.empty()) continue;
        for (auto const& claims : claims_of(*report.stated)) {
            Tally tally(look, report, claims);
            if (tally.agrees(false)) continue;
            if (!claims.kind) {
                auto const named = named_kind_only(report, items);
                if (!named.empty() && named.size() < items.size() && Tally(look, report, claims).agrees_with(named)) continue;
            }
            tally.agrees(true);
        }
    }
}

}  // namespace

Rule count_mismatch() {
    return {.id = "count-mismatch",
            .severity = Severity::error,
            .what = "a stated count is not the number of items listed with that meaning (complete ones may be left out; WHITE counts as waiting only)",
            .why = "the line is what members read first, and it does not describe the table under it",
            .check = check};
}

}  // namespace beadle::checks
