#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "format/formats.h"
#include "format/zip_archive.h"
#include "tests/kit/document_text.h"

using namespace beadle;
using namespace beadle::format;

namespace {

Paragraph plain(std::string text) { return {.runs = {{.text = std::move(text)}}}; }
Paragraph heading(std::string text, int level) { return {.kind = Paragraph::Kind::heading, .level = level, .runs = {{.text = std::move(text)}}, .anchor = "at-" + std::to_string(level)}; }
Paragraph item(std::string marker, std::string text, int level = 1) { return {.kind = Paragraph::Kind::list_item, .level = level, .marker = std::move(marker), .runs = {{.text = std::move(text)}}}; }

Document paper() {
    Row head{.header = true};
    head.cells.push_back({.paragraphs = {plain("Demand")}, .column_span = 2, .header = true});
    head.cells.push_back({.covered = true});
    head.cells.push_back({.paragraphs = {plain("Status")}, .header = true});
    Row first{.anchor = "roof-1"};
    first.cells.push_back({.paragraphs = {plain("1")}, .header = true});
    first.cells.push_back({.paragraphs = {plain("Mend the roof"), item("•", "tiles"), item("•", "gutter")}});
    first.cells.push_back({.paragraphs = {{.runs = {{.text = "AMBER", .bold = true, .colour = "in-progress"}}}}, .row_span = 2});
    Row second;
    second.cells.push_back({.paragraphs = {plain("2")}});
    second.cells.push_back({.paragraphs = {{.runs = {{.text = "May", .struck = true}, {.text = " June"}}}}});
    second.cells.push_back({.covered = true});
    Table table{.rows = {head, first, second}, .caption = "What is left", .widths = {1, 5, 2}};
    return {.title = "Roof & walls", .blocks = {heading("Roof", 1), plain("As at May"), table}, .landscape = true};
}

std::string part_of(std::string const& docx, std::string const& part) {
    auto const zip = ZipReader::open(docx, "Word file");
    REQUIRE(zip);
    return zip->read(part).value();
}

bool holds(std::string const& text, std::string const& part) {
    INFO("looked for: " << part << "\nin: " << text);
    auto const found = contains(text, part);
    CHECK(found);
    return found;
}

// Whatever is written with such text in every place must hold no tag that was not meant.
Document hostile() {
    std::string const text = "</title></td><script>alert(1)</script>\" onload='x' ]]> & \x01\xFF \xEF\xBF\xBF end";
    auto document = paper();
    document.title = text;
    document.language = "\"><script>";
    document.blocks.emplace_back(Paragraph{.runs = {{.text = text, .bold = true, .colour = text}}, .anchor = text});
    document.blocks.emplace_back(item(text, text));
    auto& table = std::get<Table>(document.blocks[2]);
    table.caption = text;
    table.rows[1].anchor = text;
    table.rows[1].cells[1].paragraphs.push_back({.kind = Paragraph::Kind::list_item, .level = 3, .marker = text, .runs = {{.text = text, .struck = true}}, .anchor = text});
    return document;
}

}  // namespace

TEST_CASE("a web page stands alone, and says what its parts are") {
    auto const html = write_html(paper());
    holds(html, "<html lang=\"en-GB\">");
    holds(html, "<title>Roof &amp; walls</title>");
    holds(html, "@page{size:A4 landscape;");
    holds(html, "<h1 id=\"at-1\">Roof</h1>");
    holds(html, "<caption>What is left</caption>");
    holds(html, "<thead>\n<tr><th scope=\"colgroup\" colspan=\"2\">Demand</th><th scope=\"col\">Status</th></tr>\n</thead>");
    holds(html, "<tr id=\"roof-1\"><th scope=\"row\">1</th><td><p>Mend the roof</p><ul><li>tiles</li><li>gutter</li></ul></td>");
    holds(html, "<td rowspan=\"2\"><span class=\"status in-progress\"><b>AMBER</b></span></td>");
    holds(html, ".status.in-progress::before{content:\"▲ \"");
    holds(html, ".w1 col:nth-child(2){width:63%}");
    holds(html, "<td><s>May</s> June</td>");
    CHECK_FALSE(contains(html, "style="));
    auto portrait = paper();
    portrait.landscape = false;
    CHECK_FALSE(contains(write_html(portrait), "landscape"));
}

TEST_CASE("lists are written with the markers they had") {
    Document const document{.title = "t", .blocks = {item("1.", "one"), item("2.", "two"), item("•", "deep", 2), item("", "more of two"), item("4.", "four"), item("a.", "letter"), item("(x)", "own")}};
    holds(write_html(document), "<ol><li>one</li><li>two<ul><li>deep</li></ul><p>more of two</p></li><li value=\"4\">four</li></ol>"
                                "<ol type=\"a\"><li>letter</li></ol><ul><li data-marker=\"(x)\">own</li></ul>");
    auto const numbering = part_of(write_docx(document), "word/numbering.xml");
    holds(numbering, "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>");
    holds(numbering, "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.\"/>");
    holds(numbering, "<w:start w:val=\"10\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%1)\"/>");
}

