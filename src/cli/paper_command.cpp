#include <unistd.h>

#include "base/json.h"
#include "cli/opened.h"
#include "service/write_paper.h"

namespace beadle::cli {

namespace {

Result<paper::Layout> layout_of(Asked const& asked) {
    auto const name = asked.value("--layout");
    if (auto const layout = named<paper::Layout>(name)) return *layout;
    return refuse("--layout: '" + name + "' is no layout; choose update or action-plan", "--layout", Refusal::Kind::usage);
}

Result<std::string> format_of(Asked const& asked) {
    auto const to = asked.value("--to");
    for (auto const& known : {"html", "docx", "md", "json"})
        if (to == known) return to;
    for (auto const& later : {"pdf", "xlsx", "csv"})
        if (to == later) return refuse("--to: a paper cannot be written as " + to + " yet; choose html, docx, md or json", "--to", Refusal::Kind::usage);
    return refuse("--to: '" + to + "' is no format a paper can be written in; choose html, docx, md or json", "--to", Refusal::Kind::usage);
}

Result<int> run(Asked const& asked) {
    auto const layout = TRY(layout_of(asked));
    auto const to = TRY(format_of(asked));
    auto const question = TRY(asked_of(asked));
    auto const file = asked.value("-o", "-");
    if (file == "-" && to == "docx" && ::isatty(1))
        return refuse("-o: a Word file is nothing to show on a terminal; give -o FILE", "-o", Refusal::Kind::usage);
    auto const store = TRY(open_to_read(asked));
    auto const written = TRY(service::write_paper(*store, {.layout = layout, .to = to, .as_at = question.as_at, .known_on = question.known_on}));
    for (auto const& doubt : written.doubts) complain("please check: " + doubt.message);
    if (file == "-")
        print(written.bytes);
    else
        write_file(file, written.bytes);
    return 0;
}

}  // namespace

Command paper_command() {
    return {.name = "paper",
            .summary = "write the next paper",
            .details = "Every open item and what is newly green, newest report first, the sums computed. The same register and day give the same bytes.",
            .words = "",
            .options = {{"--layout", "LAYOUT", "update (comments) or action-plan (tasks, current status and lead)", true},
                        {"--to", "FORMAT", "html, docx, md or json", true},
                        {"-o", "FILE", "where to; standard output otherwise"},
                        register_option,
                        as_at_option,
                        known_on_option,
                        today_option},
            .run = run};
}

}  // namespace beadle::cli
