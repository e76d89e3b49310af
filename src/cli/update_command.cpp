#include "cli/acted.h"
#include "service/give_update.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto opened = TRY(open_to_act(asked, "update"));
    service::GiveUpdateAsked update{.ref = asked.words[0], .words = asked.words[1]};
    if (asked.has("--committee")) update.committee_wording = asked.value("--committee");
    auto const acted = TRY(service::give_update(*opened.store, update, opened.acting));
    print_acted(asked, acted, acted.ref + " is updated as at " + words(opened.acting.today));
    return 0;
}

}  // namespace

Command update_command() {
    return {.name = "update",
            .summary = "say what was done about an item",
            .words = "REF WORDS",
            .least = 2,
            .most = 2,
            .options = {register_option, {"--committee", "WORDING", "how papers say it, where that differs"}, as_option, today_option, json_option},
            .run = run};
}

}  // namespace beadle::cli
