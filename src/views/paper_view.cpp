#include "views/paper_view.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "domain/legend.h"
#include "views/item_rows.h"
#include "views/paper_words.h"
#include "views/summary_line.h"

namespace beadle::views {

namespace {

constexpr std::string_view default_title = "HMICFRS recommendations: update";

std::string title_of(Register const& reg) {
    for (auto paper = reg.papers.rbegin(); paper != reg.papers.rend(); ++paper)
        if (!trim(paper->title).empty()) return paper->title;
    return std::string(default_title);
}

bool is_listed(ItemState const& item, std::set<ItemId> const& greens) {
    return !item.status.meaning || is_open(*item.status.meaning) || greens.contains(item.id);
}

Status as_shown(ItemState const& item, std::set<ItemId> const& greens) {
    auto status = item.status;
    status.newly_green = greens.contains(item.id);
    if (status.meaning == Meaning::implemented) status.word = std::string(without_new(status.word));
    if (trim(status.word).empty() && status.meaning) status.word = default_word(*status.meaning);
    if (status.newly_green) status.word = "NEW " + status.word;
    return status;
}

std::vector<Status> statuses_of(Reading const& paper) {
    std::vector<Status> out;
    for (auto const& report : paper.reports)
        for (auto const& item : report.items)
            if (item.status) out.push_back(*item.status);
    return out;
}

/// What counts say goes on without any item to show for it.
std::optional<std::string> open_without_items(ReportState const& report) {
    if (!report.stated || !report.items.empty()) return std::nullopt;
    int const open = report.stated->in_progress.value_or(0) + report.stated->waiting.value_or(0);
    if (open <= 0) return std::nullopt;
    return "“" + report.title + "”: its count line says that " + std::to_string(open) + (open == 1 ? " is" : " are") +
           " still open, but no item of it is known; it is left out";
}

/// Items that the last paper counts as over and this one lists as open, in words.
std::string still_listed(ReportState const& report, int count) {
    return "“" + report.title + "”: " + counted(count, "item is", "items are") + " listed as open that the last paper no longer lists and counts as complete; say which it is";
}

}  // namespace

Reading paper_view(Register const& reg, Day as_at) {
    Reading paper{.title = title_of(reg), .dated = Date(as_at)};
    auto const greens = newly_green(reg, as_at);
    std::map<ReportId, int> proposed;
    for (auto const& proposal : proposals(reg)) ++proposed[reg.items.at(proposal.item).report];
    for (auto const& report : reg.reports) {
        StatedReport said{.title = report.title, .kind = report.kind, .publishers = report.publishers, .published = report.published};
        std::vector<ItemState const*> listed;
        for (auto const& id : report.items) {
            auto const* item = reg.item(id);
            if (!item || !is_listed(*item, greens)) continue;
            listed.push_back(item);
            auto worded = in_words(reg, *item);
            worded.status = as_shown(*item, greens);
            said.items.push_back(std::move(worded));
        }
        if (listed.empty()) {
            if (auto doubt = open_without_items(report)) paper.doubts.push_back({.field = "stated", .message = *std::move(doubt)});
            continue;
        }
        settle_shared_blocks(said);
        auto line = summary_line(reg, report, listed);
        said.stated = std::move(line.stated);
        for (auto& doubt : line.doubts) paper.doubts.push_back({.field = "stated", .message = "“" + report.title + "”: " + doubt});
        if (auto const at = proposed.find(report.id); at != proposed.end()) paper.doubts.push_back({.field = "status", .message = still_listed(report, at->second)});
        paper.reports.push_back(std::move(said));
    }
    paper.legend = completed(reg.legend, statuses_of(paper));
    return paper;
}

int complete_not_listed(Register const& reg, ReportState const& report) {
    auto const unknown = not_listed(reg, report);
    return unknown.complete + unknown.closed;
}

std::vector<Proposal> proposals(Register const& reg) {
    std::vector<Proposal> out;
    for (auto const& report : reg.reports) {
        if (!report.stated) continue;
        auto const figures = stated_figures(reg, *report.stated);
        int const over = figures.complete.value_or(0) + figures.closed.value_or(0);
        int known = 0;
        for (auto const& id : report.items)
            if (auto const* item = reg.item(id); item && item->status.meaning && !is_open(*item->status.meaning)) ++known;
        if (over <= known) continue;
        auto const paper = std::find_if(reg.papers.rbegin(), reg.papers.rend(), [&](PaperState const& each) { return each.sha256 == report.source.paper; });
        auto const name = paper == reg.papers.rend() ? "the paper of " + words(report.source.since) : "“" + paper->title + "” of " + words(paper->submitted);
        for (auto const* item : open_but_unlisted(reg, report))
            out.push_back({.item = item->id,
                           .sentence = name + " no longer lists " + ref_of(reg, *item) + " (" + item->status.word + " here) and says that " +
                                       std::to_string(over) + (over == 1 ? " is" : " are") + " complete or closed, of which " + std::to_string(known) +
                                       (known == 1 ? " is" : " are") + " known: probably complete"});
    }
    return out;
}

}  // namespace beadle::views
