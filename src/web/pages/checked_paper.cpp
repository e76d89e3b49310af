#include "web/pages/checked_paper.h"

#include "base/text.h"
#include "web/components/legend_table.h"
#include "web/components/point_list.h"
#include "web/components/prose.h"
#include "web/components/status_tag.h"
#include "web/point_index.h"
#include "web/words.h"

namespace beadle::web {

namespace {

constexpr std::size_t points_at_once = 12;

std::string report_id(std::size_t report) { return "report-" + std::to_string(report + 1); }
std::string item_id(std::size_t report, std::size_t item) { return "item-" + std::to_string(report + 1) + "-" + std::to_string(item + 1); }

std::vector<Point const*> all_of(std::vector<Point> const& points) {
    std::vector<Point const*> out;
    for (auto const& point : points) out.push_back(&point);
    return out;
}

/// Whether what is about the whole paper gets a part of the page to itself: not where there is nothing else.
bool stands_alone(PointIndex const& index, std::size_t points) { return !index.whole.empty() && index.whole.size() < points; }

/// Where on the page each point stands, by its number in the list.
std::vector<std::string> targets_of(std::vector<Point> const& points, PointIndex const& index) {
    std::vector<std::string> targets(points.size());
    auto const mark = [&](std::vector<Point const*> const& some, std::string const& id) {
        for (auto const* point : some) targets[static_cast<std::size_t>(point - points.data())] = id;
    };
    if (stands_alone(index, points.size())) mark(index.whole, "whole");
    for (std::size_t r = 0; r < index.reports.size(); ++r) {
        mark(index.reports[r].own, report_id(r));
        for (std::size_t i = 0; i < index.reports[r].items.size(); ++i) mark(index.reports[r].items[i], item_id(r, i));
    }
    return targets;
}

void point_line(Html& html, Point const& point, std::string const& target) {
    html << "<li class=\"b-point\">";
    severity_tag(html, point.severity);
    html << " " << text(point.message) << "<span class=\"b-point__place\">";
    auto where = point.report.value_or("the paper");
    if (point.item) where += ", " + *point.item;
    if (target.empty()) {
        html << text(where);
    } else {
        html << "<a class=\"govuk-link govuk-link--no-visited-state\" href=\"#" << attribute(target) << "\">" << text(where) << "</a>";
    }
    if (auto const place = place_words(point.place); !place.empty()) html << ", " << text(place);
    html << "</span></li>\n";
}

void worst_first(Html& html, std::vector<Point> const& points, PointIndex const& index) {
    html << "<h2 class=\"govuk-heading-l\" id=\"points\">What a member will ask</h2>\n";
    if (points.empty()) {
        html << "<p class=\"govuk-body\">Nothing was found that a careful reader would stop at.</p>\n";
        return;
    }
    auto const targets = targets_of(points, index);
    auto const first = std::min(points.size(), points_at_once + 3);
    auto const shown = points.size() <= first ? points.size() : points_at_once;
    html << "<ol class=\"b-points b-points--all\">\n";
    for (std::size_t i = 0; i < shown; ++i) point_line(html, points[i], targets[i]);
    html << "</ol>\n";
    if (shown == points.size()) return;
    html << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">" << (points.size() - shown)
         << " more points</span></summary><ol class=\"b-points b-points--all\" start=\"" << (shown + 1) << "\">\n";
    for (std::size_t i = shown; i < points.size(); ++i) point_line(html, points[i], targets[i]);
    html << "</ol></details>\n";
}

void due_of(Html& html, StatedItem const& item, Day as_at) {
    html << "<div class=\"b-due\"><strong>" << text(item.due ? "Due " + item.due->words() : std::string("No date")) << "</strong>";
    bool const done = item.status && item.status->meaning && !is_open(*item.status->meaning);
    if (auto const late = item.due && !done ? lateness(*item.due, as_at) : std::string{}; !late.empty()) html << " <span class=\"b-late\">" << text(late) << "</span>";
    bool const plain = item.deadlines.size() == 1 && item.due && fold(item.deadlines.front().raw) == fold(item.due->words());
    if (!item.deadlines.empty() && !plain) {
        html << "<ul class=\"b-due__history\">\n";
        for (auto const& deadline : item.deadlines) html << "<li>" << text(deadline.raw) << "</li>\n";
        html << "</ul>";
    }
    html << "</div>\n";
}

void item_row(Html& html, StatedItem const& item, std::string const& id, std::vector<Point const*> const& points, Day as_at) {
    html << "<li class=\"b-row\" id=\"" << attribute(id) << "\"><div class=\"b-row__facts\"><h3 class=\"govuk-heading-s\">" << text(item_name(item.kind, item.number)) << "</h3>\n<p class=\"b-row__status\">";
    status_tag(html, item.status.value_or(Status{}));
    html << "</p>\n";
    due_of(html, item, as_at);
    html << "</div>\n<div class=\"b-row__demand\">";
    folded_prose(html, item.text, 280);
    html << "</div>\n<div class=\"b-row__points\">";
    if (points.empty()) {
        html << "<p class=\"b-nothing\">Nothing to ask</p>";
    } else {
        point_list(html, points);
    }
    html << "</div></li>\n";
}

void report_section(Html& html, StatedReport const& report, std::size_t number, PointIndex::OfReport const& points, Day as_at) {
    html << "<section class=\"b-report\" id=\"" << attribute(report_id(number)) << "\" aria-labelledby=\"" << attribute(report_id(number) + "-title") << "\">\n<h2 class=\"govuk-heading-m\" id=\""
         << attribute(report_id(number) + "-title") << "\">" << text(report.title) << "</h2>\n";
    std::vector<std::string> facts;
    if (report.kind) facts.push_back(report_kind_words(*report.kind));
    if (!report.publishers.empty()) facts.push_back(join(report.publishers, ", "));
    facts.push_back(report.published ? "published " + report.published->words() : "no publication date");
    html << "<p class=\"govuk-body-s b-secondary\">" << text(join(facts, " · ")) << "</p>\n<div class=\"b-lines\"><div class=\"b-lines__said\">";
    if (report.stated && !report.stated->raw.empty()) {
        prose(html, report.stated->raw);
    } else {
        html << "<p class=\"govuk-body b-secondary\">No count line</p>";
    }
    html << "</div><div class=\"b-lines__points\">";
    point_list(html, points.own);
    html << "</div></div>\n<ol class=\"b-rows\">\n";
    for (std::size_t i = 0; i < report.items.size(); ++i) item_row(html, report.items[i], item_id(number, i), points.items[i], as_at);
    html << "</ol>\n</section>\n";
}

void doubts(Html& html, std::vector<Doubt> const& all) {
    if (all.empty()) return;
    html << "<h2 class=\"govuk-heading-m\" id=\"doubts\">What Beadle was not sure of</h2>\n<ul class=\"govuk-list govuk-list--bullet\">\n";
    for (auto const& doubt : all) {
        html << "<li>" << text(doubt.message);
        if (auto const place = describe(doubt.place); !place.empty()) html << " <span class=\"b-secondary\">(" << text(place) << ")</span>";
        html << "</li>\n";
    }
    html << "</ul>\n";
}

}  // namespace

void checked_paper(Html& html, service::CheckedPaper const& checked, std::string_view file) {
    auto const& reading = checked.reading;
    auto const as_at = checked.as_at;
    auto const index = index_points(reading, checked.points);
    std::size_t items = 0;
    for (auto const& report : reading.reports) items += report.items.size();

    html << "<span class=\"govuk-caption-l\">Check a paper: " << text(file) << "</span>\n<h1 class=\"govuk-heading-xl\">" << text(reading.title.empty() ? file : std::string_view(reading.title)) << "</h1>\n"
         << "<p class=\"govuk-body-l\">" << text(counted(static_cast<long long>(reading.reports.size()), "report") + " with " + counted(static_cast<long long>(items), "item") + ". ");
    auto const counts = severity_counts(all_of(checked.points));
    html << "<strong>" << text(checked.points.empty() ? "No points to check" : counted(static_cast<long long>(checked.points.size()), "point") + " to check") << "</strong>";
    if (!counts.empty()) html << text(": " + counts);
    html << ".</p>\n<p class=\"govuk-body\">Checked as at " << text(words(as_at)) << ". Nothing was stored.</p>\n";

    worst_first(html, checked.points, index);
    if (stands_alone(index, checked.points.size())) {
        html << "<h2 class=\"govuk-heading-m\" id=\"whole\">About the whole paper</h2>\n";
        html << "<div class=\"b-whole\">";
        point_list(html, index.whole);
        html << "</div>\n";
    }
    doubts(html, reading.doubts);
    legend_table(html, reading.legend);
    for (std::size_t r = 0; r < reading.reports.size(); ++r) report_section(html, reading.reports[r], r, index.reports[r], as_at);
    html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/\">Check another paper</a></p>\n";
}

}  // namespace beadle::web
