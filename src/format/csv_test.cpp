#include "format/csv.h"

#include <doctest/doctest.h>

#include "format/formats.h"

using namespace beadle;
using namespace beadle::format;

TEST_CASE("the separator is the one that makes a table") {
    CHECK(csv_separator("a,b,c\n1,2,3\n4,5,6\n") == ',');
    CHECK(csv_separator("a;b\n\"1,5\";2\n3,2;4\n") == ';');
    CHECK(csv_separator("a\tb\n1\t2\n") == '\t');
    CHECK_FALSE(csv_separator("One sentence, with a comma.\n\nAnother line of prose.\nAnd a third one.\nAnd a fourth.\n"));
    CHECK_FALSE(csv_separator(""));
}

TEST_CASE("lines before the heading row are text, the rest is a table") {
    auto const document = read_csv("Plan of Wexmouth\r\n\r\nNo.,Demand,Status\r\n1,\"Publish, and\r\nkeep, a \"\"plan\"\"\",AMBER\r\n2,Train staff,GREEN\r\n").value();
    REQUIRE(document.blocks.size() == 2);
    CHECK(std::get<Paragraph>(document.blocks[0]).text() == "Plan of Wexmouth");
    auto const& table = std::get<Table>(document.blocks[1]);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].header);
    CHECK(table.rows[1].cells[1].text() == "Publish, and\nkeep, a \"plan\"");
    CHECK(table.rows[1].place == Place{.line = 4, .row = 1});
    CHECK(table.rows[2].place == Place{.line = 6, .row = 2});
}

TEST_CASE("a second table after a line of text is a table of its own") {
    auto const document = read_csv("First report,,\nNo.,Demand,Status\n1,a,RED\n,,\nSecond report,,\nPublished May 2024,,\nNo.,Demand,Status\n1,b,RED\n").value();
    REQUIRE(document.blocks.size() == 5);
    CHECK(std::get<Paragraph>(document.blocks[2]).text() == "Second report");
    CHECK(std::get<Table>(document.blocks[4]).rows.size() == 2);
}

TEST_CASE("a quote that is never closed loses nothing") {
    auto const document = read_csv("a,b\n1,2\n3,\"four\nfive,6\n").value();
    CHECK(std::get<Table>(document.blocks[0]).rows[2].cells[1].text() == "four\nfive,6");
}
