#include "intake/counts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/json.h"
#include "base/text.h"
#include "intake/dates.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

enum class Term { complete, closed, in_progress, waiting, other };

struct TermPhrase {
    std::string_view words;
    Term term;
};

// Longer phrases come before their own beginnings.
constexpr std::array term_phrases = std::to_array<TermPhrase>({
    {"not complete", Term::other}, {"not started", Term::other}, {"not yet started", Term::other}, {"not applicable", Term::other}, {"not accepted", Term::other}, {"not yet due", Term::other}, {"on hold", Term::waiting},
    {"completed", Term::complete}, {"complete", Term::complete}, {"closed", Term::closed},
    {"in progress", Term::in_progress}, {"progressing", Term::in_progress}, {"to be progressed", Term::in_progress}, {"be progressed", Term::in_progress}, {"being progressed", Term::in_progress},
    {"ongoing", Term::in_progress}, {"on going", Term::in_progress},
    {"held at white", Term::waiting}, {"white", Term::waiting}, {"pending", Term::waiting}, {"held", Term::waiting},
    {"new green", Term::other}, {"green", Term::other}, {"amber", Term::other}, {"red", Term::other}, {"blue", Term::other}, {"grey", Term::other}, {"yellow", Term::other}, {"black", Term::other}, {"purple", Term::other},
    {"implemented", Term::other}, {"discharged", Term::other}, {"signed off", Term::other}, {"delivered", Term::other}, {"overdue", Term::other}, {"delayed", Term::other}, {"outstanding", Term::other}, {"open", Term::other},
    {"superseded", Term::other}, {"on track", Term::other}, {"on target", Term::other}, {"at risk", Term::other}, {"off track", Term::other}, {"awaiting allocation", Term::other}, {"awaiting sign off", Term::other},
    {"proposed for closure", Term::other}, {"no further action", Term::other}, {"rejected", Term::other}, {"live", Term::other}, {"resolved", Term::other}, {"unresolved", Term::other}, {"achieved", Term::other},
});

/// What one number counts.
struct Count {
    int value = 0;
    std::size_t at = 0;                          ///< its token
    std::vector<ItemKind> kinds{};               ///< named right behind it ("18 AFIs and recommendations" names two)
    bool for_force = false;
    std::optional<Term> term{};
    std::string printed{};                       ///< the status words as printed, for by_status
    bool in_brackets = false;                    ///< the status stands in brackets behind the kind: "1 recommendation [complete]"
    bool only_status = false;                    ///< says "… are complete" of the kind just named, not how many there are
};

bool is_boundary(Token const& token) { return token.is(".") || token.is(";"); }

class Line {
public:
    Line(std::string_view text, StatusWords const& words) : text_(text), t_(text), words_(words) {
        for (auto const& date : find_dates(text))
            if (!date.weak || date.end - date.begin >= 4) dates_.push_back(date);
        skip_brackets();
    }

    [[nodiscard]] std::vector<Count> counts() const {
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < t_.size(); ++i)
            if (is_count(i)) numbers.push_back(i);
        std::vector<Count> out;
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            auto const from = n ? numbers[n - 1] + 1 : 0;
            auto const to = n + 1 < numbers.size() ? numbers[n + 1] : t_.size();
            out.push_back(count_at(numbers[n], from, to));
        }
        // "8 of the 12 recommendations are complete": the status is said of the 8.
        for (std::size_t n = 0; n + 1 < out.size(); ++n) {
            auto at = out[n].at + 1;
            if (!t_.is(at, "of")) continue;
            for (++at; t_.is(at, "the") || t_.is(at, "these") || t_.is(at, "all"); ++at) {}
            if (at != out[n + 1].at || out[n].term || !out[n + 1].term) continue;
            out[n].term = std::exchange(out[n + 1].term, std::nullopt);
            out[n].printed = std::exchange(out[n + 1].printed, {});
            out[n + 1].only_status = false;
        }
        return out;
    }

