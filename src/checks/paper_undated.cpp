#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    if (!look.paper.dated) look.say("the paper does not say for which day or meeting it is");
}

}  // namespace

Rule paper_undated() {
    return {.id = "paper-undated",
            .severity = Severity::warning,
            .what = "the paper does not say its own date",
            .why = "what is overdue, and what was known, depends on the day it speaks of",
            .check = check};
}

}  // namespace beadle::checks
