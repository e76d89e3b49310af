#include <algorithm>
#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// A label's place in its row of labels: 1, 2, 3 or a, b, c or i, ii, iii.
struct Step {
    enum class Row { number, letter, roman } row = Row::number;
    int at = 0;
};

std::optional<int> roman(std::string const& text) {
    constexpr std::array<std::string_view, 12> names = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    auto const at = std::find(names.begin(), names.end(), text);
    return at == names.end() ? std::nullopt : std::optional(static_cast<int>(at - names.begin()) + 1);
}

/// What a label may be; "i" may be a letter or a roman number.
std::vector<Step> steps_of(std::string_view label) {
    std::string text;
    for (char const c : lower(label))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) text += c;
    if (is_digits(text) && text.size() <= 3) return {{.row = Step::Row::number, .at = std::stoi(text)}};
    std::vector<Step> out;
    if (auto const value = roman(text)) out.push_back({.row = Step::Row::roman, .at = *value});
    if (text.size() == 1) out.push_back({.row = Step::Row::letter, .at = text[0] - 'a' + 1});
    return out;
}

/// The row that every label fits; nothing for labels of mixed kinds.
std::vector<int> one_row(std::vector<std::vector<Step>> const& labels) {
    for (auto const row : {Step::Row::number, Step::Row::roman, Step::Row::letter}) {
        std::vector<int> out;
        for (auto const& steps : labels)
            for (auto const& step : steps)
                if (step.row == row) out.push_back(step.at);
        if (out.size() == labels.size()) return out;
    }
    return {};
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        std::vector<std::vector<Step>> labels;
        for (auto const& bullet : item.bullets)
            if (bullet.label) labels.push_back(steps_of(*bullet.label));
        auto const row = one_row(labels);
        if (row.empty()) return;
        auto const printed = [&](std::size_t at) {
            for (auto const& bullet : item.bullets)
                if (bullet.label && at-- == 0) return *bullet.label;
            return std::string();
        };
        if (row.front() > 1 && row.size() > 1) {
            look.say(report, item, "the bullets of " + name_of(item) + " start at " + printed(0));
            return;
        }
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (row[i] == row[i - 1] + 1 || row[i] == 1) continue;
            look.say(report, item, "the bullets of " + name_of(item) + " go from " + printed(i - 1) + " to " + printed(i));
            return;
        }
    });
}

}  // namespace

Rule bullet_labels() {
    return {.id = "bullet-labels",
            .severity = Severity::warning,
            .what = "the labels of an item's bullets repeat or skip",
            .why = "a comment on bullet 3 cannot be placed where there are two of them, or none",
            .check = check};
}

}  // namespace beadle::checks
