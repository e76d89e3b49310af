#include "views/paper_words.h"

#include <doctest/doctest.h>

#include "tests/kit/register_of.h"

using namespace beadle;
using namespace beadle::views;

namespace {

Register with(StatedItem item) {
    item.number = "3";
    StatedItem other{.number = "7", .kind = ItemKind::area_for_improvement, .text = "Count the lanterns."};
    return kit::register_of({.title = "Lamps", .reports = {{.title = "Lanterns 2030", .items = {std::move(item), other}}}}, *parse_day("2031-01-10"));
}

StatedItem worded(StatedItem item) {
    auto const reg = with(std::move(item));
    return in_words(reg, reg.items.at("i1"));
}

}  // namespace

TEST_CASE("a paper's promises keep their words, those of acts are worded with their reason") {
    auto reg = with({.deadlines = {{.raw = "by  Lammas 2031", .date = Date(2031, 8)}}, .due = Date(2031, 8)});
    auto& item = reg.items.at("i1");
    item.promises.push_back({.said = {.date = Date(2031, 9), .change = DateChange::extended}, .because = "Awaiting the wick guidance"});
    item.promises.push_back({.said = {.date = Date(2031, 11, 5), .change = DateChange::reset}});
    auto const said = in_words(reg, item);
    REQUIRE(said.deadlines.size() == 3);
    CHECK(said.deadlines[0].raw == "by  Lammas 2031");
    CHECK(said.deadlines[1].raw == "Extended to September 2031 – Awaiting the wick guidance");
    CHECK(said.deadlines[1].qualifier == "Awaiting the wick guidance");
    CHECK(said.deadlines[2].raw == "Reset to 5 November 2031");
}

TEST_CASE("an item without a date or a word of comment says so") {
    auto const said = worded({.text = "Trim wicks."});
    REQUIRE(said.deadlines.size() == 1);
    CHECK(said.deadlines[0].raw == "No date set");
    CHECK(said.deadlines[0].change == DateChange::none);
    REQUIRE(said.comments.size() == 1);
    CHECK(said.comments[0].text == "No update.");
    CHECK(worded({.actions = {"Buy oil"}}).comments.empty());
}

TEST_CASE("a link is said once: by the paper's own words, else in a sentence") {
    auto const said_before = worded({.comments = {{.text = "Progress is linked to 7 above."}}, .links = {{.relation = Relation::linked_to, .report = "Lanterns 2030", .number = "7"}}});
    CHECK(said_before.comments.front().text == "Progress is linked to 7 above.");
    auto const unsaid = worded({.comments = {{.text = "There are 7 lanterns."}}, .links = {{.relation = Relation::linked_to, .report = "Lanterns 2030", .number = "7"}}});
    CHECK(unsaid.comments.front().text == "There are 7 lanterns.\nLinked to AFI 7.");
    auto const elsewhere = worded({.comments = {{.heading = "Next steps", .text = "Wait."}}, .links = {{.relation = Relation::aligned_to, .report = "Torches 2029", .number = "2"}}});
    REQUIRE(elsewhere.comments.size() == 2);
    CHECK(elsewhere.comments[0] == Comment{.text = "Aligned to Torches 2029 recommendation 2."});
    CHECK(elsewhere.comments[1].heading == "Next steps");
}

TEST_CASE("evidence is referred to in brackets where no comment does") {
    CHECK(worded({.comments = {{.text = "Seen [4.1 – 4.3]."}}, .evidence_refs = {"4.1 – 4.3"}}).comments.front().text == "Seen [4.1 – 4.3].");
    CHECK(worded({.comments = {{.text = "Seen."}}, .evidence_refs = {"4.1 – 4.3"}}).comments.front().text == "Seen.\n[4.1 – 4.3]");
}

