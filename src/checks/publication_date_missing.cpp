#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    for (auto const& report : look.paper.reports)
        if (!report.published) look.say(report, "the paper does not say when it was published");
}

}  // namespace

Rule publication_date_missing() {
    return {.id = "publication-date-missing",
            .severity = Severity::warning,
            .what = "a report has no date of publication",
            .why = "dates counted from publication cannot be checked without it",
            .check = check};
}

}  // namespace beadle::checks
