#include "views/find_item.h"

#include <algorithm>

#include "base/text.h"
#include "domain/item_order.h"

namespace beadle::views {

namespace {

bool is_tail(std::string_view whole, std::string_view tail) {
    return whole.size() > tail.size() && whole.ends_with(tail) && whole[whole.size() - tail.size() - 1] == '-';
}

std::vector<std::string> slugs_of(ReportState const& report) {
    std::vector<std::string> out = {report.slug, slug(report.title)};
    for (auto const& alias : report.aliases) out.push_back(slug(alias));
    return out;
}

/// 3 its own slug, 2 that of a title, 1 the end of one, 0 none.
int answer(ReportState const& report, std::string_view asked) {
    if (asked.empty()) return 0;
    auto const slugs = slugs_of(report);
    if (report.slug == asked) return 3;
    if (std::find(slugs.begin(), slugs.end(), asked) != slugs.end()) return 2;
    return std::any_of(slugs.begin(), slugs.end(), [&](std::string const& each) { return is_tail(each, asked); }) ? 1 : 0;
}

/// The reports that answer best.
std::vector<ReportState const*> reports_at(Register const& reg, std::string_view asked) {
    std::vector<ReportState const*> found;
    int best = 1;
    for (auto const& report : reg.reports) {
        auto const how = answer(report, asked);
        if (how < best) continue;
        if (how > best) found.clear();
        best = how;
        found.push_back(&report);
    }
    return found;
}

ItemState const* item_of(Register const& reg, ReportState const& report, std::string_view asked) {
    auto const number = slug(bare_number(asked));
    ItemState const* by_number = nullptr;
    for (auto const& id : report.items) {
        auto const& item = reg.items.at(id);
        if (item.slug == asked) return &item;
        if (!by_number && item.slug == number) by_number = &item;
    }
    return by_number;
}

/// The addresses most like what was asked, for "did you mean".
std::string near(std::vector<std::string> const& all, std::string_view asked) {
    auto const spaced = [](std::string_view text) { return replace_all(replace_all(std::string(text), "-", " "), "/", " "); };
    std::vector<std::pair<double, std::string>> ranked;
    for (auto const& each : all) {
        auto const like = likeness(spaced(each), spaced(asked));
        if (like > 0) ranked.emplace_back(-like, each);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::string out;
    for (std::size_t i = 0; i < ranked.size() && i < 3; ++i) out += (i ? ", " : "; near it: ") + ranked[i].second;
    return out;
}

}  // namespace

bool answers_to(ReportState const& report, std::string_view asked) { return answer(report, asked) > 0; }

Result<ReportState const*> find_report(Register const& reg, std::string_view asked) {
    auto const found = reports_at(reg, asked);
    if (found.size() == 1) return found.front();
    std::vector<std::string> all;
    for (auto const& report : reg.reports) all.push_back(report.slug);
    if (found.empty()) return refuse("there is no report '" + std::string(asked) + "'" + near(all, asked), "report", Refusal::Kind::not_found);
    return refuse("'" + std::string(asked) + "' may be " + found[0]->slug + " or " + found[1]->slug + "; say more of it", "report", Refusal::Kind::not_found);
}

Result<ItemState const*> find_item(Register const& reg, std::string_view ref) {
    auto const slash = ref.rfind('/');
    auto const report_part = slash == std::string_view::npos ? std::string_view() : ref.substr(0, slash);
    auto const item_part = slash == std::string_view::npos ? ref : ref.substr(slash + 1);
    std::vector<ItemState const*> found;
    if (slash == std::string_view::npos) {
        for (auto const& report : reg.reports)
            if (auto const* item = item_of(reg, report, item_part)) found.push_back(item);
    } else {
        for (auto const* report : reports_at(reg, report_part))
            if (auto const* item = item_of(reg, *report, item_part)) found.push_back(item);
    }
    if (found.size() == 1) return found.front();
    auto const ref_of = [&](ItemState const& item) { return reg.report(item.report)->slug + "/" + item.slug; };
    if (found.size() > 1)
        return refuse("'" + std::string(ref) + "' may be " + ref_of(*found[0]) + " or " + ref_of(*found[1]) + "; say more of it", "ref", Refusal::Kind::not_found);
    std::vector<std::string> all;
    auto const of_report = reports_at(reg, report_part);
    for (auto const& [id, item] : reg.items)
        if (of_report.size() != 1 || item.report == of_report.front()->id) all.push_back(ref_of(item));
    return refuse("there is no item '" + std::string(ref) + "'" + near(all, ref), "ref", Refusal::Kind::not_found);
}

}  // namespace beadle::views
