#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!contains(item.text, "ecommend") && !contains(item.text, "for improvement")) return;
        auto const start = fold(opening(item.text, 40));
        if (item.kind == ItemKind::area_for_improvement) {
            bool const recommends = contains_word(start, "we recommend") || contains_word(start, "recommends that") || contains_word(start, "it is recommended") || contains_word(start, "recommended that");
            if (recommends) look.say(report, item, name_of(item) + " is worded as a recommendation: \"" + opening(item.text) + "\"");
        } else if (item.kind == ItemKind::recommendation) {
            auto const end = fold(ending(item.text, 8));
            if (end.ends_with("is an area for improvement") || end.ends_with("are areas for improvement") || start.starts_with("area for improvement"))
                look.say(report, item, name_of(item) + " is worded as an area for improvement: \"" + ending(item.text, 8) + "\"");
        }
    });
}

}  // namespace

Rule label_against_wording() {
    return {.id = "label-against-wording",
            .severity = Severity::warning,
            .what = "an item's label contradicts its wording: an area for improvement worded as a recommendation, or the reverse",
            .why = "the two are followed up differently, and counted apart",
            .check = check};
}

}  // namespace beadle::checks
