// Pages that are made: the commands by the program itself, the index of decisions from their headings.
#include <doctest/doctest.h>

#include "base/text.h"
#include "cli/command.h"
#include "cli/help.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

std::string commands_page() {
    std::string out = "# Commands\n\nMade from the program's own list of commands; `beadle help` says the same.\n\n"
                      "```\n" + cli::overview(cli::commands()) + "```\n";
    for (auto const& command : cli::commands()) out += "\n## " + command.name + "\n\n```\n" + cli::help_of(command) + "```\n";
    return out;
}

std::string decisions_page() {
    std::string out =
        "# Decisions\n"
        "\n"
        "One file for each choice that somebody will ask about later: what was chosen, what else there was, what follows from it, and how one would\n"
        "notice that it was wrong. A record is not rewritten; a later one takes its place and both say so.\n"
        "\n"
        "A new record is `docs/decisions/NNNN-what-was-decided.md`, with the next free number, whose parts are *Why*, *So* and *The\n"
        "price*.\n"
        "\n| decided |\n|---|\n";
    for (auto const& path : kit::project_files()) {
        if (!path.starts_with("docs/decisions/0")) continue;
        auto const text = kit::file_text(path);
        auto const heading = std::string(split_lines(text).front());
        REQUIRE_MESSAGE(heading.starts_with("# "), path);
        out += "| [" + heading.substr(2) + "](" + path.substr(std::string("docs/decisions/").size()) + ") |\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the reference of commands is fresh") { kit::expect_generated("docs/reference/commands.md", commands_page()); }

TEST_CASE("the index of decisions is fresh") { kit::expect_generated("docs/decisions/README.md", decisions_page()); }
