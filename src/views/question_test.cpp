#include <doctest/doctest.h>

#include "views/question.h"

using namespace beadle;
using views::parse_question;

TEST_CASE("a list's address says what is asked; empty fields of a form say nothing") {
    auto const question = parse_question({{"status", ""}, {"q", " night shift "}, {"overdue", "true"}, {"page", "3"}, {"as_at", "2026-03-31"}});
    REQUIRE(question);
    CHECK_FALSE(question->filter.status);
    CHECK(question->filter.q == "night shift");
    CHECK(question->filter.overdue == true);
    CHECK(question->page == 3);
    CHECK(question->as_at == parse_day("2026-03-31"));
    CHECK(question->with("overdue", "") == views::Parameters{{"q", "night shift"}, {"as_at", "2026-03-31"}});
    CHECK(question->with("sort", "-due").back() == std::pair<std::string, std::string>{"sort", "-due"});
}

TEST_CASE("a value that means nothing is refused") {
    for (auto const& each : views::Parameters{{"page", "0"}, {"page", "x"}, {"page", "99999999"}, {"as_at", "31/03/2026"}, {"overdue", "yes"}, {"sort", "colour"}, {"extensions", "-1"}}) {
        CAPTURE(each.first);
        auto const refused = parse_question({each});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Refusal::Kind::usage);
    }
}
