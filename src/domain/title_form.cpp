#include "domain/title_form.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace beadle {

namespace {

constexpr std::array<std::string_view, 24> small_words = {"a",  "an", "the", "of",  "and",  "or",   "in",     "on",     "for",  "to",   "by",     "with",
                                                          "at", "from", "as", "its", "into", "s", "action", "plan", "report", "update", "hmicfrs", "hmic"};

template <class T> void sort_once(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::optional<int> year_of(std::string const& word) {
    if (word.size() != 4 || !is_digits(word)) return {};
    auto const year = std::stoi(word);
    return year >= 1990 && year < 2100 ? std::optional(year) : std::nullopt;
}

}  // namespace

TitleForm title_form(std::string_view title) {
    TitleForm form;
    std::optional<int> before;
    for (auto const& word : words_of(title)) {
        auto const year = year_of(word);
        if (year) {
            form.years.push_back(*year);
        } else if (before && word.size() == 2 && is_digits(word) && std::stoi(word) == (*before + 1) % 100) {
            form.years.push_back(*before + 1);  // "2018/19"
        } else if (std::find(small_words.begin(), small_words.end(), word) == small_words.end()) {
            form.words.push_back(word);
        }
        before = year;
    }
    if (form.words.empty()) form.words = words_of(title);
    sort_once(form.words);
    sort_once(form.years);
    return form;
}

bool compatible(std::optional<Date> const& a, std::optional<Date> const& b) {
    if (!a || !b) return true;
    return a->first_day() <= b->last_day() && b->first_day() <= a->last_day();
}

}  // namespace beadle
