#include "web/components/point_list.h"

#include <algorithm>

#include "base/text.h"

namespace beadle::web {

void severity_tag(Html& html, Severity severity) {
    auto const each = [&](Literal look) {
        html << "<strong class=\"govuk-tag b-status b-severity--" << look << "\"><svg class=\"b-shape\" aria-hidden=\"true\" focusable=\"false\" width=\"14\" height=\"14\"><use href=\"#shape-"
             << look << "\"></use></svg>" << look << "</strong>";
    };
    switch (severity) {
        case Severity::error: return each("error");
        case Severity::warning: return each("warning");
        case Severity::note: return each("note");
    }
}

std::string severity_counts(std::vector<Point const*> const& points) {
    auto const count = [&](Severity severity) { return std::count_if(points.begin(), points.end(), [&](Point const* each) { return each->severity == severity; }); };
    std::vector<std::string> parts;
    if (auto const errors = count(Severity::error)) parts.push_back(counted(errors, "error"));
    if (auto const warnings = count(Severity::warning)) parts.push_back(counted(warnings, "warning"));
    if (auto const notes = count(Severity::note)) parts.push_back(counted(notes, "note"));
    if (parts.size() < 2) return join(parts, "");
    auto const last = parts.back();
    parts.pop_back();
    return join(parts, ", ") + " and " + last;
}

std::string place_words(PointPlace const& place) { return describe(Place{.line = place.line, .page = place.page, .row = place.row}); }

void point_list(Html& html, std::vector<Point const*> const& points) {
    if (points.empty()) return;
    html << "<ul class=\"b-points\">\n";
    for (auto const* point : points) {
        html << "<li class=\"b-point\">";
        severity_tag(html, point->severity);
        html << " " << text(point->message) << "</li>\n";
    }
    html << "</ul>\n";
}

}  // namespace beadle::web
