#include "cli/command.h"
#include "domain/reading.h"
#include "service/read_paper.h"

namespace beadle::cli {

namespace {

std::string as_lines(Reading const& reading) {
    std::string out = reading.title + "\n";
    for (auto const& report : reading.reports) {
        out += "\n" + report.title;
        if (report.published) out += " (published " + report.published->words() + ")";
        out += "\n";
        for (auto const& item : report.items)
            out += "  " + item.number.value_or("–") + "\t" + (item.status ? item.status->word : "no status") + "\t" +
                   (item.due ? item.due->words() : "no date") + "\n";
    }
    for (auto const& doubt : reading.doubts) out += "doubt: " + describe(doubt.place) + ": " + doubt.message + "\n";
    return out;
}

Result<int> run(Asked const& asked) {
    auto const& path = asked.words.front();
    auto const bytes = TRY(read_file(path));
    auto const reading = TRY(in_file(path, service::read_paper(bytes)));
    print(asked.has("--json") ? to_json(reading) + "\n" : as_lines(reading));
    return 0;
}

}  // namespace

Command read_command() {
    return {.name = "read", .summary = "say what a paper says; store nothing", .words = "FILE", .least = 1, .most = 1, .options = {json_option}, .run = run};
}

}  // namespace beadle::cli
