#include <set>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    if (!look.paper.legend.empty()) return;
    std::set<std::string> used;
    look.each_item([&](StatedReport const&, StatedItem const& item) {
        if (item.status && !trim(item.status->word).empty()) used.insert(squeeze(item.status->word));
    });
    if (used.empty()) return;
    std::vector<std::string> words(used.begin(), used.end());
    if (words.size() > 6) words.resize(6);
    look.say("the paper does not say what its statuses mean (" + join(words, ", ") + ")");
}

}  // namespace

Rule legend_missing() {
    return {.id = "legend-missing",
            .severity = Severity::warning,
            .what = "the paper uses statuses and has no legend",
            .why = "colours are not portable: AMBER is in progress in one force and at risk in the next",
            .check = check};
}

}  // namespace beadle::checks
