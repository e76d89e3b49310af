#include "domain/known.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "domain/item_order.h"

namespace beadle {

namespace {

std::uint64_t number_of(std::string const& id) {
    std::uint64_t value = 0;
    std::from_chars(id.data() + (id.empty() ? 0 : 1), id.data() + id.size(), value);
    return value;
}

std::string kind_slug(ItemKind kind) {
    switch (kind) {
        case ItemKind::recommendation: return "rec";
        case ItemKind::area_for_improvement: return "afi";
        case ItemKind::cause_of_concern: return "coc";
    }
    return "item";
}

template <class Taken> std::string free_slug(std::string const& wish, Taken taken) {
    auto slug_given = wish;
    for (int count = 2; taken(slug_given); ++count) slug_given = wish + "-" + std::to_string(count);
    return slug_given;
}

std::string first_words(std::string const& text) {
    auto words = words_of(text);
    if (words.size() > 5) words.resize(5);
    return slug(join(words, " "));
}

}  // namespace

Known::Known(Register const& all) {
    for (auto const& report : all.reports) {
        KnownReport known{.id = report.id, .slug = report.slug, .titles = {report.title}, .published = report.published};
        known.titles.insert(known.titles.end(), report.aliases.begin(), report.aliases.end());
        last_id_ = std::max(last_id_, number_of(report.id));
        for (auto const& id : report.items) {
            auto const& item = all.items.at(id);
            last_id_ = std::max(last_id_, number_of(id));
            known.items.push_back(KnownItem{.id = id, .slug = item.slug, .number = item.number, .kind = item.kind, .text = item.text,
                                            .due = item.due, .last_stated = item.last_stated});
        }
        reports_.push_back(std::move(known));
    }
}

std::size_t Known::add_report(std::string const& title, std::optional<Date> const& published) {
    auto const taken = [&](std::string const& wish) {
        return std::any_of(reports_.begin(), reports_.end(), [&](KnownReport const& report) { return report.slug == wish; });
    };
    reports_.push_back(KnownReport{.id = "r" + std::to_string(++last_id_), .slug = free_slug(slug(title), taken), .titles = {title}, .published = published});
    return reports_.size() - 1;
}

KnownItem const& Known::add_item(std::size_t report, std::optional<std::string> const& number, ItemKind kind, std::string const& text) {
    auto& items = reports_.at(report).items;
    auto const taken = [&](std::string const& wish) {
        return std::any_of(items.begin(), items.end(), [&](KnownItem const& item) { return item.slug == wish; });
    };
    auto wish = number ? slug(bare_number(*number)) : first_words(text);
    auto const another_kind = [&](KnownItem const& item) { return item.slug == wish && item.kind != kind; };
    if (std::any_of(items.begin(), items.end(), another_kind)) wish = kind_slug(kind) + "-" + wish;
    items.push_back(KnownItem{.id = "i" + std::to_string(++last_id_), .slug = free_slug(wish, taken), .number = number, .kind = kind, .text = text});
    return items.back();
}

}  // namespace beadle
