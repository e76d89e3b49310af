#include "web/components/item_table.h"

#include "base/text.h"
#include "web/components/item_due.h"
#include "web/components/pagination.h"
#include "web/words.h"

namespace beadle::web {

namespace {

/// A heading that sorts: the first press upwards, the second down where the list can be sorted so.
void heading(Html& html, Literal words, std::string_view by, views::Question const* question) {
    html << "<th scope=\"col\" class=\"govuk-table__header\"";
    if (!question || by.empty()) {
        html << ">" << words << "</th>\n";
        return;
    }
    auto const now = question->value("sort");
    auto const down = "-" + std::string(by);
    bool const both = by == "due" || by == "extensions";
    if (now == by) html << " aria-sort=\"ascending\"";
    if (now == down) html << " aria-sort=\"descending\"";
    html << "><a class=\"govuk-link govuk-link--no-visited-state\" href=\"" << address_with("/register", question->with("sort", now == by && both ? down : std::string(by))) << "\">" << words << "</a>";
    if (now == by) html << "<svg class=\"b-sorted\" aria-hidden=\"true\" focusable=\"false\" width=\"10\" height=\"8\"><path d=\"M5 0l5 8H0z\"/></svg>";
    if (now == down) html << "<svg class=\"b-sorted\" aria-hidden=\"true\" focusable=\"false\" width=\"10\" height=\"8\"><path d=\"M5 8l5-8H0z\"/></svg>";
    html << "</th>\n";
}

void row_of(Html& html, views::ItemRow const& row, Day today, std::optional<Day> as_at, bool with_report) {
    html << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header b-table__item\"><a class=\"govuk-link\" href=\"" << item_address(row.ref, as_at) << "\">"
         << text(item_name(row.kind, row.number)) << "</a>";
    if (with_report) html << "<span class=\"b-table__report\">" << text(row.report) << "</span>";
    html << "</th>\n<td class=\"govuk-table__cell b-table__demand\">" << text(beginning(row.text, 160)) << "</td>\n<td class=\"govuk-table__cell\">";
    item_tags(html, row.status, row.newly_green, row.overdue);
    html << "</td>\n<td class=\"govuk-table__cell\"><span class=\"b-table__label\">Due</span>";
    item_due(html, row.due, row.first_due, row.extensions, !row.status.meaning || is_open(*row.status.meaning), today);
    html << "</td>\n<td class=\"govuk-table__cell\"><span class=\"b-table__label\">Lead</span>" << text(row.leads.empty() ? std::string("–") : join(row.leads, "; ")) << "</td></tr>\n";
}

}  // namespace

Address item_address(std::string_view ref, std::optional<Day> as_at) {
    auto const slash = ref.find('/');
    auto address = Address("/items").step(ref.substr(0, slash)).step(slash == std::string_view::npos ? std::string_view{} : ref.substr(slash + 1));
    if (as_at) address = std::move(address).with("as_at", iso(*as_at));
    return address;
}

void item_table(Html& html, std::string_view caption, std::span<views::ItemRow const> rows, Day today, views::Question const* question) {
    html << "<section class=\"b-scroll\" aria-labelledby=\"items-caption\" tabindex=\"0\"><table class=\"govuk-table b-table\"><caption class=\"govuk-table__caption govuk-visually-hidden\" id=\"items-caption\">"
         << text(caption) << "</caption>\n<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">";
    heading(html, "Item", "number", question);
    heading(html, "What was asked", "", question);
    heading(html, "Status", "status", question);
    heading(html, "Due", "due", question);
    heading(html, "Lead", "", question);
    html << "</tr></thead>\n<tbody class=\"govuk-table__body\">\n";
    for (auto const& row : rows) row_of(html, row, today, question ? question->as_at : std::nullopt, question != nullptr);
    html << "</tbody></table></section>\n";
}

}  // namespace beadle::web