TEST_CASE("a Word file has styles, marked heading rows, widths, title and language, and no author") {
    auto const docx = write_docx(paper());
    auto const text = part_of(docx, "word/document.xml");
    holds(text, "<w:pStyle w:val=\"Heading1\"/>");
    holds(text, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    holds(text, "<w:gridSpan w:val=\"2\"/>");
    holds(text, "<w:vMerge w:val=\"restart\"/>");
    holds(text, "<w:vMerge/>");
    holds(text, "<w:gridCol w:w=\"1892\"/><w:gridCol w:w=\"9460\"/><w:gridCol w:w=\"3784\"/>");
    holds(text, "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
    holds(text, "<w:t xml:space=\"preserve\">▲ </w:t>");
    auto const core = part_of(docx, "docProps/core.xml");
    holds(core, "<dc:title>Roof &amp; walls</dc:title>");
    CHECK_FALSE(contains(core, "creator"));
    CHECK_FALSE(contains(core, "Modified"));
    holds(part_of(docx, "word/styles.xml"), "<w:lang w:val=\"en-GB\"");
}

TEST_CASE("Markdown is headings, pipe tables and lists, with nothing in a cell that breaks its row") {
    auto document = paper();
    document.blocks.emplace_back(plain("# no heading"));
    document.blocks.emplace_back(plain("12. no | list"));
    document.blocks.emplace_back(item("•", "a"));
    document.blocks.emplace_back(item("•", "b"));
    CHECK(write_markdown(document) ==
          "# Roof\n\nAs at May\n\nWhat is left\n\n| Demand |  | Status |\n| --- | --- | --- |\n| 1 | <p>Mend the roof</p><ul><li>tiles</li><li>gutter</li></ul> | <b>AMBER</b> |\n"
          "| 2 | <s>May</s> June | ^^ |\n\n&#35; no heading\n\n12&#46; no &#124; list\n\n- a\n- b\n");
    Document const dashes{.blocks = {Table{.rows = {{.cells = {{.paragraphs = {plain("-")}}, {.paragraphs = {plain("---")}}}}}}}};
    CHECK(write_markdown(dashes) == "|  |  |\n| --- | --- |\n| &#45; | &#45;&#45;&#45; |\n");
}

TEST_CASE("no text becomes a tag, in any place of any format") {
    auto const document = hostile();
    auto const html = write_html(document);
    CHECK_FALSE(contains(html, "<script"));
    holds(html, "<tr id=\"&lt;/title&gt;&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload='x' ]]&gt; &amp; \uFFFD \uFFFD end\">");
    CHECK(is_utf8(html));
    auto const again = read_html(html);
    REQUIRE(again);
    holds(kit::text_of(*again), "</title></td><script>alert(1)</script>\" onload='x' ]]> & \uFFFD \uFFFD end");
    auto const markdown = write_markdown(document);
    CHECK_FALSE(contains(markdown, "<script"));
    CHECK(is_utf8(markdown));
    auto const word = read_docx(write_docx(document));
    REQUIRE(word);
    CHECK(word->title == "</title></td><script>alert(1)</script>\" onload='x' ]]> & \uFFFD \uFFFD end");
}

TEST_CASE("a document with nothing in it can be written") {
    CHECK(read_html(write_html({})).value().title == "Paper");
    CHECK(read_docx(write_docx({})).value().blocks.empty());
    CHECK(write_markdown({}).empty());
    Document const odd{.blocks = {Table{}, Table{.rows = {Row{}}}, Paragraph{}, Table{.rows = {{.cells = {{.column_span = 9, .row_span = 9}}}}, .widths = {0, 0}}}};
    CHECK(read_html(write_html(odd)));
    CHECK(read_docx(write_docx(odd)));
    CHECK_FALSE(write_markdown(odd).empty());
}

TEST_CASE("in Markdown a cell that reaches down is marked where it goes on, and reads back so") {
    Document document;
    Table table{.rows = {{.cells = {{.paragraphs = {{.runs = {{.text = "a"}}}}}, {.paragraphs = {{.runs = {{.text = "b"}}}}}}, .header = true},
                         {.cells = {{.paragraphs = {{.runs = {{.text = "1"}}}}}, {.paragraphs = {{.runs = {{.text = "both"}}}}, .row_span = 2}}},
                         {.cells = {{.paragraphs = {{.runs = {{.text = "2"}}}}}, {.covered = true}}},
                         {.cells = {{.paragraphs = {{.runs = {{.text = "3"}}}}}, {.paragraphs = {{.runs = {{.text = "^^"}}}}}}}}};
    document.blocks.emplace_back(table);
    auto const text = write_markdown(document);
    CHECK(text == "| a | b |\n| --- | --- |\n| 1 | both |\n| 2 | ^^ |\n| 3 | &#94;^ |\n");
    auto const again = read_markdown(text);
    REQUIRE(again);
    CHECK(kit::text_of(*again) == kit::text_of(document));
    CHECK(kit::text_of(*read_markdown("| a |\n| --- |\n| ^^ |\n")) == "=[a]\n[^^]\n");
}
