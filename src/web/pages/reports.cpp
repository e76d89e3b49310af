#include "base/text.h"
#include "views/find_item.h"
#include "views/summary_line.h"
#include "web/components/item_table.h"
#include "web/components/legend_table.h"
#include "web/components/prose.h"
#include "web/components/status_tag.h"
#include "web/frame.h"
#include "web/pages.h"
#include "views/question.h"
#include "web/words.h"

namespace beadle::web {

namespace {

std::string facts_of(ReportState const& report) {
    std::vector<std::string> facts;
    if (report.kind) facts.push_back(report_kind_words(*report.kind));
    if (!report.publishers.empty()) facts.push_back(join(report.publishers, ", "));
    facts.push_back(report.published ? "published " + report.published->words() : "no publication date");
    return join(facts, " · ");
}

struct Progress {
    std::size_t items = 0, open = 0, overdue = 0;
};

Progress progress_of(Register const& reg, ReportState const& report, Day today) {
    Progress progress{.items = report.items.size()};
    for (auto const& id : report.items) {
        auto const* item = reg.item(id);
        if (!item) continue;
        if (!item->status.meaning || is_open(*item->status.meaning)) ++progress.open;
        if (views::is_overdue(*item, today)) ++progress.overdue;
    }
    return progress;
}

void summary_lines(Html& html, Register const& reg, ReportState const& report) {
    std::vector<ItemState const*> listed;
    for (auto const& id : report.listed)
        if (auto const* item = reg.item(id)) listed.push_back(item);
    auto const computed = views::summary_line(reg, report, listed);
    html << "<h2 class=\"govuk-heading-m\" id=\"counts\">The summary line</h2>\n<div class=\"b-lines\"><div><h3 class=\"govuk-heading-s\">As the latest paper states it</h3>\n";
    prose(html, report.stated && !report.stated->raw.empty() ? std::string_view(report.stated->raw) : std::string_view("It states no counts."));
    html << "</div><div><h3 class=\"govuk-heading-s\">As the register counts it</h3>\n";
    prose(html, computed.stated.raw.empty() ? std::string_view("Nothing to count.") : std::string_view(computed.stated.raw));
    for (auto const& doubt : computed.doubts) html << "<p class=\"govuk-body b-prose b-secondary\">" << text(doubt) << "</p>\n";
    html << "</div></div>\n";
}

}  // namespace

http::Response reports_page(Site const& site, http::Request const& asked) {
    auto const as_at = as_at_of(asked);
    if (!as_at) return problem_page(site, {.status = 400, .message = as_at.error().message});
    auto const day = as_at->value_or(site.today());
    auto const reg = site.register_source->as_at(day);
    Page page({.title = "Reports", .section = Frame::Section::reports, .width = Frame::Width::lists, .has_register = true, .force = site.force()});
    auto& html = page.html;
    html << "<h1 class=\"govuk-heading-l\">Reports</h1>\n<p class=\"govuk-body\">" << text(counted(static_cast<long long>(reg->reports.size()), "inspection report") + " as at " + words(day)) << "</p>\n";
    if (!reg->reports.empty()) {
        html << "<section class=\"b-scroll\" aria-labelledby=\"reports-caption\" tabindex=\"0\"><table class=\"govuk-table b-table\"><caption class=\"govuk-table__caption govuk-visually-hidden\" id=\"reports-caption\">Reports, newest first</caption>\n"
             << "<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th scope=\"col\" class=\"govuk-table__header\">Report</th><th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">Items</th>"
             << "<th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">Open</th><th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">Overdue</th></tr></thead>\n<tbody class=\"govuk-table__body\">\n";
        for (auto const& report : reg->reports) {
            auto const progress = progress_of(*reg, report, day);
            html << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\"><a class=\"govuk-link\" href=\"" << Address("/reports").step(report.slug) << "\">" << text(report.title)
                 << "</a><span class=\"b-table__report\">" << text(facts_of(report)) << "</span></th>\n<td class=\"govuk-table__cell govuk-table__cell--numeric\"><span class=\"b-table__label\">Items</span>" << progress.items
                 << "</td>\n<td class=\"govuk-table__cell govuk-table__cell--numeric\"><span class=\"b-table__label\">Open</span>" << progress.open
                 << "</td>\n<td class=\"govuk-table__cell govuk-table__cell--numeric\"><span class=\"b-table__label\">Overdue</span>" << progress.overdue << "</td></tr>\n";
        }
        html << "</tbody></table></section>\n";
    }
    return std::move(page).response();
}

http::Response report_page(Site const& site, http::Request const& asked) {
    auto const as_at = as_at_of(asked);
    if (!as_at) return problem_page(site, {.status = 400, .message = as_at.error().message});
    auto const day = as_at->value_or(site.today());
    auto const reg = site.register_source->as_at(day);
    auto const found = views::find_report(*reg, asked.segments.at("report"));
    if (!found) return problem_page(site, {.status = 404, .message = found.error().message});
    auto const& report = **found;
    if (asked.path != "/reports/" + report.slug) return {.status = 308, .body = {}, .headers = {{"Location", Address("/reports").step(report.slug).text()}}};

    Page page({.title = report.title, .section = Frame::Section::reports, .width = Frame::Width::lists, .has_register = true, .force = site.force()});
    auto& html = page.html;
    html << "<h1 class=\"govuk-heading-l b-title\">" << text(report.title) << "</h1>\n<p class=\"govuk-body b-secondary\">" << text(facts_of(report)) << "</p>\n";
    for (auto const& alias : report.aliases)
        if (alias != report.title) html << "<p class=\"govuk-body-s b-secondary\">Also called: " << text(alias) << "</p>\n";
    summary_lines(html, *reg, report);
    auto const rows = views::item_rows(*reg, {.report = report.slug}, day);
    html << "<h2 class=\"govuk-heading-m\">" << text(counted(static_cast<long long>(rows.size()), "item")) << "</h2>\n";
    if (!rows.empty()) item_table(html, "Items of this report", rows, day, nullptr);
    legend_table(html, reg->legend);
    return std::move(page).response();
}

}  // namespace beadle::web
