// Every mishap says its one sentence, exits as the contract says, and leaves everything as it was.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/cli/mishap.h"
#include "tests/kit/tree.h"

using namespace beadle;
using namespace beadle::mishaps;

namespace {

namespace fs = std::filesystem;

/// Every file of a folder with its bytes. What SQLite keeps beside a register comes and goes with its readers.
std::map<std::string, std::string> contents_of(fs::path const& folder) {
    std::map<std::string, std::string> out;
    for (auto each = fs::recursive_directory_iterator(folder); each != fs::recursive_directory_iterator(); ++each) {
        auto const name = each->path().filename().string();
        if (name.ends_with("-wal") || name.ends_with("-shm")) continue;
        std::ostringstream bytes;
        if (fs::is_regular_file(each->symlink_status())) bytes << std::ifstream(each->path(), std::ios::binary).rdbuf();
        out[each->path().lexically_relative(folder).string()] = bytes.str();
    }
    return out;
}

void meet(Mishap const& mishap) {
    CAPTURE(mishap.what);
    kit::Scratch const scratch;
    auto laid = mishap.lay_out(scratch);
    laid.call.folder = scratch.path();
    auto const before = contents_of(scratch.path());
    auto const ran = kit::run(laid.call);
    CHECK(ran.err == "beadle: " + mishap.says + "\n");
    CHECK(ran.exit_code == mishap.exit_code);
    CHECK(ran.out == "");
    CHECK_MESSAGE(contents_of(scratch.path()) == before, "something was left half done");
}

/// The gallery: every mishap with its call, its sentence and its exit code.
std::string messages_page() {
    std::string out = "# Messages\n\nWhat the program says when something goes wrong: one sentence on standard error, and an exit code. Nothing is left half done. "
                      "Made from the tests that provoke each of them (`tests/cli`).\n";
    auto const section = [&](std::string const& title, std::vector<Mishap> const& mishaps) {
        out += "\n## " + title + "\n";
        for (auto const& mishap : mishaps)
            out += "\n**" + mishap.what + "** (exit " + std::to_string(mishap.exit_code) + ")\n\n```\n$ " + mishap.shown + "\nbeadle: " + mishap.says + "\n```\n";
    };
    section("Papers that cannot be read", reading_mishaps());
    section("Registers and disks", register_mishaps());
    section("Calls that mean nothing", calling_mishaps());
    return out;
}

}  // namespace

TEST_CASE("the gallery of messages is fresh") { kit::expect_generated("docs/reference/messages.md", messages_page()); }

TEST_CASE("what cannot be read says so and nothing happens") {
    for (auto const& mishap : reading_mishaps()) meet(mishap);
}

TEST_CASE("what goes wrong with a register says so and leaves it as it was") {
    for (auto const& mishap : register_mishaps()) meet(mishap);
}

TEST_CASE("a wrong call says what is wrong with it and nothing happens") {
    for (auto const& mishap : calling_mishaps()) meet(mishap);
}
