#include <algorithm>
#include <map>
#include <set>

#include "checks/counts.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// The whole numbers printed for one kind of item, where every one of them is such a number; empty otherwise.
std::set<int> numbers_of(std::vector<StatedItem const*> const& items) {
    std::set<int> out;
    for (auto const* item : items) {
        auto const number = item->number ? whole_number(*item->number) : std::nullopt;
        if (!number) return {};
        out.insert(*number);
    }
    return out;
}

/// Whether the paper claims that everything counted is in the table: as many rows as the line counts, or every complete one listed too.
bool claims_all(Stated const& stated, std::optional<ItemKind> kind, std::vector<StatedItem const*> const& items, int missing) {
    auto const everything = [](StatedItem const&) { return true; };
    auto const rows = count(items, everything, everything);
    for (auto const& claims : claims_of(stated)) {
        if (claims.kind != kind) continue;
        auto const whole = claims.total ? claims.total : claims.for_force;
        if (whole && rows.most >= *whole) return true;
        auto const complete = claims.figure(Term::complete);
        auto const listed = listed_under(items, claims, Term::complete);
        if (whole && complete && *complete > 0 && listed.least >= *complete && rows.most + missing <= *whole) return true;
    }
    return false;
}

/// Without a count line: numbers from 1 on with hardly one missing are meant to be all.
bool dense(std::set<int> const& numbers, int missing) {
    auto const count = static_cast<int>(numbers.size());
    return *numbers.begin() <= 2 && count >= 4 && missing * 5 <= count;
}

void check_kind(Look& look, StatedReport const& report, std::optional<ItemKind> kind, std::vector<StatedItem const*> const& items) {
    auto const numbers = numbers_of(items);
    if (numbers.size() < 2) return;
    std::vector<int> missing;
    int expected = 1;
    for (int const number : numbers) {
        for (; expected < number && missing.size() <= numbers.size(); ++expected) missing.push_back(expected);
        expected = number + 1;
    }
    if (missing.empty() || missing.size() > numbers.size()) return;
    auto const count_missing = static_cast<int>(missing.size());
    bool const claimed = report.stated ? claims_all(*report.stated, kind, items, count_missing) || (kind && claims_all(*report.stated, {}, look.items_of(report), count_missing))
                                       : dense(numbers, count_missing);
    if (!claimed) return;
    std::vector<std::string> names;
    for (int const number : missing) names.push_back(std::to_string(number));
    // Said at the first item after the gap.
    auto const after = std::find_if(items.begin(), items.end(), [&](StatedItem const* item) { return *whole_number(*item->number) > missing.front(); });
    auto const* const at = *after;
    bool const here = at >= report.items.data() && at < report.items.data() + report.items.size();
    auto const message = "the numbers skip " + listing(names) + " before " + name_of(*at) + ", though all are said to be listed";
    here ? look.say(report, *at, message) : look.say(report, message);
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        auto const& items = look.items_of(report);
        if (items.size() < 2 || report.items.empty()) continue;
        // One run of numbers through all kinds, or one for each kind.
        auto const whole_run = numbers_of(items);
        bool const one_run = whole_run.size() == items.size();
        if (one_run) {
            check_kind(look, report, {}, items);
            continue;
        }
        std::map<ItemKind, std::vector<StatedItem const*>> kinds;
        for (auto const* item : items) kinds[item->kind].push_back(item);
        for (auto const& [kind, of_kind] : kinds)
            if (kinds.size() > 1) check_kind(look, report, kind, of_kind);
            else check_kind(look, report, {}, of_kind);
    }
}

}  // namespace

Rule number_gap() {
    return {.id = "number-gap",
            .severity = Severity::warning,
            .what = "the numbers of a report skip one, where all of its items are claimed to be listed",
            .why = "an item may have been lost between two papers",
            .check = check};
}

}  // namespace beadle::checks
