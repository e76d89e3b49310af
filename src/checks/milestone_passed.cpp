#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// A step with a purpose of its own ("for an initial position"), not a condition ("subject to review").
bool has_purpose(Deadline const& deadline) {
    if (!deadline.qualifier) return false;
    auto const words = words_of(*deadline.qualifier);
    return !words.empty() && (words.front() == "for" || words.front() == "to" || words.front() == "initial" || words.front() == "first" || words.front() == "draft" || words.front() == "interim" ||
                              words.front() == "phase" || words.front() == "stage" || words.front() == "review");
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!is_open_work(item) || has_meaning(item, Meaning::off_track) || has_meaning(item, Meaning::proposed_for_closure)) return;
        auto const steps = dated(item);
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            auto const &step = *steps[i], &next = *steps[i + 1];
            if (step.change != DateChange::set || next.change != DateChange::set || !has_purpose(step) || !is_later(*next.date, *step.date)) continue;
            if (!step.date->is_past(look.context.as_at)) continue;
            look.say(report, item, "the step of " + name_of(item) + " \"" + squeeze(step.raw) + "\" is past and the item still " + squeeze(item.status->word));
            return;
        }
    });
}

}  // namespace

Rule milestone_passed() {
    return {.id = "milestone-passed",
            .severity = Severity::warning,
            .what = "a step of a staged deadline is past and the item still open",
            .why = "the first step was promised too; the paper should say whether it was taken",
            .check = check};
}

}  // namespace beadle::checks
