#include "web/components/error_summary.h"

#include <algorithm>

namespace beadle::web {

void error_summary(Html& html, std::vector<FieldError> const& errors) {
    if (errors.empty()) return;
    html << "<div class=\"govuk-error-summary\" data-module=\"govuk-error-summary\"><div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2>"
         << "<div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">\n";
    for (auto const& error : errors) html << "<li><a href=\"#" << attribute(error.field) << "\">" << text(error.message) << "</a></li>\n";
    html << "</ul></div></div></div>\n";
}

void error_message(Html& html, std::vector<FieldError> const& errors, std::string_view field) {
    for (auto const& error : errors)
        if (error.field == field)
            html << "<p id=\"" << attribute(field) << "-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> " << text(error.message) << "</p>\n";
}

bool has_error(std::vector<FieldError> const& errors, std::string_view field) {
    return std::any_of(errors.begin(), errors.end(), [&](FieldError const& each) { return each.field == field; });
}

}  // namespace beadle::web
