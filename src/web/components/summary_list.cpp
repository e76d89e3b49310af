#include "web/components/summary_list.h"

namespace beadle::web {

void summary_list_begin(Html& html) { html << "<dl class=\"govuk-summary-list\">\n"; }
void summary_row_begin(Html& html, Literal key) { html << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << key << "</dt><dd class=\"govuk-summary-list__value\">"; }
void summary_row_end(Html& html) { html << "</dd></div>\n"; }
void summary_list_end(Html& html) { html << "</dl>\n"; }

}  // namespace beadle::web
