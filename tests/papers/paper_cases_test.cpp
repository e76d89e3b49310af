// A paper case is a folder: a register, and the papers it must give as Markdown, in each layout. Rewritten where BEADLE_BLESS is set.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <set>

#include "base/json.h"
#include "paper/layout.h"
#include "tests/kit/tree.h"
#include "views/paper_view.h"

using namespace beadle;

namespace {

std::set<std::string> case_folders() {
    std::set<std::string> out;
    for (auto const& path : kit::project_files())
        if (path.starts_with("tests/papers/") && path.ends_with("/register.json")) out.insert(path.substr(0, path.rfind('/')));
    return out;
}

Register register_in(std::string const& folder) {
    Register reg;
    auto const read = decode(json::parse(kit::file_text(folder + "/register.json")), reg);
    REQUIRE_MESSAGE(read.has_value(), folder << ": " << (read ? "" : read.error().message));
    return reg;
}

}  // namespace

TEST_CASE("a register gives the paper that was reviewed for it") {
    auto const folders = case_folders();
    REQUIRE(folders.size() >= 2);
    for (auto const& folder : folders) {
        auto const reg = register_in(folder);
        auto const view = views::paper_view(reg, reg.as_at);
        for (auto const layout : {paper::Layout::update, paper::Layout::action_plan})
            kit::expect_generated(folder + "/" + name_of(layout) + ".md", *paper::write(view, layout, "md"));
    }
}
