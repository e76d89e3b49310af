#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "service/read_paper.h"
#include "views/compare.h"

namespace beadle::cli {

namespace {

Result<Reading> paper_in(std::string const& path) {
    auto const bytes = TRY(read_file(path));
    return in_file(path, service::read_paper(bytes));
}

/// The changes under their reports: "worse: recommendation 1 was AMBER and is RED".
std::string as_lines(std::vector<views::Change> const& changes) {
    std::string out;
    std::string const* report = nullptr;
    for (auto const& change : changes) {
        if (!report || *report != change.report) out += (report ? "\n" : "") + squeeze(change.report) + "\n";
        report = &change.report;
        out += "  " + replace_all(name_of(change.change), "-", " ") + ": " + change.message + "\n";
    }
    return changes.empty() ? "nothing changed\n" : out;
}

Result<int> run(Asked const& asked) {
    auto const older = TRY(paper_in(asked.words[0]));
    auto const newer = TRY(paper_in(asked.words[1]));
    auto const changes = views::compare(older, newer);
    print(asked.has("--json") ? json::serialize(encode(changes)) + "\n" : as_lines(changes));
    return 0;
}

}  // namespace

Command compare_command() {
    return {.name = "compare", .summary = "say what changed between two papers; store nothing", .words = "OLD NEW", .least = 2, .most = 2, .options = {json_option}, .run = run};
}

}  // namespace beadle::cli
