#include <doctest/doctest.h>

#include <string>

#include "format/formats.h"
#include "tests/kit/document_text.h"

using namespace beadle;
using namespace beadle::format;
using kit::text_of;

namespace {

std::string markdown(std::string const& text) { return text_of(*read_markdown(text)); }

}  // namespace

TEST_CASE("Markdown's headings, lists and lines") {
    CHECK(markdown("## Two ##\nOne\n===\ntext **bold** ~~old~~ 2 ** 3\n\n- a\n2) b\n---\n#hash") == "## Two\n# One\ntext **bold** ~~old~~ 2 ** 3\n  • a\n  2) b\n#hash\n");
    CHECK(markdown("one<br>two 3<sup>rd</sup>") == "one\ntwo 3rd\n");
}

TEST_CASE("rows with tabs or pipes are tables; cells may hold HTML") {
    CHECK(markdown("No\tText\n1\t<p>a</p><p><u>b</u></p>\n\nafter") == "[No | Text]\n[1 | a / __b__]\nafter\n");
    CHECK(markdown("\t\tlast") == "[ |  | last]\n");
    CHECK(markdown("| No | Text |\n|----|:---:|\n| 1 | a \\| b |\n| 2 | |") == "=[No | Text]\n[1 | a | b]\n[2 | ]\n");
    CHECK(markdown("a\tb\n| c | d |") == "[a | b]\n[c | d]\n");
}

TEST_CASE("rows keep the lines they stand on") {
    auto const document = read_markdown("# T\n\na\tb\nc\td");
    auto const& table = std::get<Table>(document->blocks.at(1));
    CHECK(table.rows.at(1).place.line == 4);
    CHECK(table.rows.at(1).cells.at(0).paragraphs.at(0).place.line == 4);
}

TEST_CASE("plain text keeps every line, its indent and its page") {
    auto const document = read_text(" one  \n\n\ftwo\n");
    CHECK(document->lines_only);
    REQUIRE(document->blocks.size() == 3);
    CHECK(std::get<Paragraph>(document->blocks[0]).text() == " one");
    CHECK(std::get<Paragraph>(document->blocks[2]).text() == "two");
    CHECK(std::get<Paragraph>(document->blocks[2]).place == Place{.line = 3, .page = 2});
}
