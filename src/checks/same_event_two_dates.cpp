#include <map>

#include "checks/kit.h"
#include "checks/said_dates.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    struct Dated {
        Date date;
        StatedReport const* report;
        StatedItem const* item;
    };
    std::map<std::string, Dated> events;
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        // Dates given up since are history: only an item's last word on an event counts.
        std::map<std::string, Date> last;
        for (auto const* deadline : dated(item))
            if (deadline->aligned_to) last.insert_or_assign(fold(*deadline->aligned_to), *deadline->date);
        for (auto const& [event, date] : last) {
            auto const [at, fresh] = events.try_emplace(event, Dated{.date = date, .report = &report, .item = &item});
            if (fresh || can_be_one(at->second.date, date)) continue;
            look.say(report, item, name_of(item) + " has \"" + event + "\" in " + date.words() + ", but " + name_of(*at->second.item) + (at->second.report == &report ? "" : " of \"" + squeeze(at->second.report->title) + "\"") + " has it in " +
                                       at->second.date.words());
        }
    });
}

}  // namespace

Rule same_event_two_dates() {
    return {.id = "same-event-two-dates",
            .severity = Severity::warning,
            .what = "two items are aligned to the same event at different dates",
            .why = "an event has one date; one of the two items has an old one",
            .check = check};
}

}  // namespace beadle::checks
