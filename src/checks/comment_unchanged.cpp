#include "checks/history.h"
#include "checks/kit.h"
#include "checks/said_dates.h"

namespace beadle::checks {

namespace {

std::vector<std::string> words_in(StatedItem const& item) {
    std::vector<std::string> out;
    for (auto const& comment : item.comments) {
        auto const words = words_of(comment.heading.value_or("") + " " + comment.text);
        out.insert(out.end(), words.begin(), words.end());
    }
    return out;
}

void check(Look& look) {
    each_with_older(look, [&](StatedReport const& report, StatedItem const& item, StatedItem const& before) {
        if (!item.due || !before.due || can_be_one(*item.due, *before.due) || item.comments.empty()) return;
        if (words_in(item) != words_in(before)) return;
        look.say(report, item, "the date of " + name_of(item) + " moved from " + before.due->words() + " to " + item.due->words() + ", and its comment is word for word that of the paper before");
    });
}

}  // namespace

Rule comment_unchanged() {
    return {.id = "comment-unchanged",
            .severity = Severity::warning,
            .what = "the comment is the same as in the paper before while the date moved",
            .why = "a date that moves without a word leaves members to guess why",
            .check = check};
}

}  // namespace beadle::checks
