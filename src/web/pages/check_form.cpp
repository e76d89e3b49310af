#include "web/pages/check_form.h"

namespace beadle::web {

void check_form(Html& html, std::vector<FieldError> const& errors, std::string_view as_at) {
    html << "<form method=\"post\" action=\"/check\" enctype=\"multipart/form-data\" novalidate>\n<div class=\"govuk-form-group";
    if (has_error(errors, "file")) html << " govuk-form-group--error";
    html << "\">\n<label class=\"govuk-label govuk-label--m\" for=\"file\">Last quarter’s paper</label>\n"
         << "<div id=\"file-hint\" class=\"govuk-hint\">A Word file, or a PDF, workbook, web page or text; up to 64 MB.</div>\n";
    error_message(html, errors, "file");
    html << "<div class=\"govuk-file-upload-wrapper\" data-module=\"govuk-file-upload\" data-i18n.choose-files-button=\"Choose file\" data-i18n.drop-instruction=\"or drop it here\" "
            "data-i18n.no-file-chosen=\"No file chosen\">"
         << "<input class=\"govuk-file-upload";
    if (has_error(errors, "file")) html << " govuk-file-upload--error";
    html << "\" id=\"file\" name=\"file\" type=\"file\" aria-describedby=\"file-hint";
    if (has_error(errors, "file")) html << " file-error";
    html << "\"></div>\n</div>\n<details class=\"govuk-details\"";
    if (!as_at.empty() || has_error(errors, "as_at")) html << " open";
    html << "><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">Check it as at another day</span></summary><div class=\"govuk-details__text\">\n"
         << "<div class=\"govuk-form-group";
    if (has_error(errors, "as_at")) html << " govuk-form-group--error";
    html << "\"><label class=\"govuk-label\" for=\"as_at\">As at</label>\n<div id=\"as_at-hint\" class=\"govuk-hint\">The day for which the check asks what is past due. Left empty, it is the paper’s own date where it has one, else today.</div>\n";
    error_message(html, errors, "as_at");
    html << "<input class=\"govuk-input govuk-input--width-10\" id=\"as_at\" name=\"as_at\" type=\"date\" value=\"" << attribute(as_at) << "\" aria-describedby=\"as_at-hint";
    if (has_error(errors, "as_at")) html << " as_at-error";
    html << "\"></div>\n</div></details>\n<button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">Check this paper</button>\n</form>\n";
}

}  // namespace beadle::web
