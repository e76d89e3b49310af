#include "cli/help.h"

#include <doctest/doctest.h>

using namespace beadle;
using namespace beadle::cli;

TEST_CASE("help shows how a command is called, optional parts in brackets") {
    Command const move{.name = "report move",
                       .summary = "put a report elsewhere",
                       .details = "First paragraph.\nSecond paragraph.",
                       .words = "REPORT",
                       .least = 1,
                       .most = 1,
                       .options = {{"--to", "PLACE", "where to", true}, {"--json", "", "print JSON"}}};
    CHECK(usage_of(move) == "beadle report move REPORT --to PLACE [--json]");
    CHECK(help_of(move) ==
          "beadle report move REPORT --to PLACE [--json]\n\nPut a report elsewhere.\n\nFirst paragraph.\n\nSecond paragraph.\n\n"
          "  --to PLACE  where to\n  --json      print JSON\n  --help      print this\n");
}

TEST_CASE("a long call is broken between its options and set in") {
    Command long_one{.name = "list", .summary = "s"};
    for (char letter = 'a'; letter < 'i'; ++letter) long_one.options.push_back({std::string("--option-") + letter, "VALUE", "h"});
    auto const usage = usage_of(long_one);
    CHECK(usage.find("\n            [--option-") != std::string::npos);
    CHECK(usage.find("\n\n") == std::string::npos);
}

TEST_CASE("every command says what it does and every option what it means") {
    for (auto const& command : commands()) {
        CAPTURE(command.name);
        CHECK(!command.summary.empty());
        CHECK((command.most == 0) == command.words.empty());
        for (auto const& option : command.options) CHECK_MESSAGE(!option.help.empty(), option.name);
    }
}
