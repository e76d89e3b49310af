#include "checks/look.h"

#include <set>

#include "base/text.h"

namespace beadle::checks {

Look::Look(Reading const& reading, Context const& told) : paper(reading), context(told) {
    // Two reports of one title that have dates or counts of their own are two, such as those of two years.
    struct Seen {
        std::set<std::string> dates{}, counts{};
    };
    std::map<std::string, Seen> seen;
    for (auto const& report : reading.reports) {
        auto& same_title = seen[fold(report.title)];
        if (report.published) same_title.dates.insert(report.published->iso());
        if (report.stated) same_title.counts.insert(fold(report.stated->raw));
    }
    std::map<std::string, std::size_t> by_title;
    for (auto const& report : reading.reports) {
        auto key = fold(report.title);
        auto const& same_title = seen[key];
        if (same_title.counts.size() > 1) key += "\n" + (report.stated ? fold(report.stated->raw) : std::string());
        if (same_title.dates.size() > 1) key += "\n" + (report.published ? report.published->iso() : std::string());
        auto const [at, fresh] = by_title.try_emplace(std::move(key), groups_.size());
        if (fresh) groups_.emplace_back();
        group_of_.push_back(at->second);
        for (auto const& item : report.items) groups_[at->second].push_back(&item);
    }
}

std::vector<StatedItem const*> const& Look::items_of(StatedReport const& report) const {
    return groups_[group_of_[static_cast<std::size_t>(&report - paper.reports.data())]];
}

void Look::say(std::string message) { add(rule_->severity, nullptr, nullptr, std::move(message)); }
void Look::say(StatedReport const& report, std::string message) { add(rule_->severity, &report, nullptr, std::move(message)); }
void Look::say(StatedReport const& report, StatedItem const& item, std::string message) { add(rule_->severity, &report, &item, std::move(message)); }
void Look::say(Severity severity, std::string message) { add(severity, nullptr, nullptr, std::move(message)); }
void Look::say(Severity severity, StatedReport const& report, StatedItem const& item, std::string message) {
    add(severity, &report, &item, std::move(message));
}

void Look::add(Severity severity, StatedReport const* report, StatedItem const* item, std::string message) {
    Said said_now{.point = {.rule = rule_->id, .severity = severity, .place = {.file = context.file}, .message = std::move(message)}};
    auto& point = said_now.point;
    Place place;
    if (report) {
        point.report = report->title;
        place = item ? item->place : report->stated && report->stated->place != Place{} ? report->stated->place : report->place;
        said_now.report = static_cast<std::size_t>(report - paper.reports.data()) + 1;
    }
    if (item) {
        point.item = item->number;
        said_now.item = static_cast<std::size_t>(item - report->items.data()) + 1;
    }
    point.place.line = place.line;
    point.place.page = place.page;
    point.place.row = place.row;
    said.push_back(std::move(said_now));
}

}  // namespace beadle::checks
