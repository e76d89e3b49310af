#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "cli/acted.h"
#include "service/raise_item.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto const& ref = asked.words[0];
    auto const slash = ref.rfind('/');
    service::RaiseItemAsked item{.report = ref.substr(0, slash), .text = asked.words[1]};
    if (slash != std::string::npos && slash + 1 < ref.size()) item.number = ref.substr(slash + 1);
    if (asked.has("--kind")) {
        auto const kind = named<ItemKind>(asked.value("--kind"));
        if (!kind)
            return refuse("--kind: '" + asked.value("--kind") + "' is none of recommendation, area-for-improvement, cause-of-concern", "--kind", Refusal::Kind::usage);
        item.kind = *kind;
    }
    if (asked.has("--due")) item.due = TRY(date_option(asked, "--due"));
    auto opened = TRY(open_to_act(asked, "raise"));
    auto const given = TRY(service::raise_item(*opened.store, item, opened.acting));
    if (asked.has("--json")) {
        print(json::serialize(json::object{{"ref", given}}) + "\n");
    } else {
        complain(given + " is in the register");
    }
    return 0;
}

}  // namespace

Command raise_command() {
    return {.name = "raise",
            .summary = "enter an item of a report",
            .details = "REF is the report's address and the item's number: anytown-custody-2026/3; without a number, the report's address alone.",
            .words = "REF WORDING",
            .least = 2,
            .most = 2,
            .options = {register_option,
                        {"--kind", "KIND", "recommendation (so it is where nothing is said), area-for-improvement or cause-of-concern"},
                        {"--due", "DATE", "2026-06 or 2026-06-30"},
                        as_option,
                        today_option,
                        json_option},
            .run = run};
}

}  // namespace beadle::cli
