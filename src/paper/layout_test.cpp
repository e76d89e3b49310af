#include "paper/layout.h"

#include <doctest/doctest.h>

#include "paper/demand.h"
#include "tests/kit/document_text.h"

using namespace beadle;
using namespace beadle::paper;

namespace {

std::string demand(StatedItem const& item) { return kit::text_of(demand_paragraphs(item)); }

Reading bridges() {
    StatedItem inspect{.number = "1", .kind = ItemKind::area_for_improvement, .text = "Look under every arch.", .status = Status{.word = "NEW GREEN", .meaning = Meaning::implemented, .newly_green = true},
                       .deadlines = {{.raw = "May 2031"}, {.raw = "Extended to July 2031 – the river was high"}}, .comments = {{.text = "Looked.\nTwice."}}, .actions = {"Borrow a boat"},
                       .leads = {"Head of Boats"}};
    StatedItem paint{.number = "2", .kind = ItemKind::area_for_improvement, .text = "Paint the rail.", .status = Status{.word = "AMBER", .meaning = Meaning::in_progress},
                     .comments = {{.heading = "Next steps", .text = "Choose a colour."}}};
    return {.title = "Bridges", .dated = Date(2031, 3, 4), .legend = {{.word = "AMBER", .definition = "Being done"}},
            .reports = {{.title = "Arches 2030", .kind = ReportKind::joint, .publishers = {"HMICFRS", "HMI Rivers"}, .published = Date(2030, 11),
                         .stated = Stated{.raw = "There are 2."}, .items = {inspect, paint}}}};
}

}  // namespace

TEST_CASE("a demand is its kind, its text and its bullets where they stand, labels as printed") {
    CHECK(demand({.kind = ItemKind::cause_of_concern, .text = "Arches fall."}) == "__Cause of Concern__\nArches fall.\n");
    CHECK(demand({.text = "Do this: • first; and • second. Then rest.", .bullets = {{.text = "first; and"}, {.text = "second."}}}) ==
          "__Recommendation__\nDo this:\n  • first; and\n  • second.\nThen rest.\n");
    CHECK(demand({.text = "Do: [1]one; [2]]two; • (c) three", .bullets = {{.label = "1", .text = "one;"}, {.label = "2", .text = "two;"}, {.label = "c", .text = "three"}}}) ==
          "__Recommendation__\nDo:\n  • [1] one;\n  • [2]] two;\n  • (c) three\n");
    CHECK(demand({.text = "First paragraph\nSecond paragraph"}) == "__Recommendation__\nFirst paragraph\nSecond paragraph\n");
    CHECK(demand({.text = "The bullets stand nowhere in it", .bullets = {{.label = "a", .text = "one"}}}) ==
          "__Recommendation__\n  • [a] one\nThe bullets stand nowhere in it\n");
}

TEST_CASE("the update layout") {
    auto const document = lay_out(bridges(), Layout::update);
    CHECK(document.title == "Bridges");
    CHECK(document.landscape);
    CHECK(kit::text_of(document) == R"(# Bridges
As at 4 March 2031
caption: What the colours mean
=[***Colour** | ***Definition**]
[**AMBER** | Being done]
NEW before a colour: completed since the last paper, and shown this once.
## Arches 2030
A joint report by HMICFRS and HMI Rivers
Published November 2030
There are 2.
=[***No.** | ***Area for improvement** | ***Status** | ***Due date** | ***Comment** | ***Lead**]
[1 | __Area for Improvement__ / Look under every arch. | **NEW GREEN** | May 2031 / Extended to July 2031 – the river was high | Looked. / Twice. / __Tasks__ /   • Borrow a boat | Head of Boats]
[2 | __Area for Improvement__ / Paint the rail. | **AMBER** | No date set | __Next steps__ / Choose a colour. | ]
)");
}

TEST_CASE("an update without leads has no column for them, an action plan always has") {
    auto paper = bridges();
    paper.reports[0].items[0].leads.clear();
    CHECK(kit::text_of(lay_out(paper, Layout::update)).find("Lead") == std::string::npos);
    CHECK(kit::text_of(lay_out(paper, Layout::action_plan)).find("Lead") != std::string::npos);
}

TEST_CASE("a paper with nothing to list says so") {
    CHECK(kit::text_of(lay_out({.title = "Bridges"}, Layout::update)) == "# Bridges\nNothing is open, and nothing has been completed since the last paper.\n");
}

TEST_CASE("the action plan layout has its tasks first, then the current status") {
    auto const text = kit::text_of(lay_out(bridges(), Layout::action_plan));
    CHECK(text.find("***Tasks and current status**") != std::string::npos);
    CHECK(text.find("| __Tasks__ /   • Borrow a boat / __Current status__ / Looked. / Twice. | Head of Boats]") != std::string::npos);
    CHECK(as_printed(bridges(), Layout::action_plan).reports[0].items[0].comments[0].heading == "Current status");
    CHECK(as_printed(bridges(), Layout::update) == bridges());
}

TEST_CASE("a status cell carries its meaning for colour and shape") {
    auto const document = lay_out(bridges(), Layout::update);
    auto const& table = std::get<format::Table>(document.blocks.back());
    CHECK(table.rows[1].cells[2].paragraphs[0].runs[0].colour == "implemented");
    CHECK(table.rows[1].anchor == "arches-2030-1");
    CHECK(table.widths.size() == table.rows[0].cells.size());
}

TEST_CASE("neighbours that share a block share its cells, until one of them says something else") {
    auto paper = bridges();
    auto& items = paper.reports[0].items;
    items.push_back(items[1]);
    items[2].number = "3";
    items[1].links = {{.relation = Relation::shares_block, .report = "Arches 2030", .number = "3"}};
    items[2].links = {{.relation = Relation::shares_block, .report = "Arches 2030", .number = "2"}};
    auto text = kit::text_of(lay_out(paper, Layout::action_plan));
    CHECK(text.find("| No date set | (1x2)__Next steps__ / Choose a colour. | (1x2)]\n[3 | __Area for Improvement__ / Paint the rail. | **AMBER** | No date set | - | -]") != std::string::npos);
    items[2].comments[0].text = "Blue.";
    CHECK(kit::text_of(lay_out(paper, Layout::action_plan)).find("(1x2)") == std::string::npos);
}
