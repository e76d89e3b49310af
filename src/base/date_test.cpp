#include "base/date.h"

#include <doctest/doctest.h>

using namespace beadle;

TEST_CASE("dates keep the precision said") {
    CHECK(Date::parse("2020-07")->words() == "July 2020");
    CHECK(Date::parse("2020-07-15")->words() == "15 July 2020");
    CHECK(Date::parse("2020")->iso() == "2020");
    for (auto const* bad : {"", "20", "2020-13", "2020-00", "2020-11-31", "2020-7", "2020/07", "+020-07", "2020-07-15Z"}) CHECK_FALSE(Date::parse(bad));
}

TEST_CASE("a month is past only when it is over") {
    auto const november = *Date::parse("2020-11");
    CHECK_FALSE(november.is_past(*parse_day("2020-11-30")));
    CHECK(november.is_past(*parse_day("2020-12-01")));
}

TEST_CASE("adding months clamps to the month's last day") {
    CHECK(plus_months(*Date::parse("2020-11-30"), 3).iso() == "2021-02-28");
    CHECK(plus_months(*Date::parse("2020-07"), 6).iso() == "2021-01");
}

TEST_CASE("the day in London follows summer time") {
    CHECK(iso(london_day(*parse_moment("2020-06-30T23:30:00Z"))) == "2020-07-01");
    CHECK(iso(london_day(*parse_moment("2020-12-31T23:30:00Z"))) == "2020-12-31");
}

TEST_CASE("a month is named in full or by its first three letters") {
    CHECK(month_named("March") == 3);
    CHECK(month_named("MAR") == 3);
    CHECK(month_named("sept") == 9);
    CHECK(month_named("may") == 5);
    for (auto const* word : {"", "Ma", "Marc", "Marchs", "mars", "septe", "M4r"}) CHECK_MESSAGE(month_named(word) == 0, word);
}
