#include "intake/match.h"

#include <doctest/doctest.h>

#include "domain/title_form.h"
#include "tests/kit/ledger.h"

using namespace beadle;

namespace {

StatedItem item(std::optional<std::string> number, std::string text, ItemKind kind = ItemKind::recommendation) {
    return StatedItem{.number = std::move(number), .kind = kind, .text = std::move(text)};
}

Reading paper(std::string title, std::vector<StatedItem> items, std::string const& published = {}) {
    return Reading{.title = "Progress", .reports = {StatedReport{.title = std::move(title), .published = Date::parse(published), .items = std::move(items)}}};
}

std::string const boats = "The river unit should keep a log of every boat it boards and why";
std::string const lamps = "Lamps in the yard should be tested before each winter";
std::string const keys = "Keys to the property store should be counted at every handover";

Day day(std::string const& iso) { return *parse_day(iso); }

}  // namespace

TEST_CASE("a title's form is its significant words and years") {
    CHECK(title_form("The Watch \u2013 Rivers 2018/19") == title_form("Rivers watch 2018/2019"));
    CHECK(title_form("Rivers watch 2018") != title_form("Rivers watch 2019"));
    CHECK(title_form("Rivers watch") != title_form("Rivers and harbours watch"));
    CHECK(title_form("Action plan") != title_form("The report"));
}

TEST_CASE("publication dates are compatible where one lies within the other") {
    CHECK(compatible(Date(2019, 5), Date(2019, 5, 2)));
    CHECK(compatible(std::nullopt, Date(2019)));
    CHECK_FALSE(compatible(Date(2019, 5), Date(2019, 6)));
}

TEST_CASE("the same title is the same report, its items go by number and wording") {
    kit::Ledger ledger;
    ledger.import(paper("Rivers watch 2021", {item("1", boats), item("AFI 2", lamps, ItemKind::area_for_improvement)}, "2021-03"), day("2021-04-01"));
    auto const again = ledger.import(paper("Rivers Watch: 2021", {item("Rec 1.", boats + " at night"), item("2", lamps, ItemKind::area_for_improvement)}, "2021-03-02"), day("2021-07-01"));
    CHECK_FALSE(again.reports[0].is_new);
    CHECK_FALSE(again.reports[0].items[0].is_new);
    CHECK_FALSE(again.reports[0].items[1].is_new);
    CHECK(again.doubts.empty());
    auto const reg = ledger.as_at(day("2021-08-01"));
    CHECK(reg.items.size() == 2);
    CHECK(reg.reports.at(0).published == Date(2021, 3, 2));
}

TEST_CASE("titles within each other need an item that agrees") {
    kit::Ledger ledger;
    ledger.import(paper("Integrated rivers assessment 2021", {item("1", boats), item("2", lamps), item("3", keys)}), day("2021-04-01"));
    SUBCASE("with one it is the same, under an alias") {
        auto const matched = ledger.import(paper("Rivers 2021", {item("1", boats), item("2", lamps)}, "2021-03"), day("2021-07-01"));
        CHECK_FALSE(matched.reports[0].is_new);
        CHECK(matched.reports[0].alias_because ==
              "'Rivers 2021' is taken for 'Integrated rivers assessment 2021': the same inspection and year, and items 1 and 2 have the same number and wording");
        auto const reg = ledger.as_at(day("2021-08-01"));
        REQUIRE(reg.reports.size() == 1);
        CHECK(reg.reports[0].title == "Rivers 2021");
        CHECK(reg.reports[0].aliases == std::vector<std::string>{"Integrated rivers assessment 2021"});
        CHECK(reg.reports[0].items.size() == 3);
    }
    SUBCASE("without it is another, and that is said") {
        auto const matched = ledger.import(paper("Rivers 2021", {item("1", keys)}), day("2021-07-01"));
        CHECK(matched.reports[0].is_new);
        REQUIRE(matched.doubts.size() == 1);
        CHECK(matched.doubts[0].message == "'Rivers 2021' may be 'Integrated rivers assessment 2021' (integrated-rivers-assessment-2021), but no item has the "
                                           "same number and wording; it is kept as a report of its own");
    }
    SUBCASE("of another year it is another") {
        auto const matched = ledger.import(paper("Rivers 2022", {item("1", boats)}), day("2022-07-01"));
        CHECK(matched.reports[0].is_new);
        CHECK(matched.doubts.empty());
    }
    SUBCASE("published at another time it is another") {
        ledger.import(paper("Harbours", {item("1", boats)}, "2018"), day("2021-04-01"));
        auto const matched = ledger.import(paper("Harbours", {item("1", lamps)}, "2021"), day("2021-07-01"));
        CHECK(matched.reports[0].is_new);
        CHECK(matched.reports[0].slug == "harbours-2");
        CHECK(matched.doubts.size() == 1);
    }
}

