#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/fault.h"
#include "service/caged_reader.h"
#include "service/read_paper.h"

using namespace beadle;
using service::CagedReader;

namespace {

constexpr auto paper = "## Review of the year\n\n## Dark Lanes: lighting on the coast road\n\nA HMICFRS force report\n\nPublished 4 March 2025\n\nRecommendation\tStatus\tDue\tComment\n"
                       "1\tThe force should mend its lamps.\tAMBER\tJune 2025\tHalf are mended.\n";

/// A program of a few lines in place of ours.
class Script {
public:
    explicit Script(std::string const& lines) : path_((std::filesystem::temp_directory_path() / ("caged-" + std::to_string(::getpid()) + ".sh")).string()) {
        std::ofstream(path_) << "#!/bin/sh\n" << lines << "\n";
        ::chmod(path_.c_str(), 0700);
    }
    ~Script() { std::remove(path_.c_str()); }
    Script(Script const&) = delete;
    Script& operator=(Script const&) = delete;
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace

TEST_CASE("a paper read in the cage says what it says outside") {
    CagedReader reader(BEADLE_PROGRAM);
    auto const inside = reader.read(paper);
    auto const outside = service::read_paper(paper);
    REQUIRE(outside);
    REQUIRE(inside);
    CHECK(*inside == *outside);
}

TEST_CASE("what cannot be read is refused in the same words") {
    CagedReader reader(BEADLE_PROGRAM);
    for (std::string const& bytes : {std::string{}, std::string("\x89PNG\r\n\x1a\n", 8)}) {
        auto const inside = reader.read(bytes);
        auto const outside = service::read_paper(bytes);
        REQUIRE_FALSE(inside);
        REQUIRE_FALSE(outside);
        CHECK(inside.error().message == outside.error().message);
        CHECK(inside.error().kind == outside.error().kind);
    }
}

TEST_CASE("a reading that goes wrong, on and on, or says too much is refused and leaves the program alone") {
    auto const limits = CagedReader::Limits{.processor = std::chrono::seconds(1), .waiting = std::chrono::seconds(1), .output = 10'000};
    for (auto const* lines : {"kill -9 $$ || exit 70", "while :; do :; done", "while :; do echo yes yes yes yes yes yes; done", "exit 70", "echo '{\"schema\":'"}) {
        CAPTURE(lines);
        Script const script(lines);
        auto const read = CagedReader(script.path(), limits).read(paper);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Refusal::Kind::unreadable);
    }
}

TEST_CASE("a program that is not there reads nothing") { CHECK_FALSE(CagedReader("/nowhere/beadle").read(paper)); }

TEST_CASE("in the cage no file is written") {
    auto const witness = (std::filesystem::temp_directory_path() / ("witness-" + std::to_string(::getpid()))).string();
    Script const script("echo something > " + witness + "\nexit 70");
    CHECK_FALSE(CagedReader(script.path()).read(paper));
    CHECK((!std::filesystem::exists(witness) || std::filesystem::file_size(witness) == 0));
    std::remove(witness.c_str());
}