private:
    /// Brackets with figures in them explain; they count nothing, save those right behind a kind: "9 recommendations (3 complete, 6 ongoing)".
    void skip_brackets() {
        skipped_.assign(t_.size(), false);
        for (std::size_t i = 0; i < t_.size(); ++i) {
            if (!t_.is(i, "[") && !t_.is(i, "(")) continue;
            auto close = i;
            bool figure = false, counts = true;
            while (close < t_.size() && !t_.is(close, "]") && !t_.is(close, ")")) {
                if (close > i && whole_number(t_.at(close).text) > 0 && t_.at(close).text.size() <= 4) {
                    figure = true;
                    counts = counts && (term_at(close + 1) || term_at(close + 2) || (close > i + 1 && (t_.is(close - 1, ":") || term_ending_at(close))));
                }
                ++close;
            }
            if (figure && !counts)
                for (auto k = i; k < close; ++k) skipped_[k] = true;
        }
    }

    [[nodiscard]] bool is_count(std::size_t i) const {
        auto const& token = t_.at(i);
        if (skipped_[i] || whole_number(token.text) < 0 || (token.is_number() && token.text.size() > 4)) return false;
        if (std::any_of(dates_.begin(), dates_.end(), [&](FoundDate const& date) { return date.begin <= token.begin && token.begin < date.end; })) return false;
        if (t_.is(i + 1, "%") || t_.is(i + 1, "percent") || t_.is(i + 1, "per")) return false;
        if (t_.is(i + 1, "/") && t_.at(i + 2).is_number()) return false;
        if (i > 0 && t_.is(i - 1, "/") && t_.touches_next(i - 1)) return false;
        if ((t_.is(i + 1, ".") && t_.at(i + 2).is_number() && t_.touches_next(i) && t_.touches_next(i + 1)) || (i > 1 && t_.is(i - 1, ".") && t_.at(i - 2).is_number() && t_.touches_next(i - 1) && t_.touches_next(i - 2))) return false;
        if (i > 0 && (named_number(i - 1) || t_.is(i - 1, "on"))) return false;
        if (t_.is(i + 1, "month") || t_.is(i + 1, "months") || t_.is(i + 1, "year") || t_.is(i + 1, "years") || t_.is(i + 1, "of") ? !t_.is(i + 1, "of") : false) return false;
        if (t_.is(i, "one") && (t_.is(i + 1, "by") || (i > 0 && t_.is(i - 1, "no")))) return false;
        return true;
    }

    /// "recommendation 3", "AFI 11": a name, not a count.
    [[nodiscard]] bool named_number(std::size_t i) const {
        auto const& word = t_.at(i).text;
        return word == "recommendation" || word == "afi" || word == "rec" || word == "part" || word == "tier" || word == "phase" || word == "version" || word == "page" || word == "bullet";
    }

    [[nodiscard]] std::optional<TermPhrase> term_at(std::size_t i) const {
        for (auto const& phrase : term_phrases)
            if (t_.phrase_at(i, phrase.words)) return phrase;
        for (auto const& entry : words_.legend())
            if (auto const plain = plain_status(entry.word); !plain.empty() && t_.phrase_at(i, plain)) return TermPhrase{.words = "", .term = Term::other};
        return {};
    }

    [[nodiscard]] bool term_ending_at(std::size_t i) const {
        return std::any_of(term_phrases.begin(), term_phrases.end(), [&](TermPhrase const& phrase) {
            auto const length = static_cast<std::size_t>(std::count(phrase.words.begin(), phrase.words.end(), ' ')) + 1;
            return i >= length && t_.phrase_at(i - length, phrase.words);
        });
    }

    [[nodiscard]] std::size_t length_of(std::size_t i, TermPhrase const& phrase) const {
        if (!phrase.words.empty()) return static_cast<std::size_t>(std::count(phrase.words.begin(), phrase.words.end(), ' ')) + 1;
        for (auto const& entry : words_.legend())
            if (auto const plain = plain_status(entry.word); !plain.empty() && t_.phrase_at(i, plain)) return static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' ')) + 1;
        return 1;
    }

    [[nodiscard]] std::string printed(std::size_t from, std::size_t count) const { return std::string(text_.substr(t_.at(from).begin, t_.at(from + count - 1).end - t_.at(from).begin)); }

    [[nodiscard]] std::optional<std::pair<ItemKind, std::size_t>> kind_at(std::size_t i) const {
        if (t_.phrase_at(i, "area for improvement") || t_.phrase_at(i, "areas for improvement")) return std::pair(ItemKind::area_for_improvement, std::size_t{3});
        if (t_.phrase_at(i, "areas of improvement") || t_.phrase_at(i, "area of improvement")) return std::pair(ItemKind::area_for_improvement, std::size_t{3});
        if (t_.phrase_at(i, "cause of concern") || t_.phrase_at(i, "causes of concern") || t_.phrase_at(i, "causes for concern")) return std::pair(ItemKind::cause_of_concern, std::size_t{3});
        for (std::string_view const word : {"recommendation", "recommendations", "recs", "action", "actions"})
            if (t_.is(i, word)) return std::pair(ItemKind::recommendation, std::size_t{1});
        if (t_.is(i, "afi") || t_.is(i, "afis") || (t_.is(i, "afi") && t_.is(i + 1, "'"))) return std::pair(ItemKind::area_for_improvement, std::size_t{1});
        if (t_.is(i, "coc") || t_.is(i, "cocs")) return std::pair(ItemKind::cause_of_concern, std::size_t{1});
        return {};
    }

    [[nodiscard]] bool force_at(std::size_t i) const {
        auto at = i;
        if (t_.is(at, "for")) ++at;
        else if ((t_.is(at, "apply") || t_.is(at, "applies") || t_.is(at, "applicable") || t_.is(at, "relevant") || t_.is(at, "relate") || t_.is(at, "relates") || t_.is(at, "directed") || t_.is(at, "addressed")) && t_.is(at + 1, "to")) at += 2;
        else return false;
        while (t_.is(at, "the") || t_.is(at, "this") || t_.is(at, "all") || t_.is(at, "our") || t_.is(at, "chief")) ++at;
        return t_.is(at, "force") || t_.is(at, "forces") || t_.is(at, "police") || t_.is(at, "constable") || t_.is(at, "constables") || t_.is(at, "us");
    }

    [[nodiscard]] Count count_at(std::size_t i, std::size_t from, std::size_t to) const {
        Count count{.value = whole_number(t_.at(i).text), .at = i};
        // "Complete: 8", "GREEN 5," a label before the figure.
        auto const labelled = i > from && (t_.is(i - 1, ":") || t_.is(i - 1, "=") || (t_.is(i - 1, "-") && !t_.touches_next(i - 1)));
        if (labelled && label_before(i, from, count)) return count;
        std::size_t end = i + 1;
        while (end < to && !is_boundary(t_.at(end))) ++end;
        bool verb = false;
        std::size_t kind_end = 0;
        for (auto at = i + 1; at < end; ++at) {
            if (skipped_[at]) continue;
            if (force_at(at)) count.for_force = true;
            if (auto const kind = kind_at(at); kind && !count.term && at <= i + 6) {
                count.kinds.push_back(kind->first);
                at += kind->second - 1;
                kind_end = at + 1;
                continue;
            }
            if (t_.is(at, "are") || t_.is(at, "is") || t_.is(at, "have") || t_.is(at, "has") || t_.is(at, "were") || t_.is(at, "remain") || t_.is(at, "remains")) verb = true;
            auto const term = count.term ? std::nullopt : term_at(at);
            if (!term) continue;
            // After a comma a status begins a part of its own; behind "which are for the force" it may still belong here.
            count.term = term->term;
            count.printed = printed(at, length_of(at, *term));
            count.in_brackets = kind_end > 0 && at == kind_end + 1 && (t_.is(kind_end, "[") || t_.is(kind_end, "("));
            if (auto const white = t_.is(at + length_of(at, *term), "at") && t_.is(at + length_of(at, *term) + 1, "white"); white) count.term = Term::waiting;
            at += length_of(at, *term) - 1;
        }
        count.only_status = count.term && verb && !count.for_force && !count.kinds.empty();
        if (!count.term) verb_before(i, from, count);
        return count;
    }

    bool label_before(std::size_t i, std::size_t from, Count& count) const {
        auto const label_end = i - 1;
        for (auto at = label_end > 6 ? std::max(from, label_end - 6) : from; at < label_end; ++at) {
            if (at > 0 && whole_number(t_.at(at - 1).text) >= 0) continue;  // "nine recommendations: six …"
            if (auto const kind = kind_at(at); kind && at + kind->second == label_end) {
                count.kinds.push_back(kind->first);
                return true;
            }
            if (auto const term = term_at(at); term && at + length_of(at, *term) == label_end) {
                count.term = term->term;
                count.printed = printed(at, length_of(at, *term));
                return true;
            }
        }
        if (t_.is(label_end - 1, "total")) return true;
        return false;
    }

    /// "The force is progressing 2 actions", "has completed 3".
    void verb_before(std::size_t i, std::size_t from, Count& count) const {
        for (auto at = i; at > from && i - at < 2; --at) {
            auto const& word = t_.at(at - 1).text;
            if (word == "progressing") count.term = Term::in_progress;
            else if (word == "completed") count.term = Term::complete;
            else if (word == "closed") count.term = Term::closed;
            else continue;
            // "3 completed 2 in progress": the word belongs to the figure before it.
            if (at >= 2 && whole_number(t_.at(at - 2).text) >= 0) count.term.reset();
            return;
        }
    }

    std::string_view text_;
    Tokens t_;
    StatusWords const& words_;
    std::vector<FoundDate> dates_{};
    std::vector<bool> skipped_{};
};

