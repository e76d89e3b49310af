#include "web/components/filter_panel.h"

#include <array>

#include "base/text.h"
#include "web/components/pagination.h"
#include "web/components/status_tag.h"

namespace beadle::web {

namespace {

void status_links(Html& html, views::Question const& question, std::vector<StatusCount> const& counts) {
    std::size_t all = 0;
    for (auto const& each : counts) all += each.count;
    auto const chosen = lower(question.value("status"));
    html << "<ul class=\"b-counts\" aria-label=\"Items by status\">\n<li><a class=\"govuk-link govuk-link--no-visited-state\" href=\"" << address_with("/register", question.with("status", "")) << "\"";
    if (chosen.empty()) html << " aria-current=\"true\"";
    html << ">All " << all << "</a></li>\n";
    for (auto const& each : counts) {
        html << "<li><a class=\"govuk-link govuk-link--no-visited-state\" href=\"" << address_with("/register", question.with("status", each.word)) << "\"";
        if (lower(each.word) == chosen) html << " aria-current=\"true\"";
        html << ">";
        status_tag(html, Status{.word = each.word.empty() ? "no status" : each.word, .meaning = each.meaning});
        html << " " << each.count << "</a></li>\n";
    }
    html << "</ul>\n";
}

void option(Html& html, std::string_view value, std::string_view words, std::string_view chosen) {
    html << "<option value=\"" << attribute(value) << "\"";
    if (value == chosen) html << " selected";
    html << ">" << text(words) << "</option>\n";
}

void field(Html& html, Literal name, Literal label, std::string_view value, Literal type) {
    html << "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"" << name << "\">" << label << "</label><input class=\"govuk-input\" id=\"" << name << "\" name=\"" << name
         << "\" type=\"" << type << "\" value=\"" << attribute(value) << "\"></div>\n";
}

void select_begin(Html& html, Literal name, Literal label) {
    html << "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"" << name << "\">" << label << "</label><select class=\"govuk-select\" id=\"" << name << "\" name=\"" << name << "\">\n";
}

void chips(Html& html, views::Question const& question) {
    struct Name {
        std::string_view name;
        Literal words;
    };
    static constexpr std::array names{Name{"status", "status"},    Name{"report", "report"}, Name{"lead", "lead"},          Name{"overdue", "overdue"},
                                      Name{"q", "has the words"}, Name{"as_at", "as at"},   Name{"extensions", "extensions, at least"}};
    bool any = false;
    for (auto const& [name, words] : names) {
        auto const value = question.value(name);
        if (value.empty()) continue;
        if (!any) html << "<ul class=\"b-chips\" aria-label=\"What the list is narrowed to\">\n";
        any = true;
        html << "<li><a class=\"b-chip\" href=\"" << address_with("/register", question.with(name, "")) << "\"><span class=\"govuk-visually-hidden\">Take off the filter: </span>" << words << ": "
             << text(value) << "<span class=\"b-chip__off\" aria-hidden=\"true\">×</span></a></li>\n";
    }
    if (any) html << "<li><a class=\"govuk-link\" href=\"/register\">Clear all</a></li></ul>\n";
}

}  // namespace

void filter_panel(Html& html, Register const& reg, views::Question const& question, std::vector<StatusCount> const& counts) {
    status_links(html, question, counts);
    html << "<form class=\"b-filter\" method=\"get\" action=\"/register\" role=\"search\" aria-label=\"Items\">\n<div class=\"b-filter__fields\">\n";
    field(html, "q", "Words anywhere in the item", question.value("q"), "search");
    field(html, "as_at", "As at", question.value("as_at"), "date");
    html << "<div class=\"b-filter__button\"><button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">Show</button></div>\n</div>\n<details class=\"govuk-details b-filter__more\"";
    for (auto const* name : {"report", "lead", "overdue", "extensions", "sort"})
        if (!question.value(name).empty()) {
            html << " open";
            break;
        }
    html << "><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">More filters</span></summary><div class=\"b-filter__fields\">\n";
    select_begin(html, "report", "Report");
    option(html, "", "All reports", question.value("report"));
    for (auto const& report : reg.reports) option(html, report.slug, report.title, question.value("report"));
    html << "</select></div>\n";
    field(html, "lead", "Lead", question.value("lead"), "text");
    select_begin(html, "overdue", "Overdue");
    option(html, "", "All", question.value("overdue"));
    option(html, "true", "Only what is overdue", question.value("overdue"));
    option(html, "false", "Only what is not", question.value("overdue"));
    html << "</select></div>\n";
    select_begin(html, "extensions", "Extended");
    option(html, "", "Any number of times", question.value("extensions"));
    option(html, "1", "Once or more", question.value("extensions"));
    option(html, "2", "Twice or more", question.value("extensions"));
    option(html, "3", "3 times or more", question.value("extensions"));
    html << "</select></div>\n";
    select_begin(html, "sort", "In the order of");
    option(html, "", "The register", question.value("sort"));
    option(html, "due", "Due date, earliest first", question.value("sort"));
    option(html, "-due", "Due date, latest first", question.value("sort"));
    option(html, "status", "Status", question.value("sort"));
    option(html, "number", "Number", question.value("sort"));
    option(html, "report", "Report", question.value("sort"));
    option(html, "-extensions", "Extensions, most first", question.value("sort"));
    option(html, "extensions", "Extensions, fewest first", question.value("sort"));
    html << "</select></div>\n</div></details>\n";
    if (auto const status = question.value("status"); !status.empty()) html << "<input type=\"hidden\" name=\"status\" value=\"" << attribute(status) << "\">\n";
    html << "</form>\n";
    chips(html, question);
}

}  // namespace beadle::web
