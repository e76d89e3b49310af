// The paper that a register gives, checked in again, changes nothing in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "paper/layout.h"
#include "service/change_status.h"
#include "service/extend_deadline.h"
#include "tests/kit/invented_register.h"
#include "tests/kit/program.h"
#include "tests/kit/random_reading.h"
#include "tests/kit/said.h"
#include "tests/kit/taken_in.h"
#include "views/item_rows.h"
#include "views/paper_view.h"

using namespace beadle;

namespace {

/// Dates moved and colours changed between two papers, in words that a coordinator could give.
void act(store::Store& store, kit::Inventor& inventor, Day today) {
    service::Acting const acting{.who = "coordinator", .recorded = Moment{today}, .today = today};
    for (auto const& row : views::item_rows(store.load(today), {}, today)) {
        if (!row.status.meaning || !is_open(*row.status.meaning)) continue;
        auto const from = row.due && !row.due->is_past(today) ? *row.due : Date(2032, 1);
        if (inventor.chance(20)) (void)service::extend_deadline(store, {.ref = row.ref, .to = plus_months(from, inventor.number(1, 9)), .because = inventor.sentence()}, acting);
        if (inventor.chance(10)) (void)service::change_status(store, {.ref = row.ref, .word = "implemented", .because = "Seen on site", .agreed_by = "the board"}, acting);
        if (inventor.chance(10)) (void)service::change_status(store, {.ref = row.ref, .word = "off-track", .because = inventor.sentence()}, acting);
        if (inventor.chance(10)) (void)service::change_status(store, {.ref = row.ref, .word = "not-ours", .body = "the College of Kilns", .product = "a syllabus"}, acting);
    }
}

/// With nothing done since, the paper after leaves out what was newly green and still counts it.
void expect_quarter_after(store::Store& store, Reading const& before) {
    auto const later = kit::next_paper() + std::chrono::days{90};
    auto const after = views::paper_view(store.load(later), later);
    std::size_t at = 0;
    for (auto const& report : before.reports) {
        auto const still_open = std::count_if(report.items.begin(), report.items.end(), [](StatedItem const& item) { return !item.status->newly_green; });
        if (still_open == 0) continue;
        REQUIRE(at < after.reports.size());
        auto const& again = after.reports[at++];
        CHECK(static_cast<std::ptrdiff_t>(again.items.size()) == still_open);
        CHECK(again.stated->for_force == report.stated->for_force);
        CHECK(again.stated->complete == report.stated->complete);
        CHECK(again.stated->closed == report.stated->closed);
    }
    CHECK(at == after.reports.size());
}

}  // namespace

TEST_CASE("a register's paper checked in again changes nothing, and the paper after it is the same") {
    kit::Scratch const scratch;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        auto const file = scratch.file("force.beadle");
        for (auto const* tail : {"", "-wal", "-shm"}) std::filesystem::remove(file + tail);
        auto const store = *store::open(file, {.create = true});
        kit::Inventor inventor(seed);
        kit::take_in(*store, to_json(inventor.paper()), kit::last_paper());
        act(*store, inventor, kit::last_paper() + std::chrono::days{40});

        auto const layout = seed % 2 ? paper::Layout::update : paper::Layout::action_plan;
        auto const paper = views::paper_view(store->load(kit::next_paper()), kit::next_paper());
        if (paper.reports.empty()) continue;
        for (auto const& report : paper.reports)
            for (auto const& item : report.items) CHECK(item.due == item.deadlines.back().date);
        for (std::string const to : {"html", "docx", "md"}) {
            CAPTURE(to);
            for (auto const& line : kit::take_in(*store, *paper::write(paper, layout, to), kit::next_paper()).lines)
                CHECK_MESSAGE((line.kind != "changed" && line.kind != "new" && line.kind != "proposal"), line.kind << ": " << line.sentence);
            auto const again = views::paper_view(store->load(kit::next_paper()), kit::next_paper());
            auto const difference = kit::first_difference(kit::said(paper::as_printed(paper, layout)), kit::said(paper::as_printed(again, layout)));
            CHECK_MESSAGE(difference.empty(), difference);
        }
        expect_quarter_after(*store, paper);
    }
}
