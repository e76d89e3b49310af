#include "domain/item_order.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/text.h"

namespace beadle {

namespace {

constexpr std::array<std::string_view, 14> label_words = {"recommendation", "recommendations", "rec", "recs", "r", "afi", "afis", "area for improvement",
                                                          "cause of concern", "coc", "item", "number", "no", "#"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "2", "4a", "2.10": what a bare number looks like.
bool is_plain(std::string_view text) {
    if (text.empty() || !is_digit(text.front())) return false;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = text[i];
        if (c >= 'a' && c <= 'z') {
            ++letters;
        } else if (!is_digit(c) && c != '.') {
            return false;
        }
    }
    return letters == 0 || (letters == 1 && text.back() >= 'a');
}

std::string without_zeros(std::string text) {
    while (text.size() > 1 && text[0] == '0' && is_digit(text[1])) text.erase(0, 1);
    return text;
}

}  // namespace

std::string bare_number(std::string_view number) {
    auto text = fold(number);
    // "3 (national)" and "3 -" are 3 with a word beside it.
    if (auto const bracket = text.find('('); bracket != std::string::npos && bracket > 0) text = fold(std::string_view(text).substr(0, bracket));
    while (!text.empty() && (text.back() == '-' || text.back() == ' ' || text.back() == '.' || text.back() == ')')) text.pop_back();
    for (auto const label : label_words) {
        if (!text.starts_with(label)) continue;
        auto rest = std::string_view(text).substr(label.size());
        while (!rest.empty() && (rest.front() == ' ' || rest.front() == '.' || rest.front() == ':' || rest.front() == '#')) rest.remove_prefix(1);
        if (is_plain(rest)) return without_zeros(std::string(rest));
    }
    return is_plain(text) ? without_zeros(text) : text;
}

bool counts_before(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            auto const run = [](std::string_view text) {
                std::size_t length = 0;
                while (length < text.size() && is_digit(text[length])) ++length;
                return length;
            };
            auto const left = a.substr(0, run(a)), right = b.substr(0, run(b));
            if (left.size() != right.size()) return left.size() < right.size();
            if (left != right) return left < right;
            a.remove_prefix(left.size());
            b.remove_prefix(right.size());
            continue;
        }
        if (a.front() != b.front()) return a.front() < b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.empty() && !b.empty();
}

void order_items(ReportState& report, std::map<ItemId, ItemState> const& items) {
    std::vector<ItemState const*> ordered;
    std::set<ItemId> listed;
    for (auto const& id : report.listed)
        if (auto const at = items.find(id); at != items.end() && listed.insert(id).second) ordered.push_back(&at->second);
    std::vector<ItemState const*> others;
    for (auto const& id : report.items)
        if (!listed.contains(id)) others.push_back(&items.at(id));
    auto const number_of = [](ItemState const& item) { return item.number ? bare_number(*item.number) : std::string(); };
    std::sort(others.begin(), others.end(), [&](ItemState const* a, ItemState const* b) {
        auto const left = number_of(*a), right = number_of(*b);
        if (left != right) return left.empty() || right.empty() ? right.empty() : counts_before(left, right);
        return std::tie(a->kind, a->text, a->slug) < std::tie(b->kind, b->text, b->slug);
    });
    for (auto const* item : others) {
        auto const number = number_of(*item);
        auto before = ordered.end();
        if (!number.empty())
            before = std::find_if(ordered.begin(), ordered.end(), [&](ItemState const* other) {
                return other->kind == item->kind && other->number && counts_before(number, number_of(*other));
            });
        if (before == ordered.end() && !number.empty()) {
            auto const last = std::find_if(ordered.rbegin(), ordered.rend(), [&](ItemState const* other) { return other->kind == item->kind && other->number; });
            before = last.base() == ordered.begin() ? ordered.end() : last.base();
        }
        ordered.insert(before, item);
    }
    report.items.clear();
    for (auto const* item : ordered) report.items.push_back(item->id);
}

}  // namespace beadle
