#include "domain/promises.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace beadle {

namespace {

// What follows one of these is a condition or an event waited for.
constexpr std::array<std::string_view, 9> condition_words = {"subject to", "pending", "depending", "dependent", "provided", "awaiting", "unless", "if", "but"};

// In the order of asking: "the outcomes of the review" is an outcome, an "initial review" an initial response.
constexpr std::array<std::pair<std::string_view, Purpose>, 13> purpose_words = {{{"initial", Purpose::initial_response},
                                                                                 {"interim", Purpose::initial_response},
                                                                                 {"outcome", Purpose::outcome},
                                                                                 {"finding", Purpose::outcome},
                                                                                 {"embed", Purpose::embedding},
                                                                                 {"consult", Purpose::consultation},
                                                                                 {"sign-off", Purpose::approval},
                                                                                 {"sign off", Purpose::approval},
                                                                                 {"approval", Purpose::approval},
                                                                                 {"review", Purpose::review},
                                                                                 {"evaluat", Purpose::review},
                                                                                 {"publi", Purpose::publication},
                                                                                 {"train", Purpose::training}}};

/// The same promise: to the month, and to the day where both say one.
bool same_date(Date const& a, Date const& b) {
    return a.year() == b.year() && a.month() == b.month() && (a.day() == b.day() || !a.day() || !b.day());
}

bool is_move(DateChange change) { return change != DateChange::set && change != DateChange::none; }

/// Takes over fuller wording of the same promise.
void enrich(Deadline& known, Deadline const& said) {
    auto const reported = known.reported_to_board || said.reported_to_board;
    auto const moved = is_move(known.change) && !is_move(said.change) ? known.change : said.change;
    if (fold(said.raw).size() > fold(known.raw).size()) {
        auto const finer = known.date && known.date->is_day() ? known.date : said.date;
        known = said;
        known.change = moved;
        known.date = finer;
    }
    known.reported_to_board = reported;
}

}  // namespace

Purpose purpose_of(std::string_view qualifier) {
    auto words = fold(qualifier);
    for (auto const condition : condition_words)
        for (auto at = words.find(condition); at != std::string::npos; at = words.find(condition, at + 1))
            if (contains_word(std::string_view(words).substr(at ? at - 1 : 0, condition.size() + 2), condition)) {
                words.resize(at);
                break;
            }
    for (auto const& [word, purpose] : purpose_words) {
        auto const at = words.find(word);
        if (at != std::string::npos && (at == 0 || words[at - 1] == ' ' || words[at - 1] == '(')) return purpose;
    }
    return Purpose::none;
}

void PromiseHistory::give_purposes(std::vector<Step>& steps) {
    auto before = Purpose::none;
    for (auto& step : steps) {
        auto const& said = step.promise.said;
        if (said.change == DateChange::none) continue;
        step.purpose = moves(step) ? before : purpose_of(said.qualifier.value_or(""));
        before = step.purpose;
    }
}

bool PromiseHistory::same(Step const& known, Step const& said) {
    auto const& a = known.promise.said;
    auto const& b = said.promise.said;
    if (a.date.has_value() != b.date.has_value()) return false;
    if (!a.date) return a.change == b.change && likeness(a.raw, b.raw) >= 0.6;
    auto const purposes_agree = known.purpose == said.purpose || known.purpose == Purpose::none || said.purpose == Purpose::none;
    return same_date(*a.date, *b.date) && purposes_agree;
}

void PromiseHistory::state(std::vector<Deadline> const& said, std::optional<Date> const& due, Source const& source) {
    std::vector<Step> fresh;
    for (auto const& each : said) fresh.push_back(Step{.promise = Promise{.said = each, .source = source}});
    if (fresh.empty() && due) fresh.push_back(Step{.promise = Promise{.said = Deadline{.raw = due->words(), .date = due}, .source = source}});
    if (fresh.empty()) return;
    give_purposes(fresh);

    // Longest common subsequence of the known and the printed, from the back, so that walking it from the front is plain.
    auto const n = steps_.size(), m = fresh.size();
    std::vector<std::size_t> common((n + 1) * (m + 1), 0);
    auto const at = [&](std::size_t i, std::size_t j) -> std::size_t& { return common[i * (m + 1) + j]; };
    for (auto i = n; i-- > 0;)
        for (auto j = m; j-- > 0;) at(i, j) = same(steps_[i], fresh[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));

    std::vector<std::size_t> match_of(m, n);
    auto current_is_printed = false;
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (same(steps_[i], fresh[j]) && at(i, j) == at(i + 1, j + 1) + 1) {
            match_of[j] = i;
            current_is_printed = current_is_printed || i == current_;
            ++i, ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    if (n > 0 && !current_is_printed) {
        for (std::size_t j = 0; j < m; ++j) {
            auto& step = fresh[j];
            auto const replaces = match_of[j] == n && step.promise.said.change == DateChange::set && step.promise.said.date &&
                                  (step.purpose == Purpose::none || step.purpose == current_purpose());
            if (!replaces) continue;
            step.silent = true;
            break;
        }
    }

    std::vector<Step> merged;
    std::size_t known = 0;
    for (std::size_t j = 0; j < m; ++j) {
        // What this paper leaves out stays before what it has new: up to its next known line, else to the end.
        auto next = n;
        for (auto k = j; k < m && next == n; ++k) next = match_of[k];
        while (known < next) merged.push_back(std::move(steps_[known++]));
        if (match_of[j] == n) {
            merged.push_back(std::move(fresh[j]));
        } else {
            merged.push_back(std::move(steps_[known++]));
            enrich(merged.back().promise.said, fresh[j].promise.said);
        }
    }
    current_ = merged.size() - 1;
    while (known < n) merged.push_back(std::move(steps_[known++]));
    steps_ = std::move(merged);
    give_purposes(steps_);
    due_ = due;
}

void PromiseHistory::set(Date const& date, Source const& source) {
    steps_.push_back(Step{.promise = Promise{.said = Deadline{.raw = date.words(), .date = date}, .source = source}});
    current_ = steps_.size() - 1;
    due_ = date;
}

void PromiseHistory::extend(Date const& to, std::string const& because, Source const& source) {
    auto const change = steps_.empty() ? DateChange::set : DateChange::extended;
    auto const purpose = current_purpose();
    auto raw = change == DateChange::set ? to.words() : "Extended to " + to.words();
    steps_.push_back(Step{.promise = Promise{.said = Deadline{.raw = std::move(raw), .date = to, .change = change}, .because = because, .source = source},
                          .purpose = purpose});
    current_ = steps_.size() - 1;
    due_ = to;
}

std::vector<Promise> PromiseHistory::promises() const {
    std::vector<Promise> out;
    out.reserve(steps_.size());
    for (auto const& step : steps_) out.push_back(step.promise);
    return out;
}

std::optional<Date> PromiseHistory::first_due() const {
    for (auto const& step : steps_)
        if (step.promise.said.date && step.purpose == current_purpose()) return step.promise.said.date;
    return {};
}

int PromiseHistory::extensions() const {
    int count = 0;
    std::optional<Date> before;
    for (auto const& step : steps_) {
        auto const& date = step.promise.said.date;
        if (!date || step.purpose != current_purpose()) continue;
        if (before && moves(step) && is_later(*date, *before)) ++count;
        before = date;
    }
    return count;
}

}  // namespace beadle
