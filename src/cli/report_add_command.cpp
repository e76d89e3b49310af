#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/text.h"
#include "cli/acted.h"
#include "service/add_report.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    acts::AddReport act{.title = asked.words.front()};
    if (asked.has("--kind")) {
        act.kind = named<ReportKind>(asked.value("--kind"));
        if (!act.kind) return refuse("--kind: '" + asked.value("--kind") + "' is none of force, national, thematic, joint", "--kind", Refusal::Kind::usage);
    }
    if (asked.has("--published")) act.published = TRY(date_option(asked, "--published"));
    auto const publishers = asked.value("--by");
    for (auto const each : split(publishers, ','))
        if (!trim(each).empty()) act.publishers.emplace_back(trim(each));
    auto opened = TRY(open_to_act(asked, "report add", Making::where_missing));
    auto const slug = TRY(service::add_report(*opened.store, act, opened.acting));
    if (asked.has("--json")) {
        print(json::serialize(json::object{{"report", slug}}) + "\n");
    } else {
        complain(slug + " is in the register");
    }
    return 0;
}

}  // namespace

Command report_add_command() {
    return {.name = "report add",
            .summary = "enter an inspection report",
            .details = "A register that is not there is made.",
            .words = "TITLE",
            .least = 1,
            .most = 1,
            .options = {register_option,
                        {"--kind", "KIND", "force, national, thematic or joint"},
                        {"--published", "DATE", "2026-02 or 2026-02-01"},
                        {"--by", "INSPECTORATES", "who published it, parted by commas"},
                        as_option,
                        today_option,
                        test_option,
                        json_option},
            .run = run};
}

}  // namespace beadle::cli
