#include "checks/kit.h"

#include <algorithm>
#include <array>

namespace beadle::checks {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 12> kind_names = {"recommendations", "recommendation", "areas for improvement", "area for improvement", "causes of concern", "cause of concern",
                                                         "number", "recs", "rec", "afi", "coc", "no"};

}  // namespace

std::string kind_words(ItemKind kind, long long count) {
    bool const one = count == 1;
    switch (kind) {
        case ItemKind::recommendation: return one ? "recommendation" : "recommendations";
        case ItemKind::area_for_improvement: return one ? "area for improvement" : "areas for improvement";
        case ItemKind::cause_of_concern: return one ? "cause of concern" : "causes of concern";
    }
    return {};
}

std::string name_of(StatedItem const& item) {
    if (!item.number) return (item.kind == ItemKind::area_for_improvement ? "an " : "a ") + kind_words(item.kind) + " without a number";
    auto const printed = squeeze(*item.number);
    auto const letters = static_cast<std::size_t>(std::find_if_not(printed.begin(), printed.end(), is_letter) - printed.begin());
    return letters >= 2 ? printed : kind_words(item.kind) + " " + printed;
}

std::string name_and_status(StatedItem const& item) { return item.status ? name_of(item) + " (" + squeeze(item.status->word) + ")" : name_of(item); }

std::string status_key(std::string_view word) {
    auto key = fold(word);
    if (key.starts_with("new ") && key.size() > 4) key.erase(0, 4);
    return key;
}

bool in_legend(Reading const& paper, std::string const& key) {
    return std::any_of(paper.legend.begin(), paper.legend.end(), [&](LegendEntry const& entry) { return status_key(entry.word) == key; });
}

bool stands_for_done(Reading const& paper, std::string const& key) {
    for (auto const& report : paper.reports)
        for (auto const& item : report.items)
            if (meaning_of(item) && status_key(item.status->word) == key) return is_done(item);
    auto const says = [](std::string const& text, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains_word(text, word); });
    };
    for (auto const& entry : paper.legend) {
        if (status_key(entry.word) != key) continue;
        auto const definition = fold(entry.definition);
        if (says(definition, {"not", "will", "be", "progress", "ongoing", "track", "risk", "expected", "anticipated", "started", "overdue", "past"})) return false;
        if (says(definition, {"implemented", "complete", "completed", "delivered", "closed", "achieved", "discharged", "finished", "done", "met", "signed off"})) return true;
    }
    return says(key, {"green", "complete", "completed", "closed", "implemented", "delivered", "discharged", "superseded", "done", "achieved", "signed off", "finished"});
}

std::string number_key(std::string_view number) {
    auto key = fold(number);
    for (bool again = true; again;) {
        again = false;
        for (auto const name : kind_names) {
            if (!key.starts_with(name) || (key.size() > name.size() && is_letter(key[name.size()]))) continue;
            key = std::string(trim(std::string_view(key).substr(name.size())));
            while (!key.empty() && (key.front() == '.' || key.front() == ':' || key.front() == '#')) key.erase(0, 1);
            key = std::string(trim(key));
            again = !key.empty();
            break;
        }
    }
    std::string out;
    for (char const c : key)
        if (c != ' ' && c != '(' && c != ')') out += c;
    while (!out.empty() && (out.back() == '-' || out.back() == '.' || out.back() == ':')) out.pop_back();
    return out;
}

std::optional<int> whole_number(std::string_view number) {
    auto key = number_key(number);
    if (key.size() > 1 && is_letter(key.front()) && is_digit(key[1])) key.erase(0, 1);
    if (key.size() > 1 && is_letter(key.back())) key.pop_back();
    if (!is_digits(key) || key.size() > 4) return {};
    return std::stoi(key);
}

std::string listing(std::vector<std::string> const& parts) {
    if (parts.size() < 2) return join(parts, "");
    auto const but_last = std::vector<std::string>(parts.begin(), parts.end() - 1);
    return join(but_last, ", ") + " and " + parts.back();
}

std::string opening(std::string_view text, std::size_t words) {
    auto const whole = squeeze(text.substr(0, std::min<std::size_t>(text.size(), 400)));
    std::size_t at = 0;
    while (words-- > 0 && at != std::string::npos) at = whole.find(' ', at + 1);
    return at == std::string::npos ? whole : whole.substr(0, at) + " …";
}

std::string ending(std::string_view text, std::size_t words) {
    auto const whole = squeeze(text);
    std::size_t at = whole.size();
    while (words-- > 0 && at != std::string::npos && at > 0) at = whole.rfind(' ', at - 1);
    return at == std::string::npos || at == 0 ? whole : "… " + whole.substr(at + 1);
}

std::vector<Deadline const*> dated(StatedItem const& item) {
    std::vector<Deadline const*> out;
    for (auto const& deadline : item.deadlines)
        if (deadline.date) out.push_back(&deadline);
    return out;
}

bool is_move(Deadline const& deadline, Deadline const* before) {
    if (!deadline.date) return false;
    if (deadline.change == DateChange::extended || deadline.change == DateChange::reset) return true;
    return deadline.change == DateChange::now && before && before->date && is_later(*deadline.date, *before->date);
}

}  // namespace beadle::checks
