#include <algorithm>
#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

bool says_why(std::string_view text) {
    auto const words = fold(text);
    constexpr std::array<std::string_view, 38> marks = {"rationale", "reason", "because", "due to", "owing to", "as a result", "caused", "delay", "delays", "delayed", "unable", "cannot", "will not", "not possible", "not been possible", "awaiting",
                                                        "pending", "depends", "dependent", "insufficient", "lack", "lacked", "shortage", "vacancy", "vacancies", "funding", "budget", "cost", "capacity", "postponed", "cancelled", "suspended", "paused",
                                                        "halted", "withdrawn", "failed", "not met", "until"};
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return contains_word(words, mark); });
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!has_meaning(item, Meaning::off_track)) return;
        for (auto const& comment : item.comments)
            if (says_why(comment.heading.value_or("")) || says_why(comment.text)) return;
        for (auto const& deadline : item.deadlines)
            if (deadline.qualifier || deadline.aligned_to) return;
        look.say(report, item, name_and_status(item) + " gives no reason" + (item.comments.empty() && item.actions.empty() ? ": its comment is empty" : ""));
    });
}

}  // namespace

Rule red_without_reason() {
    return {.id = "red-without-reason",
            .severity = Severity::warning,
            .what = "an item is off track and nothing says why",
            .why = "the first question a member asks of a RED is why",
            .check = check};
}

}  // namespace beadle::checks
