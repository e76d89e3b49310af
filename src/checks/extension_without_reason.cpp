#include "checks/kit.h"

namespace beadle::checks {

namespace {

bool gives_reason(StatedItem const& item) {
    for (auto const& comment : item.comments) {
        auto const heading = fold(comment.heading.value_or(""));
        for (auto const* word : {"rationale", "reason", "reasons", "justification"})
            if (contains_word(heading, word)) return true;
        for (auto const paragraph : split_lines(comment.text)) {
            auto const start = lower(trim(paragraph).substr(0, 40));
            if (start.starts_with("rationale") || start.starts_with("deadline rationale") || start.starts_with("reason for") || start.starts_with("reason:")) return true;
        }
    }
    return false;
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (item.deadlines.size() < 2 && (item.deadlines.empty() || item.deadlines.front().change == DateChange::set)) return;
        if (is_done(item)) return;
        auto const all = dated(item);
        Deadline const* bare = nullptr;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (is_move(*all[i], i > 0 ? all[i - 1] : nullptr) && !all[i]->qualifier && !all[i]->aligned_to) bare = all[i];
        if (!bare || gives_reason(item)) return;
        look.say(report, item, name_of(item) + " was moved to " + bare->date->words() + " and neither its due cell nor its comment says why");
    });
}

}  // namespace

Rule extension_without_reason() {
    return {.id = "extension-without-reason",
            .severity = Severity::warning,
            .what = "a date is moved without a purpose or condition in its cell and without a rationale in the comment",
            .why = "an extension is agreed for a reason; the paper should carry it",
            .check = check};
}

}  // namespace beadle::checks
