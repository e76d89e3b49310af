// The next paper, read back, says what it was made to say.
#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

#include "intake/intake.h"
#include "paper/layout.h"
#include "tests/kit/invented_register.h"
#include "tests/kit/said.h"
#include "views/paper_view.h"

using namespace beadle;

namespace {

constexpr paper::Layout both[] = {paper::Layout::update, paper::Layout::action_plan};

Reading view_of(std::uint32_t seed) { return views::paper_view(kit::invented_register(seed), seed % 4 == 0 ? kit::last_paper() : kit::next_paper()); }

void expect_same(std::uint32_t seed, Reading const& view, paper::Layout layout, Reading const& read, std::string const& how = "as it is") {
    auto const difference = kit::first_difference(kit::said(paper::as_printed(view, layout)), kit::said(read));
    CHECK_MESSAGE(difference.empty(), "seed " << seed << ", layout " << static_cast<int>(layout) << ", " << how << ", " << difference);
}

}  // namespace

TEST_CASE("any paper laid out in either way and read again has the same items, statuses, deadlines and counts") {
    for (std::uint32_t seed = 1; seed <= 250; ++seed) {
        auto const view = view_of(seed);
        for (auto const layout : both) expect_same(seed, view, layout, intake::read_document(paper::lay_out(view, layout)));
    }
}

TEST_CASE("any paper written as a file of any format and read again says the same") {
    for (std::uint32_t seed = 1001; seed <= 1060; ++seed) {
        auto const view = view_of(seed);
        if (view.reports.empty()) continue;
        for (auto const layout : both)
            for (std::string const to : {"html", "docx", "md", "json"}) {
                auto const file = paper::write(view, layout, to);
                REQUIRE(file.has_value());
                auto const read = intake::read_paper(*file);
                REQUIRE_MESSAGE(read.has_value(), "seed " << seed << " as " << to << ": " << (read ? "" : read.error().message));
                expect_same(seed, view, layout, *read, to);
            }
    }
}

TEST_CASE("the same register and day give the same bytes, whatever the time zone") {
    auto const bytes = [](char const* zone) {
        setenv("TZ", zone, 1);
        tzset();
        std::vector<std::string> files;
        for (auto const* to : {"html", "docx", "md", "json"}) files.push_back(*paper::write(view_of(7), paper::Layout::update, to));
        return files;
    };
    auto const here = bytes("Europe/London"), there = bytes("Asia/Tokyo");
    unsetenv("TZ");
    tzset();
    CHECK(here == there);
}

TEST_CASE("a paper is written in no other format") {
    auto const refused = paper::write(view_of(1), paper::Layout::update, "odt");
    REQUIRE(!refused);
    CHECK(refused.error().kind == Refusal::Kind::usage);
    CHECK(refused.error().message == "--to: 'odt' is no format a paper can be written in; choose html, docx, md or json");
}
