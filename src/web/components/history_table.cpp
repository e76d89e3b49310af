#include "web/components/history_table.h"

#include "web/words.h"

namespace beadle::web {

namespace {

constexpr std::size_t shown_of_a_value = 140;

/// "ItemStated" as a reader says it.
Literal kind_words(std::string const& kind) {
    if (kind == "ItemIdentified") return "entered in the register";
    if (kind == "ItemStated") return "stated in a paper";
    if (kind == "ItemRaised") return "raised";
    if (kind == "DeadlineExtended") return "extended";
    if (kind == "StatusChanged") return "status changed";
    if (kind == "UpdateGiven") return "update given";
    return "recorded";
}

void change_line(Html& html, views::FieldChange const& change) {
    html << "<li><strong>" << text(change.field) << "</strong>: ";
    if (!change.before.empty()) html << "<del>" << text(beginning(change.before, shown_of_a_value)) << "</del> → ";
    html << text(change.after.empty() ? std::string("nothing") : beginning(change.after, shown_of_a_value)) << "</li>\n";
}

}  // namespace

void history_table(Html& html, std::vector<views::HistoryRow> const& rows) {
    html << "<section class=\"b-scroll\" aria-labelledby=\"history\" tabindex=\"0\"><table class=\"govuk-table b-table b-history\"><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">"
         << "<th scope=\"col\" class=\"govuk-table__header\">Holds from</th><th scope=\"col\" class=\"govuk-table__header\">What</th><th scope=\"col\" class=\"govuk-table__header\">From where</th></tr></thead>\n"
         << "<tbody class=\"govuk-table__body\">\n";
    for (auto const& row : rows) {
        html << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">" << text(words(row.holds_from)) << "<span class=\"b-table__report\">change " << row.number << "</span></th>\n"
             << "<td class=\"govuk-table__cell\">" << kind_words(row.kind);
        if (!row.changes.empty()) {
            html << "<ul class=\"b-changes\">\n";
            for (auto const& change : row.changes) change_line(html, change);
            html << "</ul>";
        }
        if (!row.because.empty()) html << "<p class=\"b-prose\">Reason: " << text(row.because) << "</p>";
        html << "</td>\n<td class=\"govuk-table__cell\">" << text(row.cause) << "<span class=\"b-table__report\">" << text(row.who.empty() ? std::string("nobody named") : "by " + row.who);
        if (row.on_behalf) html << text(" for " + *row.on_behalf);
        html << ", recorded " << text(words(london_day(row.recorded))) << "</span></td></tr>\n";
    }
    html << "</tbody></table></section>\n";
}

}  // namespace beadle::web
