#include <algorithm>
#include <set>

#include "checks/counts.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

struct Percentage {
    double value = 0;
    bool fraction = false;   ///< printed with decimals
    std::size_t begin = 0, end = 0;
};

/// "68%", "66.7 %", "68 per cent" in a line.
std::vector<Percentage> percentages_in(std::string_view line) {
    std::vector<Percentage> out;
    for (std::size_t i = 0; i < line.size();) {
        if (line[i] < '0' || line[i] > '9') {
            ++i;
            continue;
        }
        auto const begin = i;
        double value = 0, scale = 1;
        bool fraction = false;
        for (; i < line.size(); ++i) {
            if (line[i] >= '0' && line[i] <= '9') {
                value = value * 10 + (line[i] - '0');
                if (fraction) scale *= 10;
            } else if (line[i] == '.' && !fraction && i + 1 < line.size() && line[i + 1] >= '0' && line[i + 1] <= '9') {
                fraction = true;
            } else {
                break;
            }
        }
        auto const rest = trim(line.substr(i));
        if (rest.starts_with('%') || rest.starts_with("per cent") || rest.starts_with("percent")) out.push_back({.value = value / scale, .fraction = fraction, .begin = begin, .end = i});
    }
    return out;
}

bool rounds_to(double exact, Percentage const& said) { return said.fraction ? exact - said.value < 0.11 && said.value - exact < 0.11 : exact - said.value < 1 && said.value - exact < 1; }

std::string figure(double value) {
    auto const tenths = static_cast<long long>(value * 10 + 0.5);
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : std::string()) + "%";
}

bool says_any(std::string const& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains_word(text, word); });
}

/// "4 of 6", "4 out of the 6", "4/6" right before the percentage or right after it in brackets.
std::optional<std::pair<int, int>> share_in(std::string const& text) {
    std::vector<std::pair<int, std::size_t>> numbers;
    auto const words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (is_digits(words[i]) && words[i].size() <= 4) numbers.emplace_back(std::stoi(words[i]), i);
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
        auto const [part, at] = numbers[i];
        auto const [whole, then] = numbers[i + 1];
        bool const of = then - at <= 4 && std::find(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(then), "of") != words.begin() + static_cast<std::ptrdiff_t>(then);
        bool const slash = then == at + 1 && contains(text, std::to_string(part) + "/" + std::to_string(whole));
        if ((of || slash) && whole > 0 && part <= whole) return std::pair(part, whole);
    }
    return {};
}

/// What the rows give for the share that is complete: by the rows themselves, and by the count line where there is one.
std::vector<double> shares_complete(Look const& look, StatedReport const& report) {
    std::vector<double> out;
    auto const& items = look.items_of(report);
    auto const done = static_cast<double>(std::count_if(items.begin(), items.end(), [](StatedItem const* item) { return is_done(*item); }));
    auto const implemented = static_cast<double>(std::count_if(items.begin(), items.end(), [](StatedItem const* item) { return has_meaning(*item, Meaning::implemented); }));
    if (!items.empty()) {
        out.push_back(100 * done / static_cast<double>(items.size()));
        out.push_back(100 * implemented / static_cast<double>(items.size()));
    }
    if (report.stated)
        for (auto const& claims : claims_of(*report.stated)) {
            auto const complete = claims.figure(Term::complete), closed = claims.figure(Term::closed);
            if (!complete) continue;
            for (auto const& whole : {claims.total, claims.for_force})
                if (whole && *whole > 0) {
                    out.push_back(100.0 * *complete / *whole);
                    out.push_back(100.0 * (*complete + closed.value_or(0)) / *whole);
                }
        }
    return out;
}

std::optional<double> average_of(std::vector<StatedItem const*> const& items) {
    double sum = 0;
    for (auto const* item : items) {
        if (!item->percent) return {};
        sum += *item->percent;
    }
    return items.empty() ? std::nullopt : std::optional(sum / static_cast<double>(items.size()));
}

void check_line(Look& look, StatedReport const& report, std::string_view line) {
    auto const said = percentages_in(line);
    if (said.size() != 1) return;
    auto const& percentage = said.front();
    auto const text = fold(line);
    auto const printed = figure(percentage.value);
    if (auto const share = share_in(fold(std::string(line.substr(0, percentage.begin)) + " ; " + std::string(line.substr(percentage.end))))) {
        auto const exact = 100.0 * share->first / share->second;
        if (!rounds_to(exact, percentage))
            look.say(report, "the paper says " + printed + ", but " + std::to_string(share->first) + " of " + std::to_string(share->second) + " is " + figure(exact));
        return;
    }
    bool const complete = says_any(text, {"complete", "completed", "implemented", "closed", "green", "delivered"});
    bool const average = says_any(text, {"average", "mean", "overall", "total", "progress"});
    auto const of_rows = average_of(look.items_of(report));
    if (average && of_rows) {
        if (rounds_to(*of_rows, percentage)) return;
        auto const shares = shares_complete(look, report);
        if (complete && std::any_of(shares.begin(), shares.end(), [&](double share) { return rounds_to(share, percentage); })) return;
        look.say(report, "the paper says " + printed + " on average, but its rows give " + figure(*of_rows));
        return;
    }
    if (!complete || says_any(text, {"target", "aim", "expected", "will", "should", "officers", "staff"})) return;
    auto const shares = shares_complete(look, report);
    if (shares.empty() || std::any_of(shares.begin(), shares.end(), [&](double share) { return rounds_to(share, percentage); })) return;
    look.say(report, "the paper says that " + printed + " are complete, but its rows and counts give " + figure(shares.back()));
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        std::set<std::string> seen;
        auto const see = [&](std::string_view line) {
            if (line.size() < 400 && line.find_first_of("0123456789") != std::string_view::npos && (contains(line, "%") || contains(line, "per cent") || contains(line, "percent")) && seen.insert(fold(line)).second)
                check_line(look, report, line);
        };
        for (auto const& line : report.lines) see(line.text);
        if (report.stated)
            for (auto const line : split_lines(report.stated->raw)) see(line);
    }
}

}  // namespace

Rule percent_mismatch() {
    return {.id = "percent-mismatch",
            .severity = Severity::error,
            .what = "a stated percentage or average is not what the rows give",
            .why = "a percentage is quoted on; a wrong one is quoted on too",
            .check = check};
}

}  // namespace beadle::checks
