#include "domain/arrange.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "domain/legend.h"

namespace beadle {

void arrange(Register& reg) {
    std::sort(reg.reports.begin(), reg.reports.end(), [](ReportState const& a, ReportState const& b) {
        if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
        if (a.published && a.published->last_day() != b.published->last_day()) return a.published->last_day() > b.published->last_day();
        return std::forward_as_tuple(fold(a.title), a.slug) < std::forward_as_tuple(fold(b.title), b.slug);
    });
    std::sort(reg.papers.begin(), reg.papers.end(),
              [](PaperState const& a, PaperState const& b) { return std::tie(a.submitted, a.sha256) < std::tie(b.submitted, b.sha256); });
    reg.legend = default_legend();
    for (auto const& paper : reg.papers)
        if (!paper.legend.empty()) reg.legend = paper.legend;
}

}  // namespace beadle