char const* key_of(Term term) {
    switch (term) {
        case Term::complete: return "complete";
        case Term::closed: return "closed";
        case Term::in_progress: return "in_progress";
        case Term::waiting: return "waiting";
        case Term::other: return "";
    }
    return "";
}

std::optional<int>& field_of(Stated& stated, Term term) {
    switch (term) {
        case Term::complete: return stated.complete;
        case Term::closed: return stated.closed;
        case Term::in_progress: return stated.in_progress;
        default: return stated.waiting;
    }
}

/// How many different kinds a line counts apart from each other.
std::vector<ItemKind> kinds_counted(std::vector<Count> const& counts) {
    std::vector<ItemKind> kinds;
    for (auto const& count : counts)
        if (count.kinds.size() == 1 && !count.only_status && std::find(kinds.begin(), kinds.end(), count.kinds.front()) == kinds.end()) kinds.push_back(count.kinds.front());
    return kinds;
}

void add_by_kind(Stated& stated, std::vector<Count> const& counts) {
    if (!stated.by_kind) stated.by_kind.emplace();
    auto& by_kind = *stated.by_kind;
    std::string kind;
    for (auto const& count : counts) {
        if (count.kinds.size() == 1) kind = name_of(count.kinds.front());
        if (kind.empty()) continue;
        if (!count.kinds.empty() && !count.only_status && !by_kind[kind].contains("total")) by_kind[kind]["total"] = count.value;
        if (!count.term || (!count.kinds.empty() && !count.only_status && !count.in_brackets)) continue;
        if (*count.term == Term::other) {
            if (!stated.by_status) stated.by_status.emplace();
            (*stated.by_status)[count.printed] += count.value;
        } else {
            by_kind[kind][key_of(*count.term)] = count.value;
        }
    }
}

