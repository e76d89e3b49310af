#include <algorithm>

#include "base/text.h"
#include "web/components/filter_panel.h"
#include "web/components/item_table.h"
#include "web/components/legend_table.h"
#include "web/components/pagination.h"
#include "web/frame.h"
#include "web/pages.h"
#include "views/question.h"

namespace beadle::web {

namespace {

std::vector<StatusCount> counts_of(std::vector<views::ItemRow> const& rows) {
    std::vector<StatusCount> counts;
    for (auto const& row : rows) {
        auto const at = std::find_if(counts.begin(), counts.end(), [&](StatusCount const& each) { return each.word == row.status.word && each.meaning == row.status.meaning; });
        if (at == counts.end()) {
            counts.push_back({.word = row.status.word, .meaning = row.status.meaning, .count = 1});
        } else {
            ++at->count;
        }
    }
    std::stable_sort(counts.begin(), counts.end(), [](StatusCount const& a, StatusCount const& b) { return a.meaning < b.meaning; });
    return counts;
}

/// Which papers the register could be looked at as of: what the body saw.
void papers_seen(Html& html, Register const& reg, views::Question const& question) {
    if (reg.papers.empty()) return;
    html << "<p class=\"govuk-body-s b-secondary\">As the oversight body saw it:";
    auto const first = reg.papers.size() > 6 ? reg.papers.size() - 6 : 0;
    for (std::size_t i = reg.papers.size(); i > first; --i) {
        auto const& paper = reg.papers[i - 1];
        html << " <a class=\"govuk-link\" href=\"" << address_with("/register", question.with("as_at", iso(paper.submitted))) << "\">" << text(words(paper.submitted)) << "</a>";
        if (i > first + 1) html << ",";
    }
    html << "</p>\n";
}

}  // namespace

http::Response register_page(Site const& site, http::Request const& asked) {
    auto const question = views::parse_question(asked.query);
    if (!question) return problem_page(site, {.status = 400, .message = question.error().message});
    auto const today = site.today();
    auto const as_at = question->as_at.value_or(today);
    auto const reg = site.register_source->as_at(as_at);
    auto filter = question->filter;
    filter.status.reset();
    auto rows = views::item_rows(*reg, filter, as_at);
    auto const counts = counts_of(rows);
    if (question->filter.status) rows = views::item_rows(*reg, question->filter, as_at);
    auto const pages = std::max<std::size_t>(1, (rows.size() + views::rows_a_page - 1) / views::rows_a_page);
    auto const page_number = std::clamp<std::size_t>(question->page, 1, pages);
    auto const first = (page_number - 1) * views::rows_a_page;
    auto const count = std::min(views::rows_a_page, rows.size() - first);

    auto title = question->as_at ? "Register as at " + words(as_at) : std::string("Register");
    if (pages > 1) title += " (page " + std::to_string(page_number) + " of " + std::to_string(pages) + ")";
    Page page({.title = title, .section = Frame::Section::register_list, .width = Frame::Width::lists, .has_register = true, .force = site.force()});
    auto& html = page.html;
    html << "<h1 class=\"govuk-heading-l\">" << text(question->as_at ? "Register as at " + words(as_at) : std::string("Register")) << "</h1>\n";
    papers_seen(html, *site.register_source->as_at(today), *question);
    filter_panel(html, *reg, *question, counts);

    auto const overdue = std::count_if(rows.begin(), rows.end(), [](views::ItemRow const& row) { return row.overdue; });
    html << "<p class=\"govuk-body\"><strong>" << text(counted(static_cast<long long>(rows.size()), "item")) << "</strong>";
    if (overdue > 0 && question->value("overdue").empty())
        html << ", <a class=\"govuk-link\" href=\"" << address_with("/register", question->with("overdue", "true")) << "\">" << overdue << " overdue</a>";
    if (pages > 1) html << ", " << (first + 1) << " to " << (first + count) << " shown";
    html << ". Also as <a class=\"govuk-link\" href=\"" << address_with("/items.json", question->given) << "\">JSON</a> or <a class=\"govuk-link\" href=\"" << address_with("/items.csv", question->given)
         << "\">CSV</a>.</p>\n";
    if (rows.empty()) {
        html << "<p class=\"govuk-body\">No item is like this. <a class=\"govuk-link\" href=\"/register\">Show all</a></p>\n";
    } else {
        item_table(html, title, std::span(rows).subspan(first, count), as_at, &*question);
        pagination(html, "/register", question->with("page", ""), page_number, pages);
    }
    legend_table(html, reg->legend);
    return std::move(page).response();
}

}  // namespace beadle::web
