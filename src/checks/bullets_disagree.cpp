#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!meaning_of(item) || has_meaning(item, Meaning::proposed_for_closure)) return;
        std::size_t known = 0, done = 0, off_track = 0;
        std::vector<std::string> open;
        for (std::size_t i = 0; i < item.bullets.size(); ++i) {
            auto const& bullet = item.bullets[i];
            if (!bullet.status) continue;
            ++known;
            if (!is_open(*bullet.status)) ++done;
            else open.push_back(bullet.label ? *bullet.label : std::to_string(i + 1));
            if (*bullet.status == Meaning::off_track) ++off_track;
        }
        if (known == 0) return;
        auto const said = name_of(item) + " is " + squeeze(item.status->word);
        if (is_done(item) && !open.empty()) look.say(report, item, said + ", but its " + (open.size() == 1 ? "bullet " : "bullets ") + listing(open) + (open.size() == 1 ? " is" : " are") + " not done");
        else if (is_open_work(item) && known == item.bullets.size() && done == known) look.say(report, item, said + ", but all of its bullets are done");
        else if (is_open_work(item) && off_track > 0 && !has_meaning(item, Meaning::off_track)) look.say(report, item, said + ", but " + counted(static_cast<long long>(off_track), "of its bullets is", "of its bullets are") + " off track");
    });
}

}  // namespace

Rule bullets_disagree() {
    return {.id = "bullets-disagree",
            .severity = Severity::warning,
            .what = "an item's status does not follow from the statuses of its bullets",
            .why = "an item is done when its parts are, and not before",
            .check = check};
}

}  // namespace beadle::checks
