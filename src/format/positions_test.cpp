#include "format/positions.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "format/pdf.h"

using namespace beadle;
using namespace beadle::format;

namespace {

constexpr Spacing spacing{.gutter = 0.2, .word = 0.26};

/// Writes lines of 10 points height; a letter is 5 points wide, a space 2.
struct Page {
    PlacedPage page{};
    void text(double left, double top, std::string_view words, double height = 10) {
        for (auto const word : split(words, ' ')) {
            auto const width = static_cast<double>(word.size()) * height / 2;
            page.words.push_back({left, top, left + width, top + height, std::string(word)});
            left += width + height / 5;
        }
    }
};

Table const& table_at(Document const& document, std::size_t index) { return std::get<Table>(document.blocks.at(index)); }

}  // namespace

TEST_CASE("text in columns under headings is a table, text above it is not") {
    Page p;
    p.text(40, 20, "Station plans", 20);
    p.text(40, 50, "Two items are open.");
    p.text(40, 80, "No."), p.text(100, 80, "Demand"), p.text(300, 80, "Status"), p.text(400, 80, "Due");
    p.text(40, 95, "1"), p.text(70, 95, "Publish a plan for"), p.text(300, 95, "AMBER"), p.text(380, 95, "May 2026");
    p.text(70, 106, "every station");
    p.text(40, 125, "2"), p.text(70, 125, "Train the staff"), p.text(300, 125, "GREEN"), p.text(380, 125, "June 2026");
    auto const document = from_positions({p.page}, spacing);
    REQUIRE(document.blocks.size() == 3);
    CHECK(std::get<Paragraph>(document.blocks[0]).kind == Paragraph::Kind::heading);
    CHECK(std::get<Paragraph>(document.blocks[1]).text() == "Two items are open.");
    auto const& table = table_at(document, 2);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells[0].text() == "1");
    CHECK(table.rows[1].cells[1].text() == "Publish a plan for every station");
    CHECK(table.rows[2].cells[2].text() == "GREEN");
    CHECK(table.rows[2].place == Place{.page = 1, .row = 2});
}

TEST_CASE("cells set in the middle of their rows belong to the row around them") {
    Page p;
    p.text(40, 20, "Ref"), p.text(100, 20, "Demand"), p.text(300, 20, "Status");
    for (int line = 0; line < 5; ++line) p.text(100, 40 + 11 * line, "first demand line " + std::to_string(line));
    p.text(40, 62, "A1"), p.text(300, 62, "AMBER");
    for (int line = 0; line < 3; ++line) p.text(100, 112 + 11 * line, "second demand line " + std::to_string(line));
    p.text(40, 123, "A2"), p.text(300, 123, "GREEN");
    auto const document = from_positions({p.page}, spacing);
    auto const& table = table_at(document, 0);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells[1].text() == "first demand line 0 first demand line 1 first demand line 2 first demand line 3 first demand line 4");
    CHECK(table.rows[2].cells[1].text().starts_with("second demand line 0"));
}

TEST_CASE("a row that a page cut goes on under the repeated headings") {
    Page first, second;
    auto const headings = [](Page& p) { p.text(40, 20, "Ref"), p.text(100, 20, "Demand"), p.text(300, 20, "Status"); };
    headings(first);
    first.text(40, 40, "A1"), first.text(100, 40, "a demand that goes"), first.text(300, 40, "AMBER");
    headings(second);
    second.text(100, 40, "on over the page");
    second.text(40, 70, "A2"), second.text(100, 70, "another"), second.text(300, 70, "RED");
    auto const document = from_positions({first.page, second.page}, spacing);
    auto const& table = table_at(document, 1);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells[0].text().empty());
    CHECK(table.rows[1].cells[1].text() == "on over the page");
    CHECK(table.rows[2].cells[0].text() == "A2");
}

TEST_CASE("a heading of two lines stands half a line off its neighbours") {
    Page p;
    p.text(40, 14, "What was"), p.text(40, 25, "asked"), p.text(200, 20, "Status"), p.text(300, 20, "Due");
    p.text(40, 45, "A plan"), p.text(200, 45, "AMBER"), p.text(300, 45, "May 2026");
    auto const document = from_positions({p.page}, spacing);
    REQUIRE(document.blocks.size() == 1);
    CHECK(table_at(document, 0).rows[0].cells[0].text() == "What was asked");
    CHECK(table_at(document, 0).rows.size() == 2);
}

TEST_CASE("word boxes are read with their entities; what is none is refused") {
    auto const pages = parse_word_boxes("<page width=\"9\"><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">R&amp;D</word></page>").value();
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].words[0].text == "R&D");
    CHECK_FALSE(parse_word_boxes("nothing of the kind").has_value());
    CHECK_FALSE(parse_word_boxes("<word xMin=\"1\">x</word>").has_value());
}
