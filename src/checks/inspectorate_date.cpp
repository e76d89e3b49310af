#include "checks/inspectorate_date.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "checks/said_dates.h"

namespace beadle::checks {

namespace {

/// Lower-case words of a sentence with where they stand.
struct Word {
    std::string text;
    std::size_t begin = 0, end = 0;
};

std::vector<Word> words_with_places(std::string_view text) {
    std::vector<Word> out;
    for (std::size_t i = 0; i < text.size();) {
        auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
        if (!plain(text[i])) {
            ++i;
            continue;
        }
        auto const begin = i;
        while (i < text.size() && plain(text[i])) ++i;
        out.push_back({.text = lower(text.substr(begin, i - begin)), .begin = begin, .end = i});
    }
    return out;
}

template <class... Words> bool is_one(std::string const& word, Words... of) { return ((word == of) || ...); }

/// Where the next sentence starts: after a full stop and a space, a bullet or a line's end.
std::size_t sentence_end(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '\n') return i + 1;
        if (text[i] == '.' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n')) return i + 1;
        if (text.substr(i).starts_with("\xE2\x80\xA2") && i > from) return i;
    }
    return text.size();
}

std::optional<int> number_of(std::string const& word) {
    constexpr std::array<std::string_view, 13> names = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    if (is_digits(word) && word.size() <= 3) return std::stoi(word);
    if (word == "a" || word == "an") return 1;
    if (word == "eighteen") return 18;
    auto const at = std::find(names.begin() + 1, names.end(), word);
    return at == names.end() ? std::nullopt : std::optional(static_cast<int>(at - names.begin()));
}

Date after_days(Date const& published, int days) {
    Date const then(published.last_day() + std::chrono::days(days));
    return published.is_day() ? then : Date(then.year(), then.month());
}

class Sentence {
public:
    Sentence(std::string_view text, std::optional<Date> const& published) : text_(text), published_(published), words_(words_with_places(text)) {}

    [[nodiscard]] std::optional<InspectorateDate> date() const {
        if (!asks()) return {};
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (auto found = by(i)) return found;
            if (auto found = within(i)) return found;
            if (auto found = at_once(i)) return found;
        }
        return {};
    }

private:
    [[nodiscard]] std::string const& word(std::size_t at) const {
        static std::string const none;
        return at < words_.size() ? words_[at].text : none;
    }

    /// A demand, not the story that leads to it. A sentence cut short ("By April 2020") asks too.
    [[nodiscard]] bool asks() const {
        return words_.size() <= 8 || std::any_of(words_.begin(), words_.end(), [](Word const& each) { return is_one(each.text, "should", "must", "shall", "recommend", "recommends", "recommended", "need", "needs", "required", "ensure"); });
    }

    [[nodiscard]] InspectorateDate said(std::size_t from, std::size_t to, Date date) const { return {.date = date, .words = lower(squeeze(text_.substr(from, to - from)))}; }

    /// by April 2020, by the end of 2020, no later than 1 May 2021, by December
    [[nodiscard]] std::optional<InspectorateDate> by(std::size_t i) const {
        std::size_t next = i + 1;
        if (is_one(word(i), "no", "not") && word(i + 1) == "later" && word(i + 2) == "than") next = i + 3;
        else if (!is_one(word(i), "by", "before")) return {};
        auto const lead = next;
        while (is_one(word(next), "the", "end", "of", "start", "beginning", "early", "late", "mid", "at", "latest")) ++next;
        if (next >= words_.size()) return {};
        auto const begin = words_[lead].begin;
        for (auto const& date : dates_in(text_.substr(begin))) {
            if (date.impossible || begin + date.begin > words_[next].begin) break;
            return said(words_[i].begin, begin + date.end, date.date);
        }
        auto const& then = word(next);
        if (is_digits(then) && then.size() == 4 && then >= "2000" && then < "2100") return said(words_[i].begin, words_[next].end, Date(std::stoi(then)));
        // "By December": the first one after publication.
        auto const month = then.size() >= 3 ? month_named(then) : 0u;
        if (!month || !published_ || !published_->month() || then == "may") return {};
        return said(words_[i].begin, words_[next].end, Date(published_->year() + (month <= published_->month() ? 1 : 0), month));
    }

