#include "views/item_rows.h"

#include <doctest/doctest.h>

#include "tests/kit/ledger.h"
#include "views/find_item.h"
#include "views/item_csv.h"

using namespace beadle;

namespace {

Day day(std::string const& iso) { return *parse_day(iso); }

StatedItem item(std::string number, std::string text, std::string const& due, std::string word, Meaning meaning, std::string lead = {}) {
    StatedItem out{.number = std::move(number), .text = std::move(text), .status = Status{.word = std::move(word), .meaning = meaning}, .due = Date::parse(due)};
    if (out.due) out.deadlines = {Deadline{.raw = out.due->words(), .date = out.due}};
    if (!lead.empty()) out.leads = {lead};
    return out;
}

/// Two reports: lamps (published later) with 1 to 4, boats with 1.
kit::Ledger filled() {
    kit::Ledger ledger;
    Reading reading{.title = "Progress"};
    reading.reports.push_back(StatedReport{.title = "Boats", .published = Date(2020, 1), .items = {item("1", "Keep a log", "2021-02", "AMBER", Meaning::in_progress, "Head of Boats")}});
    reading.reports.push_back(StatedReport{.title = "Lamps in the yard",
                                           .published = Date(2020, 6),
                                           .items = {item("1", "Test each lamp", "2021-03", "AMBER", Meaning::in_progress), item("2", "Buy oil", "2021-01", "RED", Meaning::off_track),
                                                     item("3", "=SUM(1)", "", "WHITE", Meaning::not_ours), item("4", "Count them", "2020-12", "NEW GREEN", Meaning::implemented)}});
    ledger.import(reading, day("2021-02-01"));
    return ledger;
}

std::string refs(Register const& reg, std::vector<std::pair<std::string, std::string>> const& parameters, std::string const& today = "2021-04-01") {
    auto const filter = views::parse_filter(parameters);
    REQUIRE(filter);
    std::string out;
    for (auto const& row : views::item_rows(reg, *filter, day(today))) out += row.ref + " ";
    return out;
}

}  // namespace

TEST_CASE("the list has the register's order, and filters that all must hold") {
    auto const reg = filled().as_at(day("2021-04-01"));
    CHECK(refs(reg, {}) == "lamps-in-the-yard/1 lamps-in-the-yard/2 lamps-in-the-yard/3 lamps-in-the-yard/4 boats/1 ");
    CHECK(refs(reg, {{"status", "amber"}}) == "lamps-in-the-yard/1 boats/1 ");
    CHECK(refs(reg, {{"status", "off-track"}}) == "lamps-in-the-yard/2 ");
    CHECK(refs(reg, {{"status", "green"}}) == "lamps-in-the-yard/4 ");
    CHECK(refs(reg, {{"status", "amber"}, {"lead", "head of"}}) == "boats/1 ");
    CHECK(refs(reg, {{"report", "boats"}}) == "boats/1 ");
    CHECK(refs(reg, {{"q", "lamp yard"}, {"status", "amber"}}) == "lamps-in-the-yard/1 ");
    CHECK(refs(reg, {{"overdue", "true"}}) == "lamps-in-the-yard/1 boats/1 ");
    CHECK(refs(reg, {{"overdue", "true"}}, "2021-03-31") == "boats/1 ");
    CHECK(refs(reg, {{"sort", "due"}}) == "lamps-in-the-yard/4 lamps-in-the-yard/2 boats/1 lamps-in-the-yard/1 lamps-in-the-yard/3 ");
    CHECK(refs(reg, {{"sort", "-due"}}) == "lamps-in-the-yard/1 boats/1 lamps-in-the-yard/2 lamps-in-the-yard/4 lamps-in-the-yard/3 ");
    CHECK(refs(reg, {{"extensions", "1"}}) == "");
}

TEST_CASE("a filter that means nothing is refused by name") {
    for (auto const& [name, value] : std::vector<std::pair<std::string, std::string>>{{"sort", "up"}, {"status", "??"}, {"overdue", "maybe"}, {"extensions", "-1"}, {"colour", "red"}}) {
        auto const filter = views::parse_filter({{name, value}});
        REQUIRE_FALSE(filter);
        CHECK(filter.error().kind == Refusal::Kind::usage);
    }
}

TEST_CASE("newly green until a paper before has shown it") {
    auto ledger = filled();
    auto const green = [&](std::string const& as_at) {
        auto const reg = ledger.as_at(day(as_at));
        return views::is_newly_green(reg, *reg.item_by_slug("lamps-in-the-yard", "4"), reg.as_at);
    };
    CHECK(green("2021-02-01"));
    CHECK_FALSE(green("2021-02-02"));
    auto reopened = Reading{.title = "Next", .reports = {StatedReport{.title = "Lamps in the yard", .items = {item("4", "Count them", "2020-12", "AMBER", Meaning::in_progress)}}}};
    ledger.import(reopened, day("2021-05-01"));
    reopened.reports[0].items[0].status = Status{.word = "GREEN", .meaning = Meaning::implemented};
    ledger.import(reopened, day("2021-06-01"));
    CHECK(green("2021-06-01"));
}

TEST_CASE("CSV keeps quotes and disarms formulas") {
    CHECK(views::csv_cell("plain") == "plain");
    CHECK(views::csv_cell("a, \"b\"") == "\"a, \"\"b\"\"\"");
    for (auto const* text : {"=1+1", "+1", "-1", "@x", "\tx"}) CHECK(views::csv_cell(text) == "'" + std::string(text));
    CHECK(views::csv_cell("\rx") == "\"'\rx\"");
    auto const rows = views::item_rows(filled().as_at(day("2021-04-01")), {}, day("2021-04-01"));
    CHECK(views::item_csv(rows).find(",'=SUM(1),") != std::string::npos);
}

TEST_CASE("an item is found at its address, its report's other names and the end of either") {
    auto const reg = filled().as_at(day("2021-04-01"));
    auto const found = [&](std::string const& ref) {
        auto const item = views::find_item(reg, ref);
        return item ? views::ref_of(reg, **item) : item.error().message;
    };
    CHECK(found("lamps-in-the-yard/3") == "lamps-in-the-yard/3");
    CHECK(found("yard/AFI 3") == "lamps-in-the-yard/3");
    CHECK(found("3") == "lamps-in-the-yard/3");
    CHECK(found("1") == "'1' may be lamps-in-the-yard/1 or boats/1; say more of it");
    CHECK(found("ard/3") == "there is no item 'ard/3'; near it: lamps-in-the-yard/3");
    CHECK(found("boats/9") == "there is no item 'boats/9'; near it: boats/1");
    CHECK(found("") == "there is no item ''");
}