/// Whether the statuses that follow the last kind add up to more than that kind has: they are said of all kinds together.
bool statuses_are_of_all(std::vector<Count> const& counts) {
    int last_total = 0, all = 0, sum = 0;
    for (auto const& count : counts) {
        if (!count.kinds.empty() && !count.only_status) {
            last_total = count.value;
            all += count.value;
            sum = 0;
        } else if (count.term) {
            sum += count.value;
        }
    }
    return sum > last_total && sum <= all;
}

void add_whole(Stated& stated, std::vector<Count> const& counts) {
    for (auto const& count : counts) {
        auto const names_whole = count.for_force || (!count.kinds.empty() && !count.only_status && (!count.term || count.in_brackets)) || (!count.term && count.kinds.empty());
        if (count.for_force) {
            if (!stated.for_force) stated.for_force = count.value;
        } else if (!count.kinds.empty() && names_whole) {
            if (!stated.total) stated.total = count.value;
        } else if (!count.term && count.kinds.empty() && !stated.total && !stated.for_force && counts.size() > 1 && &count == &counts.front()) {
            stated.total = count.value;
        }
        if (!count.term) continue;
        if (*count.term == Term::other) {
            if (!stated.by_status) stated.by_status.emplace();
            (*stated.by_status)[count.printed] += count.value;
        } else if (auto& field = field_of(stated, *count.term); !field) {
            field = count.value;
        } else if (*count.term == Term::waiting) {
            *field += count.value;
        }
    }
}

}  // namespace

