// docs/reference/checks.md is made from the rules and their examples; BEADLE_BLESS=1 rewrites it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "checks/checks.h"
#include "tests/checks/example.h"

using namespace beadle;

namespace {

std::filesystem::path const page = std::filesystem::path(BEADLE_SOURCE_DIR) / "docs" / "reference" / "checks.md";

/// "error 6: nine is not eight" without what the test needs before the sentence.
std::string sentence(std::string const& line) {
    auto const colon = line.find(": ");
    return colon == std::string::npos ? line : line.substr(colon + 2);
}

std::string reference() {
    std::string out =
        "# Checks\n\n"
        "What `beadle check` and the front page ask of a paper. Made from the rules in `src/checks`; the examples are those of `tests/checks`.\n\n"
        "An **error** is a contradiction in the paper itself; the command then ends with 1. A **warning** is worth a look, a **note** worth knowing.\n\n"
        "| rule | severity | says |\n|---|---|---|\n";
    for (auto const& rule : checks::rules()) out += "| [`" + rule.id + "`](#" + rule.id + ") | " + name_of(rule.severity) + " | " + rule.what + " |\n";
    for (auto const& rule : checks::rules()) {
        auto what = rule.what, why = rule.why;
        for (auto* text : {&what, &why})
            if (text->front() >= 'a' && text->front() <= 'z') text->front() = static_cast<char>(text->front() - 32);
        out += "\n## " + rule.id + "\n\n" + what + ".\n\n" + why + ".\n\n> " + sentence(kit::check_example(rule.id + ".has.json").says.at(0)) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the reference of the checks says what the rules say") {
    if (auto const* bless = std::getenv("BEADLE_BLESS"); bless && *bless) {
        std::filesystem::create_directories(page.parent_path());
        std::ofstream(page) << reference();
    }
    std::ifstream in(page);
    std::stringstream text;
    text << in.rdbuf();
    CHECK_MESSAGE(text.str() == reference(), "docs/reference/checks.md is not fresh; run the tests with BEADLE_BLESS=1");
}
