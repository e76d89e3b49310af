#include <algorithm>

#include "checks/history.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    each_with_older(look, [&](StatedReport const& report, StatedItem const& item, StatedItem const& before) {
        if (before.text == item.text) return;
        auto const was = words_of(before.text), is = words_of(item.text);
        if (was == is) return;
        std::size_t same = 0;
        while (same < was.size() && same < is.size() && was[same] == is[same]) ++same;
        auto const from = [&](std::vector<std::string> const& words) {
            auto const begin = words.begin() + static_cast<std::ptrdiff_t>(std::min(same > 1 ? same - 1 : 0, words.size()));
            auto const end = words.begin() + static_cast<std::ptrdiff_t>(std::min(same + 7, words.size()));
            return "\"… " + join(std::vector<std::string>(begin, end), " ") + (end == words.end() ? "\"" : " …\"");
        };
        look.say(report, item, "the wording of " + name_of(item) + " was " + from(was) + " in the paper before and is " + from(is));
    });
}

}  // namespace

Rule wording_changed() {
    return {.id = "wording-changed",
            .severity = Severity::warning,
            .what = "the wording of a demand is another than in the paper before",
            .why = "the demand is the inspectorate's; only it can change it",
            .check = check};
}

}  // namespace beadle::checks
