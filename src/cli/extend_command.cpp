#include "base/text.h"
#include "cli/acted.h"
#include "service/extend_deadline.h"
#include "views/item_words.h"

namespace beadle::cli {

namespace {

/// "anytown/3 is due September 2026 (was June 2026; extended once, 3 months)"
std::string line_of(service::Acted const& acted) {
    auto const& item = acted.after;
    auto out = acted.ref + " is due " + due_of(item) + " (was " + due_of(acted.before);
    if (item.extensions > 0) {
        out += "; extended " + views::times(item.extensions);
        if (auto const months = months_between(*item.first_due, *item.due); months > 0) out += ", " + counted(months, "month");
    }
    return out + ")";
}

Result<int> run(Asked const& asked) {
    auto const to = TRY(date_option(asked, "--to"));
    auto opened = TRY(open_to_act(asked, "extend"));
    auto const acted = TRY(service::extend_deadline(*opened.store, {.ref = asked.words.front(), .to = to, .because = asked.value("--because")}, opened.acting));
    print_acted(asked, acted, line_of(acted));
    return 0;
}

}  // namespace

Command extend_command() {
    return {.name = "extend",
            .summary = "move an item's due date to a later one",
            .words = "REF",
            .least = 1,
            .most = 1,
            .options = {register_option,
                        {.name = "--to", .value = "DATE", .help = "the new date: 2026-09 or 2026-09-30", .required = true},
                        {"--because", "REASON", "why; an extension needs a reason"},
                        as_option,
                        today_option,
                        json_option},
            .run = run};
}

}  // namespace beadle::cli
