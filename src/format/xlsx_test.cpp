#include <doctest/doctest.h>

#include "format/formats.h"
#include "format/zip_archive.h"

using namespace beadle;
using namespace beadle::format;

namespace {

// A workbook of the sheets given, as the programs write it: shared texts, a date style (1) and a percentage style (2).
std::string workbook(std::vector<std::string> const& sheets, std::string const& state = "visible") {
    std::vector<ZipPart> parts;
    std::string list, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        auto const n = std::to_string(i + 1);
        list += "<sheet name=\"Part " + n + "\" sheetId=\"" + n + "\" state=\"" + (i ? state : "visible") + "\" r:id=\"r" + n + "\"/>";
        relations += "<Relationship Id=\"r" + n + "\" Target=\"worksheets/sheet" + n + ".xml\"/>";
        parts.push_back({"xl/worksheets/sheet" + n + ".xml", "<worksheet>" + sheets[i] + "</worksheet>"});
    }
    parts.push_back({"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"});
    parts.push_back({"xl/sharedStrings.xml", "<sst><si><t>Ref</t></si><si><r><t>Dem</t></r><r><t>and</t></r></si></sst>"});
    parts.push_back({"xl/styles.xml",
                     "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\ mmm\\ yyyy\"/></numFmts>"
                     "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"});
    return write_zip(parts);
}

std::string const headings = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Due</t></is></c></row>";

}  // namespace

TEST_CASE("a workbook's numbers read as they show: dates, percentages, whole numbers") {
    auto const bytes = workbook({"<sheetData>" + headings +
                                 "<row r=\"3\"><c r=\"A3\"><v>4</v></c><c r=\"B3\" s=\"2\"><v>0.755</v></c><c r=\"C3\" s=\"1\"><v>44927</v></c></row></sheetData>"});
    auto const document = read_xlsx(bytes).value();
    REQUIRE(document.blocks.size() == 1);
    auto const& table = std::get<Table>(document.blocks[0]);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[1].text() == "Demand");
    CHECK(table.rows[1].cells[0].text() == "4");
    CHECK(table.rows[1].cells[1].text() == "75.5%");
    CHECK(table.rows[1].cells[2].text() == "01/01/2023");
    CHECK(table.rows[1].place.row == 1);
}

TEST_CASE("merged cells cover, hidden rows say so, hidden sheets are left out") {
    auto const bytes = workbook({"<sheetData>" + headings +
                                     "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>shared</t></is></c></row>"
                                     "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>",
                                 "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>secret</v></c></row></sheetData>"},
                                "hidden");
    auto const document = read_xlsx(bytes).value();
    REQUIRE(document.blocks.size() == 1);
    auto const& rows = std::get<Table>(document.blocks[0]).rows;
    CHECK(rows[1].cells[1].row_span == 2);
    CHECK(rows[1].cells[1].column_span == 2);
    CHECK(rows[2].cells[1].covered);
    CHECK(rows[2].hidden);
}

TEST_CASE("of several sheets each has its name as a heading") {
    auto const sheet = "<sheetData>" + headings + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData>";
    auto const document = read_xlsx(workbook({sheet, sheet})).value();
    REQUIRE(document.blocks.size() == 4);
    CHECK(std::get<Paragraph>(document.blocks[2]).text() == "Part 2");
}

TEST_CASE("what is no workbook is refused in one sentence") {
    CHECK(read_xlsx("PK\x03\x04 and no more").error().kind == Refusal::Kind::unreadable);
    CHECK(read_xlsx(write_zip({{"word/document.xml", "<w/>"}})).error().message.find("xl/workbook.xml") != std::string::npos);
    // A merge over the whole sheet names more cells than any paper has.
    auto const hostile = workbook({"<sheetData>" + headings + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"});
    CHECK(read_xlsx(hostile).has_value());
}
