// The published papers that lie beside the source tree, where they do: their registers' next papers read back the same.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "checks/checks.h"
#include "intake/intake.h"
#include "paper/layout.h"
#include "tests/kit/program.h"
#include "tests/kit/said.h"
#include "tests/kit/taken_in.h"
#include "views/paper_view.h"

using namespace beadle;

namespace {

std::vector<std::filesystem::path> published_papers() {
    std::vector<std::filesystem::path> out;
    auto const folder = std::filesystem::path(BEADLE_SOURCE_DIR) / ".." / "shared" / "seeds";
    if (!std::filesystem::is_directory(folder)) return out;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path());
    return out;
}

std::string bytes_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace

TEST_CASE("a published paper's register gives a paper, in each layout and format, that says the same and adds up") {
    kit::Scratch const scratch;
    auto const as_at = *parse_day("2020-12-08");
    for (auto const& path : published_papers()) {
        CAPTURE(path);
        auto const store = *store::open(scratch.file(path.stem().string() + ".beadle"), {.create = true});
        kit::take_in(*store, bytes_of(path), as_at);
        auto const view = views::paper_view(store->load(as_at), as_at);
        for (auto const layout : {paper::Layout::update, paper::Layout::action_plan})
            for (std::string const to : {"html", "docx", "md"}) {
                auto const read = intake::read_paper(*paper::write(view, layout, to));
                REQUIRE(read.has_value());
                auto const difference = kit::first_difference(kit::said(paper::as_printed(view, layout)), kit::said(*read));
                CHECK_MESSAGE(difference.empty(), to << ", " << difference);
                for (auto const& point : checks::check(*read, {.as_at = as_at})) CHECK_MESSAGE(!point.rule.starts_with("count-"), point.rule << ": " << point.message);
            }
    }
}