TEST_CASE("a bullet's status stands in the comment that is headed with its label") {
    auto const said = worded({.bullets = {{.label = "1", .text = "oil", .status = Meaning::implemented}, {.label = "2", .text = "wick", .status = Meaning::in_progress}},
                              .comments = {{.heading = "Bullet 1", .text = "[completed] All are oiled."}}});
    REQUIRE(said.comments.size() == 2);
    CHECK(said.comments[0].text == "[completed] All are oiled.");
    CHECK(said.comments[1] == Comment{.heading = "Bullet 2", .text = "[in progress]"});
}

TEST_CASE("a bullet's comment that says no status gets it before its words") {
    std::vector<Bullet> const bullets = {{.label = "1", .text = "oil", .status = Meaning::implemented}, {.label = "2", .text = "wick", .status = Meaning::in_progress}};
    auto const apart = worded({.bullets = bullets, .comments = {{.heading = "Bullet 1", .text = "All are oiled [OLR]."}, {.heading = "Bullet 2", .text = "On track: half are trimmed."}}});
    CHECK(apart.comments[0].text == "[completed] All are oiled [OLR].");
    CHECK(apart.comments[1].text == "[in progress] On track: half are trimmed.");
    auto const together = worded({.bullets = bullets, .comments = {{.heading = "Bullets 1 and 2", .text = "Half are done."}}});
    REQUIRE(together.comments.size() == 3);
    CHECK(together.comments[0].text == "Half are done.");
    CHECK(together.comments[1] == Comment{.heading = "Bullet 1", .text = "[completed]"});
    CHECK(together.comments[2] == Comment{.heading = "Bullet 2", .text = "[in progress]"});
    auto const counted = worded({.bullets = {{.text = "oil"}, {.text = "wick", .status = Meaning::implemented}}, .comments = {{.heading = "Bullet 2", .text = "Completed. All of them."}}});
    REQUIRE(counted.comments.size() == 1);
    CHECK(counted.comments[0].text == "Completed. All of them.");
}

TEST_CASE("what stands under no heading comes first") {
    auto const said = worded({.comments = {{.heading = "Next steps", .text = "b"}, {.text = "a"}}});
    CHECK(!said.comments[0].heading);
}

TEST_CASE("the reason of a status given here is printed, that of a paper is in its words already") {
    auto reg = with({.status = Status{.word = "RED", .meaning = Meaning::off_track}});
    auto& item = reg.items.at("i1");
    item.status_because = "The chandler has gone.";
    CHECK(in_words(reg, item).comments.back().text == "No update.");
    item.status_source.reported = false;
    CHECK(in_words(reg, item).comments.back() == Comment{.heading = "Rationale", .text = "The chandler has gone."});
    item.status.meaning = Meaning::not_ours;
    item.status_because = "for the College of Wicks: a syllabus";
    CHECK(in_words(reg, item).comments.back() == Comment{.heading = "Rationale", .text = "Waits for the College of Wicks – a syllabus"});
    item.status.meaning = Meaning::implemented;
    CHECK(in_words(reg, item).comments.back().text == "No update.");
}

TEST_CASE("a shared block stays between neighbours that still say the same") {
    Link const to_two{.relation = Relation::shares_block, .report = "Lamps", .number = "2"}, to_one{.relation = Relation::shares_block, .report = "Lamps", .number = "1"};
    StatedReport report{.title = "Lamps", .items = {{.number = "1", .comments = {{.text = "same"}}, .links = {to_two}}, {.number = "2", .comments = {{.text = "same"}}, .links = {to_one}}}};
    auto kept = report;
    settle_shared_blocks(kept);
    CHECK(kept == report);
    auto parted = report;
    parted.items[1].comments[0].text = "other";
    settle_shared_blocks(parted);
    CHECK(parted.items[0].links.empty());
    CHECK(parted.items[1].links.empty());
    auto apart = report;
    apart.items.insert(apart.items.begin() + 1, StatedItem{.number = "1a"});
    settle_shared_blocks(apart);
    CHECK(apart.items[0].links.empty());
}