    /// Within six months, within 12 weeks of publication
    [[nodiscard]] std::optional<InspectorateDate> within(std::size_t i) const {
        if (word(i) != "within" || !published_) return {};
        auto const next = i + 1 + (word(i + 1) == "the" && word(i + 2) == "next" ? 2 : 0);
        auto const count = number_of(word(next));
        auto const& unit = word(next + 1);
        if (!count || *count == 0) return {};
        bool const months = is_one(unit, "month", "months"), years = is_one(unit, "year", "years");
        bool const weeks = is_one(unit, "week", "weeks"), days = is_one(unit, "day", "days");
        if (!months && !years && !weeks && !days) return {};
        bool const of_publication = word(next + 2) == "of" && std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(next) + 3, words_.begin() + static_cast<std::ptrdiff_t>(std::min(next + 7, words_.size())),
                                                                          [](Word const& each) { return is_one(each.text, "publication", "report", "inspection", "published", "receiving", "receipt"); });
        bool const opens = i <= 5;
        bool const closes = next + 2 >= words_.size() && (months || years) &&
                            std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(i), [](Word const& each) { return is_one(each.text, "ensure", "sure", "are", "is", "so", "any", "all", "every"); });
        auto const comma = text_.substr(0, words_[i].begin).find_last_not_of(' ');
        bool const set_apart = i > 0 && comma != std::string_view::npos && text_[comma] == ',' && (is_one(word(i - 1), "that", "should", "must"));
        if (!of_publication && !opens && !closes && !set_apart) return {};
        auto const date = months ? plus_months(*published_, *count) : years ? plus_months(*published_, *count * 12) : after_days(*published_, *count * (weeks ? 7 : 1));
        return said(words_[i].begin, words_[next + 1].end, date);
    }

    /// With immediate effect, should immediately …, should take immediate steps
    [[nodiscard]] std::optional<InspectorateDate> at_once(std::size_t i) const {
        if (!published_) return {};
        bool const adverb = word(i) == "immediately" && (i == 0 || is_one(word(i - 1), "should", "must", "needs", "to", "recommend", "that") );
        bool const to_verb = !(i > 0 && word(i - 1) == "to") || (i > 1 && is_one(word(i - 2), "needs", "need"));
        bool const effect = word(i) == "immediate" && (word(i + 1) == "effect" || (i > 0 && word(i - 1) == "take" && i > 1 && is_one(word(i - 2), "should", "must")));
        if (!(adverb && to_verb) && !effect) return {};
        auto const from = effect && i > 0 && word(i - 1) == "with" ? i - 1 : i;
        return said(words_[from].begin, words_[effect ? std::min(i + 1, words_.size() - 1) : i].end, *published_);
    }

    std::string_view text_;
    std::optional<Date> const& published_;
    std::vector<Word> words_;
};

}  // namespace

std::optional<InspectorateDate> date_in_demand(std::string_view demand, std::optional<Date> const& published) {
    for (std::size_t from = 0; from < demand.size();) {
        auto const end = sentence_end(demand, from);
        if (auto found = Sentence(demand.substr(from, end - from), published).date()) return found;
        from = end;
    }
    return {};
}

bool is_inspectorates(Deadline const& deadline) {
    if (!deadline.date || !deadline.qualifier) return false;
    auto const words = fold(*deadline.qualifier);
    if (!contains(words, "hmic") && !contains(words, "inspectorate")) return false;
    return contains_word(words, "set by") || contains_word(words, "given by") || contains_word(words, "deadline") || contains_word(words, "required by");
}

std::optional<InspectorateDate> inspectorate_date(StatedReport const& report, StatedItem const& item) {
    for (auto const& deadline : item.deadlines)
        if (is_inspectorates(deadline)) return InspectorateDate{.date = *deadline.date, .words = squeeze(deadline.raw)};
    return date_in_demand(item.text, report.published);
}

}  // namespace beadle::checks
