#include "web/components/legend_table.h"

namespace beadle::web {

void legend_table(Html& html, std::vector<LegendEntry> const& legend) {
    if (legend.empty()) return;
    html << "<details class=\"govuk-details\" id=\"colours\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">What the colours mean</span></summary>"
         << "<div class=\"govuk-details__text\"><dl class=\"govuk-summary-list\">\n";
    for (auto const& entry : legend)
        html << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << text(entry.word) << "</dt><dd class=\"govuk-summary-list__value\">" << text(entry.definition)
             << "</dd></div>\n";
    html << "</dl></div></details>\n";
}

}  // namespace beadle::web