TEST_CASE("another title is never taken for a report that the paper names itself") {
    kit::Ledger ledger;
    ledger.import(paper("Rivers 2021", {item("1", boats)}), day("2021-04-01"));
    auto both = paper("Rivers and lakes 2021", {item("1", boats)});
    both.reports.push_back(paper("Rivers 2021", {item("1", boats)}).reports[0]);
    auto const matched = ledger.import(both, day("2021-07-01"));
    CHECK(matched.reports[0].is_new);
    CHECK_FALSE(matched.reports[1].is_new);
}

TEST_CASE("an item's number, kind and wording decide") {
    kit::Ledger ledger;
    ledger.import(paper("Rivers 2021", {item("2", boats), item(std::nullopt, lamps)}), day("2021-04-01"));
    auto const one = [&](StatedItem said) { return ledger.import(paper("Rivers 2021", {std::move(said)}), day("2021-07-01")); };
    SUBCASE("another kind of the same number is another item") {
        auto const matched = one(item("2", keys, ItemKind::area_for_improvement));
        CHECK(matched.reports[0].items[0].is_new);
        CHECK(matched.reports[0].items[0].slug == "afi-2");
        CHECK(matched.doubts.empty());
    }
    SUBCASE("unless the wording is the same: then the label was wrong somewhere") {
        auto const matched = one(item("2", boats, ItemKind::area_for_improvement));
        CHECK_FALSE(matched.reports[0].items[0].is_new);
        CHECK(matched.doubts.size() == 1);
    }
    SUBCASE("the same number worded quite differently is an item of its own, and that is said") {
        auto const matched = one(item("2", keys));
        CHECK(matched.reports[0].items[0].is_new);
        CHECK(matched.reports[0].items[0].slug == "2-2");
        REQUIRE(matched.doubts.size() == 1);
        CHECK(matched.doubts[0].message == "recommendation 2 of 'Rivers 2021' is worded quite differently from rivers-2021/2, which has the same number; it is kept as an item "
                                           "of its own (rivers-2021/2-2)");
    }
    SUBCASE("a wording cut short is the same item") { CHECK_FALSE(one(item("2", "The river unit should keep a log")).reports[0].items[0].is_new); }
    SUBCASE("without number the wording decides") {
        CHECK_FALSE(one(item(std::nullopt, lamps + ".")).reports[0].items[0].is_new);
        CHECK(one(item(std::nullopt, "Lamps in the yard should be mended")).reports[0].items[0].is_new);
        CHECK_FALSE(one(item("7", lamps)).reports[0].items[0].is_new);
    }
}

TEST_CASE("numbers that start anew within one report stay apart") {
    kit::Ledger ledger;
    auto const twice = paper("Rivers 2021", {item("1", "The unit should train its crews in first aid"), item("1", "The unit should train its crews in night work")});
    ledger.import(twice, day("2021-04-01"));
    CHECK(ledger.as_at(day("2021-04-01")).items.size() == 2);
    auto again = twice;
    again.title = "Another";
    auto const matched = ledger.import(again, day("2021-07-01"));
    CHECK_FALSE(matched.reports[0].items[0].is_new);
    CHECK_FALSE(matched.reports[0].items[1].is_new);
    CHECK(matched.reports[0].items[0].id != matched.reports[0].items[1].id);
}

TEST_CASE("one report in two tables of a paper is one") {
    kit::Ledger ledger;
    auto split = paper("Rivers 2021", {item("1", boats)});
    split.reports.push_back(paper("Rivers 2021", {item("2", lamps)}).reports[0]);
    ledger.import(split, day("2021-04-01"));
    auto const reg = ledger.as_at(day("2021-04-01"));
    REQUIRE(reg.reports.size() == 1);
    CHECK(reg.reports[0].listed.size() == 2);
}
