#include "domain/pairing.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace beadle {

namespace {

constexpr double alike_title = 0.75, alike_demand = 0.7;
constexpr double alike_renumbered = 0.95;  // two printed numbers that differ are two items unless the wording is as good as the same

/// A printed number without its kind word, spaces and closing marks: "Rec. 3" and "3" are one.
std::string number_of(StatedItem const& item) {
    auto words = words_of(*item.number);
    while (words.size() > 1 && !words.front().empty() && (words.front() == "rec" || words.front() == "recommendation" || words.front() == "afi" || words.front() == "no" || words.front() == "number")) words.erase(words.begin());
    return std::to_string(static_cast<int>(item.kind)) + "/" + join(words, "");
}

bool dates_fit(StatedReport const& a, StatedReport const& b) {
    if (!a.published || !b.published) return true;
    return a.published->first_day() <= b.published->last_day() && b.published->first_day() <= a.published->last_day();
}

/// Each newer report's older one; more than one newer report may have the same, where a paper keeps a report in several tables.
std::vector<std::vector<StatedReport const*>> pair_reports(Reading const& older, Reading const& newer) {
    std::map<std::string, std::vector<StatedReport const*>> by_title;
    for (auto const& report : older.reports) by_title[fold(report.title)].push_back(&report);
    std::vector<std::vector<StatedReport const*>> out(newer.reports.size());
    std::set<std::string> used;
    for (std::size_t i = 0; i < newer.reports.size(); ++i) {
        auto const at = by_title.find(fold(newer.reports[i].title));
        if (at == by_title.end()) continue;
        out[i] = at->second;
        used.insert(at->first);
    }
    for (std::size_t i = 0; i < newer.reports.size(); ++i) {
        if (!out[i].empty()) continue;
        double best = alike_title;
        auto chosen = by_title.end();
        for (auto at = by_title.begin(); at != by_title.end(); ++at) {
            if (used.contains(at->first) || !dates_fit(*at->second.front(), newer.reports[i])) continue;
            auto const like = likeness(at->first, newer.reports[i].title);
            if (like >= best) {
                best = like;
                chosen = at;
            }
        }
        if (chosen == by_title.end()) continue;
        out[i] = chosen->second;
        used.insert(chosen->first);
    }
    return out;
}

class Pairing {
public:
    Pairing(Reading const& older, Reading const& newer) : older_(older), newer_(newer) {
        auto const reports = pair_reports(older, newer);
        for (std::size_t i = 0; i < newer.reports.size(); ++i)
            for (auto const& item : newer.reports[i].items) pairs_.push_back({.new_report = &newer.reports[i], .new_item = &item});
        by_number(reports);
        by_wording(reports);
    }

    std::vector<ItemPair> pairs() {
        for (auto const& report : older_.reports)
            for (auto const& item : report.items)
                if (!taken_.contains(&item)) pairs_.push_back({.old_report = &report, .old_item = &item});
        return std::move(pairs_);
    }

private:
    void settle(ItemPair& pair, StatedReport const* report, StatedItem const* item) {
        pair.old_report = report;
        pair.old_item = item;
        taken_.insert(item);
    }

    void by_number(std::vector<std::vector<StatedReport const*>> const& reports) {
        std::map<std::pair<StatedReport const*, std::string>, StatedItem const*> numbered;
        for (auto const& report : older_.reports)
            for (auto const& item : report.items)
                if (item.number) numbered.try_emplace({&report, number_of(item)}, &item);
        for (auto& pair : pairs_) {
            if (!pair.new_item->number) continue;
            for (auto const* report : reports[static_cast<std::size_t>(pair.new_report - newer_.reports.data())]) {
                auto const at = numbered.find({report, number_of(*pair.new_item)});
                if (at == numbered.end() || taken_.contains(at->second)) continue;
                settle(pair, report, at->second);
                break;
            }
        }
    }

    void by_wording(std::vector<std::vector<StatedReport const*>> const& reports) {
        for (auto& pair : pairs_) {
            if (pair.old_item) continue;
            double best = alike_demand;
            StatedReport const* in = nullptr;
            StatedItem const* chosen = nullptr;
            for (auto const* report : reports[static_cast<std::size_t>(pair.new_report - newer_.reports.data())])
                for (auto const& item : report->items) {
                    if (taken_.contains(&item)) continue;
                    auto const like = item.text == pair.new_item->text ? 1.0 : likeness(item.text, pair.new_item->text);
                    bool const renumbered = item.number && pair.new_item->number;
                    if (like < best || (renumbered && like < alike_renumbered)) continue;
                    best = like;
                    in = report;
                    chosen = &item;
                }
            if (chosen) settle(pair, in, chosen);
        }
    }

    Reading const& older_;
    Reading const& newer_;
    std::vector<ItemPair> pairs_{};
    std::set<StatedItem const*> taken_{};
};

}  // namespace

std::vector<ItemPair> pair_items(Reading const& older, Reading const& newer) { return Pairing(older, newer).pairs(); }

}  // namespace beadle
