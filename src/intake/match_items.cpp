#include "intake/match_items.h"

#include <algorithm>
#include <iterator>

#include "base/json.h"
#include "base/text.h"
#include "domain/item_order.h"

namespace beadle::intake {

namespace {

constexpr double same_wording = 0.9;

std::string bare(std::optional<std::string> const& number) { return number ? bare_number(*number) : std::string(); }

double common_of_shorter(std::vector<std::string> a, std::vector<std::string> b) {
    if (a.size() > b.size()) a.swap(b);
    if (a.empty()) return 1;
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (auto const& word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const above = row[j + 1];
            row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(a.size());
}

/// likeness, spared where the words alone rule `least` out: matching by wording compares everything with everything.
double likeness_from(double least, std::string_view a, std::string_view b) {
    auto left = words_of(a), right = words_of(b);
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    std::vector<std::string> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    if (2.0 * static_cast<double>(common.size()) < least * static_cast<double>(left.size() + right.size())) return 0;
    return likeness(a, b);
}

class ItemMatcher {
public:
    ItemMatcher(KnownReport const& known, std::vector<ItemId> const& taken) : known_(known), taken_(taken) {}

    /// The best of the known items that this one is, by number where it has one and by wording otherwise.
    [[nodiscard]] KnownItem const* find(StatedItem const& said) const {
        auto const number = bare(said.number);
        KnownItem const* best = nullptr;
        double best_likeness = -1;
        for (auto const& item : known_.items) {
            auto const other = bare(item.number);
            auto const by_number = !number.empty() && number == other;
            if (!by_number && !number.empty() && !other.empty()) continue;
            auto const used = std::find(taken_.begin(), taken_.end(), item.id) != taken_.end();
            auto const certain_only = !by_number || used || item.kind != said.kind;
            auto const like = certain_only ? likeness_from(same_wording, said.text, item.text) : likeness(said.text, item.text);
            auto const accepted = certain_only ? like >= same_wording : could_be_one(said.text, item.text);
            if (!accepted) continue;
            // The number weighs more than the wording: two items of a report may be worded alike.
            auto const weight = like + (by_number ? 1 : 0) + (item.kind == said.kind ? 1 : 0);
            if (weight > best_likeness) best = &item, best_likeness = weight;
        }
        return best;
    }

    /// A known item of this kind and number that this one is not.
    [[nodiscard]] KnownItem const* namesake(StatedItem const& said) const {
        if (!said.number) return nullptr;
        auto const at = std::find_if(known_.items.begin(), known_.items.end(),
                                     [&](KnownItem const& item) { return item.kind == said.kind && bare(item.number) == bare(said.number); });
        return at == known_.items.end() ? nullptr : &*at;
    }

private:
    KnownReport const& known_;
    std::vector<ItemId> const& taken_;
};

}  // namespace

bool could_be_one(std::string_view a, std::string_view b) {
    auto const left = words_of(a), right = words_of(b);
    if (left.empty() || right.empty()) return true;
    auto const shorter = std::min(left.size(), right.size());
    auto const common = common_of_shorter(left, right) * static_cast<double>(shorter);
    if (2 * common / static_cast<double>(left.size() + right.size()) >= 0.5) return true;
    return shorter >= 4 && common / static_cast<double>(shorter) >= 0.8;
}

std::string name_of_item(std::optional<std::string> const& number, ItemKind kind) {
    auto const word = replace_all(name_of(kind), "-", " ");
    return number ? word + " " + bare_number(*number) : (kind == ItemKind::area_for_improvement ? "an " : "a ") + word + " without number";
}

std::vector<std::string> agreeing_numbers(StatedReport const& said, KnownReport const& known) {
    std::vector<std::string> out;
    for (auto const& item : said.items)
        for (auto const& other : known.items) {
            auto const numbers_agree = bare(item.number) == bare(other.number);
            auto const least = item.number ? 0.6 : same_wording;
            if (item.kind != other.kind || !numbers_agree || item.text.empty() || likeness_from(least, item.text, other.text) < least) continue;
            out.push_back(item.number ? bare_number(*item.number) : "");
            break;
        }
    return out;
}

std::vector<MatchedItem> match_items(StatedReport const& said, Known& known, std::size_t index, std::vector<ItemId>& taken, std::vector<Doubt>& doubts) {
    std::vector<MatchedItem> out;
    for (auto const& item : said.items) {
        auto const& report = known.at(index);
        ItemMatcher const matcher(report, taken);
        if (auto const* found = matcher.find(item)) {
            if (found->kind != item.kind)
                doubts.push_back(Doubt{.place = item.place, .field = "kind",
                                       .message = name_of_item(item.number, item.kind) + " of '" + said.title + "' has the number and wording of " +
                                                  name_of_item(found->number, found->kind) + " known so far and is taken for the same (" + report.slug + "/" +
                                                  found->slug + ")"});
            out.push_back(MatchedItem{.id = found->id, .slug = found->slug});
        } else {
            auto const* other = matcher.namesake(item);
            auto const other_slug = other ? other->slug : std::string();
            auto const& added = known.add_item(index, item.number, item.kind, item.text);
            if (other)
                doubts.push_back(Doubt{.place = item.place, .field = "number",
                                       .message = name_of_item(item.number, item.kind) + " of '" + said.title + "' is worded quite differently from " +
                                                  known.at(index).slug + "/" + other_slug + ", which has the same number; it is kept as an item of its own (" +
                                                  known.at(index).slug + "/" + added.slug + ")"});
            out.push_back(MatchedItem{.id = added.id, .slug = added.slug, .is_new = true});
        }
        taken.push_back(out.back().id);
    }
    return out;
}

}  // namespace beadle::intake
