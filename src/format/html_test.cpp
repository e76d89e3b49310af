#include <doctest/doctest.h>

#include <string>

#include "format/formats.h"
#include "tests/kit/document_text.h"

using namespace beadle;
using namespace beadle::format;
using kit::text_of;

namespace {

std::string fragment(std::string const& html) { return text_of(read_html_fragment(html)); }
std::string page(std::string const& html) { return text_of(*read_html(html)); }

std::string repeated(std::string const& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a fragment keeps its words and how they are set") {
    CHECK(fragment("Plain words\n of  a cell") == "Plain words of a cell\n");
    CHECK(fragment("Due 3<sup>rd</sup> May") == "Due 3rd May\n");
    CHECK(fragment("<b>AMBER</b> <strong>now</strong> <u>Step 1</u>  next") == "**AMBER** **now** __Step 1__ next\n");
    CHECK(fragment("<s>May</s> <del>June</del> <strike>July</strike> <ins>August</ins>") == "~~May~~ ~~June~~ ~~July~~ August\n");
    CHECK(fragment("<span style='text-decoration: line-through'>May</span> <span style=\"font-weight: 700\">June</span>") == "~~May~~ **June**\n");
    CHECK(fragment("R&amp;D &lt;5 days&gt; caf&eacute;") == "R&D <5 days> café\n");
    CHECK(fragment("") == "");
    CHECK(fragment("<p> </p><p>&nbsp;</p>") == "");
}

TEST_CASE("blocks, breaks and stray tags part paragraphs and lose no word") {
    CHECK(fragment("before<p>one</p>between<p>two</p>after") == "before\none\nbetween\ntwo\nafter\n");
    CHECK(fragment("one<br>two<br/>three") == "one\ntwo\nthree\n");
    CHECK(fragment("one&lt;br /&gt;two &lt;BR&gt; three &lt;b") == "one\ntwo\nthree <b\n");
    CHECK(fragment("<p>one <b>two<p>three</b> four") == "one **two**\n**three** four\n");
    CHECK(fragment("one</p></div> two") == "one\ntwo\n");
    CHECK(fragment("<h2>Over<br>two lines</h2>") == "## Over two lines\n");
    CHECK(fragment("ask <insert name> first") == "ask <insert name> first\n");
    CHECK(fragment("a<o:p></o:p>b") == "ab\n");
    CHECK(fragment("<pre>one\n  two</pre>") == "one\n  two\n");
}

TEST_CASE("lists keep marker and level") {
    CHECK(fragment("<ul><li>one</li><li>two<ul><li>deep</li></ul>more</li></ul>") == "  • one\n  • two\n    • deep\n   more\n");
    CHECK(fragment("<ol start=3><li>one<li>two</ol>") == "  3. one\n  4. two\n");
    CHECK(fragment("<ol type=a><li>one<li>two</ol><ol type=i><li>x<li>y</ol>") == "  a. one\n  b. two\n  i. x\n  ii. y\n");
    CHECK(fragment("<ul><li><p>first</p><p>second</p></li></ul>") == "  • first\n   second\n");
    CHECK(fragment("<li>stray</li>") == "  • stray\n");
}

TEST_CASE("a table in a fragment is flattened") {
    CHECK(fragment("see<table><tr><td>a<td>b<tr><td>c</table>") == "see\na\nb\nc\n");
}

TEST_CASE("a page has a title, headings, paragraphs and tables") {
    auto const document = *read_html("<html><head><title> The\n plan </title><style>p{}</style></head><body><nav>Menu</nav>\n<h1>Plan</h1>\n<p>Words"
                                     "</p><p hidden>no</p><p style='display: none'>no</p><script>no()</script><table><caption>All of it</caption>"
                                     "<thead><tr><th>No</th><th>Due</th></tr></thead><tbody><tr><td>1</td><td><p>May</p><p>June</p></td></tr></table></body></html>");
    CHECK(document.title == "The plan");
    CHECK(text_of(document) == "# Plan\nWords\ncaption: All of it\n=[*No | *Due]\n[1 | May / June]\n");
    CHECK(std::get<Paragraph>(document.blocks[1]).place == Place{.line = 4});
    auto const& table = std::get<Table>(document.blocks[2]);
    CHECK(table.rows[0].place.row == std::nullopt);
    CHECK(table.rows[1].place.row == 1);
    CHECK(table.rows[1].cells[1].paragraphs[1].place.row == 1);
}

TEST_CASE("spans are resolved to a cell for every column") {
    CHECK(page("<table><tr><th colspan=2>Demand</th><th>Due</th></tr><tr><td>1</td><td>do</td><td rowspan=2>May</td></tr><tr><td>2<td>do more</table>") ==
          "=[*(2x1)Demand | - | *Due]\n[1 | do | (1x2)May]\n[2 | do more | -]\n");
    CHECK(page("<table><tr><td>a<td>b<td>c<tr><td>d</table>") == "[a | b | c]\n[d |  | ]\n");
    CHECK(page("<table><tbody><tr><td rowspan=9>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e</table>") == "[(1x2)a | b]\n[- | c]\n[d | e]\n");
    CHECK(page("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>") == "[(1x3)a | b]\n[- | c]\n[- | d]\n");
    CHECK(page("<table><tr><td colspan=99>all<tr><td>a<td>b</table>") == "[(2x1)all | -]\n[a | b]\n");
    CHECK(page("<table><tfoot><tr><td>sum</tfoot><tr><td>a</table>") == "[a]\n[sum]\n");
}

TEST_CASE("a table that only sets out the page is not a table") {
    CHECK(page("<table><tr><td><h1>Plan</h1><table><tr><td>1<td>2</table></table>") == "# Plan\n[1 | 2]\n");
    CHECK(page("<table><tr><td>1<td><table><tr><td>x<td>y</table></table>") == "[1 | x / y]\n");
}

TEST_CASE("hostile pages are refused or read, quickly and without overflow") {
    for (auto const* tag : {"<div>", "<b>", "<span>", "<ul><li>", "<table><tr><td>", "<svg>", "<font color=x>", "<template>"}) {
        auto const html = repeated(tag, 100'000);
        CHECK_FALSE(read_html(html));
        CHECK(read_html_fragment(html).size() <= 1);
    }
    auto const unclosed = read_html(repeated("<p>one<li>two<tr><td>three", 20'000));
    REQUIRE(unclosed);
    CHECK(unclosed->blocks.size() == 40'000);
    CHECK_FALSE(read_html("<table><tr>" + repeated("<td colspan=1000 rowspan=65534>x", 3000) + "</table>"));
    CHECK(read_html("<table><tr><td colspan=-5 rowspan=99999999999>x</table>"));
    std::string fonts = "<p>";
    for (int i = 0; i < 1500; ++i) fonts += "<font size=" + std::to_string(i) + ">";
    CHECK_FALSE(read_html(fonts + repeated("<p>x", 100'000)));
    CHECK(read_html("").value().blocks.empty());
    CHECK(text_of(*read_html(std::string("a\0b \xff c", 8))).size() > 3);
}