bool is_count_line(std::string_view line) {
    if (line.size() > 1200) return false;
    auto const low = lower(line);
    auto const counts_kind = contains(low, "recommendation") || contains(low, "for improvement") || contains_word(low, "afi") || contains_word(low, "afis") || contains(low, "of concern") || contains_word(low, "actions");
    auto const states = contains_word(low, "complete") || contains_word(low, "completed") || contains_word(low, "closed") || contains_word(low, "in progress") || contains_word(low, "ongoing") || contains_word(low, "green") || contains_word(low, "amber") || contains_word(low, "total");
    if (!counts_kind && !states) return false;
    StatusWords const words;
    auto const counts = Line(line, words).counts();
    auto const counted = std::count_if(counts.begin(), counts.end(), [](Count const& count) { return !count.kinds.empty() || count.term; });
    return counted >= 2 || (counted == 1 && counts_kind && std::any_of(counts.begin(), counts.end(), [](Count const& count) { return !count.kinds.empty(); }));
}

std::optional<Stated> read_counts(std::vector<PrintedLine> const& lines, StatusWords const& words) {
    Stated stated;
    std::vector<std::vector<Count>> read;
    for (auto const& line : lines) {
        if (!is_count_line(line.text)) continue;
        if (!stated.raw.empty()) stated.raw += '\n';
        stated.raw += line.text;
        stated.place = line.place;
        read.push_back(Line(line.text, words).counts());
    }
    if (read.empty()) return {};
    // Lines that count one kind each are one statement; otherwise a later line restates an earlier one.
    std::vector<ItemKind> each;
    bool apart = read.size() > 1;
    for (auto const& counts : read) {
        auto const kinds = kinds_counted(counts);
        apart = apart && kinds.size() == 1 && std::find(each.begin(), each.end(), kinds.front()) == each.end();
        if (kinds.size() == 1) each.push_back(kinds.front());
    }
    if (apart) {
        for (auto const& counts : read) add_by_kind(stated, counts);
    } else if (kinds_counted(read.back()).size() > 1) {
        if (statuses_are_of_all(read.back())) {
            std::vector<Count> kinds, rest;
            for (auto const& count : read.back()) (!count.kinds.empty() && !count.only_status ? kinds : rest).push_back(count);
            add_by_kind(stated, kinds);
            add_whole(stated, rest);
        } else {
            add_by_kind(stated, read.back());
        }
    } else {
        add_whole(stated, read.back());
    }
    return stated;
}

}  // namespace beadle::intake
