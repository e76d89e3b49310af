#include "checks/said_dates.h"

#include <doctest/doctest.h>

using namespace beadle;
using namespace beadle::checks;

namespace {
std::string found(std::string_view text) {
    std::string out;
    for (auto const& said : dates_in(text)) out += (out.empty() ? "" : " ") + std::string(said.impossible ? "!" : "") + said.date.iso();
    return out;
}
}  // namespace

TEST_CASE("dates in prose") {
    CHECK(found("published 22nd March 2017 and again in March, 2018") == "2017-03-22 2018-03");
    CHECK(found("on the 1st of April 2020.") == "2020-04-01");
    CHECK(found("31/3/2020, 31.03.2020, 2020-03-31") == "2020-03-31 2020-03-31 2020-03-31");
    CHECK(found("end of March 2018") == "2018-03");
    CHECK(found("spring 2020, winter 2020, Q4 2020/21, Q1 2020") == "2020-05 2021-02 2021-03 2020-06");
    CHECK(found("the end of 2020; the end of the financial year 2020/21") == "2020-12 2021-03-31");
    CHECK(found("March 31, 2020") == "2020-03-31");
}

TEST_CASE("a day that no month has is impossible, not absent") {
    CHECK(found("31 November 2020") == "!2020-11");
    CHECK(found("29th February 2021") == "!2021-02");
    CHECK(found("31/11/2020") == "!2020-11");
    CHECK(found("the 31st of June") == "!2020-06");
    CHECK(found("29 February 2024") == "2024-02-29");
}

TEST_CASE("what is no date is left alone") {
    CHECK(found("24/25th November, circular 1/2007, 2018/2019, 4.1.2, rooms 2 and 3, 11 may join") == "");
    CHECK(found("11/30/2020") == "");
    CHECK(found("no digits here in March") == "");
}

TEST_CASE("two dates can be one where the more precise lies in the other") {
    CHECK(can_be_one(Date(2020, 3), Date(2020, 3, 22)));
    CHECK(can_be_one(Date(2020), Date(2020, 12)));
    CHECK_FALSE(can_be_one(Date(2020, 3), Date(2020, 4, 1)));
}
