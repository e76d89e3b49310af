// Reference pages are made from the program itself.
#include <doctest/doctest.h>

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

}  // namespace

TEST_CASE("the reference of commands is fresh") { kit::expect_generated("docs/reference/commands.md", commands_page()); }
