#include "intake/dates.h"

#include <doctest/doctest.h>

#include <string>

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string all(std::string_view text, std::optional<Date> published = {}) {
    std::string out;
    for (auto const& found : find_dates(text, published)) {
        if (!out.empty()) out += ", ";
        out += std::string(text.substr(found.begin, found.end - found.begin)) + "=" + (found.date ? found.date->iso() : "?");
    }
    return out;
}

}  // namespace

TEST_CASE("dates as papers say them") {
    struct Row {
        char const *text, *found;
    };
    constexpr Row rows[] = {
        {"15th July 2020", "15th July 2020=2020-07-15"},
        {"by 3 of March, 2021", "3 of March, 2021=2021-03-03"},
        {"15-Jul-20", "15-Jul-20=2020-07-15"},
        {"Nov 20", "Nov 20=2020-11"},
        {"Feb-16", "Feb-16=2016-02"},
        {"Sept. 2021", "Sept. 2021=2021-09"},
        {"Dec '23", "Dec '23=2023-12"},
        {"July 15, 2020", "July 15, 2020=2020-07-15"},
        {"Sept/Oct 2021", "Sept/Oct 2021=2021-10"},
        {"18/9/2020 and 31.12.23", "18/9/2020=2020-09-18, 31.12.23=2023-12-31"},
        {"24/25th November 2020", "24/25th November 2020=2020-11-25"},
        {"2020-07-15", "2020-07-15=2020-07-15"},
        {"31/11/2020", "31/11/2020=?"},
        {"3rd November", "3rd November=?"},
        {"Q4 2021", "Q4 2021=2022-03"},
        {"Q1 - Q4 2021/22", "Q1 - Q4 2021/22=2022-03"},
        {"Q3 23/24", "Q3 23/24=2023-12"},
        {"4Q FY2020", "4Q FY2020=2021-03"},
        {"calendar Q4 2021", "calendar Q4 2021=2021-12"},
        {"third quarter of 2021", "third quarter of 2021=2021-12"},
        {"2021/22 Q2", "2021/22 Q2=2021-09"},
        {"Spring 2021", "Spring 2021=2021-05"},
        {"Winter 2021/22", "Winter 2021/22=2022-02"},
        {"early 2020", "early 2020=2020"},
        {"mid-January 2021", "mid-January 2021=2021-01"},
        {"End Jan 24", "End Jan 24=2024-01-31"},
        {"by the end of February 2021", "end of February 2021=2021-02-28"},
        {"end of calendar year 2021", "end of calendar year 2021=2021-12-31"},
        {"End of FY 20/21", "End of FY 20/21=2021-03-31"},
        {"financial year 2020/21", "financial year 2020/21=2021-03-31"},
        {"it may be that we march on", ""},
        {"section 7.1 of 24/7 cover", ""},
        {"Microsoft 365 at 10.30", ""},
        {"1,200 officers in 43 forces", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CHECK(all(row.text) == row.found);
    }
}

TEST_CASE("dates counted from the publication") {
    Date const published(2020, 7, 10);
    CHECK(all("Within six months", published) == "Within six months=2021-01-10");
    CHECK(all("three months from publication", published) == "three months from publication=2020-10-10");
    CHECK(all("within 56 days", published) == "within 56 days=2020-09-04");
    CHECK(all("With immediate effect", published) == "With immediate effect=2020-07-10");
    CHECK(all("within a year", Date(2020, 5)) == "within a year=2021-05");
    CHECK(all("Within six months") == "Within six months=?");
    CHECK(all("reviewed six months later", published) == "");
}

TEST_CASE("a date that is the whole text") {
    CHECK(whole_date("31 March 2021.") == Date(2021, 3, 31));
    CHECK(whole_date("[May 2021]") == Date(2021, 5));
    CHECK(whole_date("44927") == Date(2023, 1, 1));
    CHECK_FALSE(whole_date("due May 2021"));
    CHECK_FALSE(whole_date("12345"));
}
