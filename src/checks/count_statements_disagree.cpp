#include <set>

#include "checks/count_line.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

int sum_of(LineFigures const& line) {
    int sum = 0;
    for (auto const& [state, figure] : line.states) sum += figure;
    return sum;
}

std::optional<int> whole_of(LineFigures const& line) { return line.for_force ? line.for_force : line.total; }

/// A line's figure for a state; 0 where its other states already make up its whole.
std::optional<int> figure_for(LineFigures const& line, std::string const& state) {
    if (auto const at = line.states.find(state); at != line.states.end()) return at->second;
    if (!line.states.empty() && whole_of(line) == sum_of(line)) return 0;
    return {};
}

/// What two lines say differently, in words; empty where they agree as far as they speak of the same.
std::string difference(LineFigures const& first, LineFigures const& last) {
    if (first.kinds != last.kinds) return {};
    auto const differ = [](std::optional<int> a, std::optional<int> b) { return a && b && *a != *b; };
    auto const words = [](int a, int b, std::string const& of) { return std::to_string(a) + of + " in one line and " + std::to_string(b) + " in another"; };
    if (differ(first.for_force, last.for_force)) return words(*first.for_force, *last.for_force, " for the force");
    if (differ(first.total, last.total)) return words(*first.total, *last.total, " in all");
    std::set<std::string> states;
    for (auto const* line : {&first, &last})
        for (auto const& [state, figure] : line->states) states.insert(state);
    for (auto const& state : states) {
        auto const one = figure_for(first, state), other = figure_for(last, state);
        if (differ(one, other)) return words(*one, *other, " " + state);
    }
    if (first.total && last.for_force && *first.total < *last.for_force) return words(*first.total, *last.for_force, " for the force");
    if (last.total && first.for_force && *last.total < *first.for_force) return words(*first.for_force, *last.total, " for the force");
    return {};
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        if (!report.stated) continue;
        auto const lines = split_lines(report.stated->raw);
        if (lines.size() < 2) continue;
        std::vector<LineFigures> figures;
        for (auto const line : lines) figures.push_back(figures_of(line));
        for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
            auto const how = difference(figures[i], figures.back());
            if (how.empty()) continue;
            look.say(report, "its count lines disagree: " + how);
            break;
        }
    }
}

}  // namespace

Rule count_statements_disagree() {
    return {.id = "count-statements-disagree",
            .severity = Severity::error,
            .what = "two count lines of a report differ",
            .why = "one of them is left over from an earlier paper, and members cannot tell which",
            .check = check};
}

}  // namespace beadle::checks
