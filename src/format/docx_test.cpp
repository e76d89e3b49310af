#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "format/formats.h"
#include "format/zip_archive.h"
#include "tests/kit/document_text.h"

using namespace beadle;
using namespace beadle::format;
using kit::text_of;

namespace {

constexpr char const* declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
constexpr char const* namespaces = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")";

std::string word_file(std::string const& body, std::string const& styles = {}, std::string const& numbering = {}) {
    auto const part = [](std::string const& root, std::string const& content) { return std::string(declaration) + "<w:" + root + " " + namespaces + ">" + content + "</w:" + root + ">"; };
    std::vector<ZipPart> parts = {{"word/document.xml", part("document", "<w:body>" + body + "</w:body>")}};
    if (!styles.empty()) parts.push_back({"word/styles.xml", part("styles", styles)});
    if (!numbering.empty()) parts.push_back({"word/numbering.xml", part("numbering", numbering)});
    return write_zip(parts);
}

std::string body_text(std::string const& body, std::string const& styles = {}, std::string const& numbering = {}) {
    auto const document = read_docx(word_file(body, styles, numbering));
    return document ? text_of(*document) : "refused: " + document.error().message;
}

std::string refusal(std::string const& bytes) {
    auto const document = read_docx(bytes);
    return document ? "read" : document.error().message;
}

std::string p(std::string const& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string r(std::string const& text, std::string const& properties = {}) { return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string tc(std::string const& text, std::string const& properties = {}) { return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>"; }
std::string tr(std::string const& cells, std::string const& properties = {}) { return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>"; }
std::string tbl(std::string const& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }

std::string repeated(std::string const& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("runs keep their words and how they are set") {
    CHECK(body_text(p(r("one ") + r("two", "<w:b/>") + r(" ", "") + r("three", "<w:u w:val=\"single\"/>"))) == "one **two** __three__\n");
    CHECK(body_text(p(r("a", "<w:b w:val=\"0\"/>") + r("b", "<w:b w:val=\"false\"/><w:u w:val=\"none\"/>") + r("c", "<w:strike/>") + r("d", "<w:dstrike w:val=\"true\"/>"))) == "ab~~cd~~\n");
    CHECK(body_text(p(r("seen") + r("hidden", "<w:vanish/>"))) == "seen\n");
    CHECK(body_text(p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>")) == "a\tb\nc-de\n");
    CHECK(body_text(p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>")) == "✓•\n");
    CHECK(body_text(p(r("&amp;&#xF0B7;&#1;&#xFFFF;"))) == "&•\uFFFD\n");
    CHECK(body_text(p("") + p(r("  "))) == "");
}

TEST_CASE("tracked changes are read as accepted") {
    CHECK(body_text(p("<w:ins>" + r("new ") + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>" + r("rest"))) == "new rest\n");
    CHECK(body_text(p("<w:moveFrom>" + r("moved") + "</w:moveFrom>" + r("stays ") + "<w:moveTo>" + r("moved") + "</w:moveTo>")) == "stays moved\n");
    CHECK(body_text("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("one ") + "</w:p>" + p(r("two"))) == "one two\n");
    CHECK(body_text(tbl(tr(tc("kept")) + tr(tc("dropped"), "<w:del/>") + tr(tc("added"), "<w:ins/>"))) == "[kept]\n[added]\n");
}

TEST_CASE("fields, links, controls and text boxes give what they show, once") {
    CHECK(body_text(p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("7") +
                      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">" + r(" May") + "</w:fldSimple><w:hyperlink>" + r(" link") + "</w:hyperlink>")) == "7 May link\n");
    CHECK(body_text("<w:sdt><w:sdtPr/><w:sdtContent>" + p(r("chosen")) + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p(r("Choose one")) +
                    "</w:sdtContent></w:sdt>") == "chosen\n");
    auto const box = "<w:txbxContent>" + p(r("in the box")) + "</w:txbxContent>";
    CHECK(body_text(p(r("before") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                      "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r(" after"))) == "before after\nin the box\n");
}

TEST_CASE("headings come from styles, by name, by outline and by what they are based on") {
    auto const styles = R"(<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="own"><w:name w:val="Report name"/><w:basedOn w:val="a1"/></w:style>
        <w:style w:type="paragraph" w:styleId="lvl"><w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ring"><w:name w:val="Ring"/><w:basedOn w:val="ring"/></w:style>
        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="TOC 1"/></w:style>
        <w:style w:type="character" w:styleId="str"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>)";
    auto const styled = [](std::string const& style, std::string const& text) { return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>"; };
    CHECK(body_text(styled("T", "t") + styled("a1", "one") + styled("own", "two") + styled("lvl", "three") + styled("ring", "plain") + styled("none", "plain") + styled("toc", "gone"), styles) ==
          "# t\n## one\n## two\n### three\nplain\nplain\n");
    CHECK(body_text("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("own") + "</w:p><w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" + r("text") + "</w:p>") == "# own\ntext\n");
    CHECK(body_text(p(r("x", "<w:rStyle w:val=\"str\"/>") + r("y", "<w:rStyle w:val=\"str\"/><w:b w:val=\"0\"/>")), styles) == "**x**y\n");
}

TEST_CASE("lists print what Word prints before them") {
    auto const numbering = R"xml(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>)xml";
    auto const item = [](int list, int level, std::string const& text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr></w:pPr>" + (text.empty() ? "" : r(text)) + "</w:p>";
    };
    CHECK(body_text(item(1, 0, "x") + item(1, 1, "y") + item(1, 1, "z") + item(1, 0, "w") + item(1, 1, "v") + item(2, 0, "b") + item(3, 0, "n") + item(0, 0, "plain"), {}, numbering) ==
          "  3. x\n    3(a) y\n    3(b) z\n  4. w\n    4(a) v\n  • b\n  1. n\nplain\n");
    auto const numbered_cell = "<w:tc>" + item(1, 0, "") + "</w:tc>";
    CHECK(body_text(tbl(tr(numbered_cell + tc("do")) + tr(numbered_cell + tc("do more"))), {}, numbering) == "[3. | do]\n[4. | do more]\n");
}

TEST_CASE("tables resolve merged cells and know their heading rows") {
    CHECK(body_text(tbl(tr(tc("Demand", "<w:gridSpan w:val=\"2\"/>") + tc("Due"), "<w:tblHeader/>") + tr(tc("1") + tc("do") + tc("May", "<w:vMerge w:val=\"restart\"/>")) +
                        tr(tc("2") + tc("do more") + tc("not shown", "<w:vMerge/>")) + tr(tc("3") + tc("x") + tc("y")))) ==
          "=[*(2x1)Demand | - | *Due]\n[1 | do | (1x2)May]\n[2 | do more | -]\n[3 | x | y]\n");
    CHECK(body_text(tbl(tr(tc("a", "<w:vMerge/>") + tc("b")) + tr(tc("c", "<w:vMerge/>")))) == "[(1x2) | b]\n[- | ]\n");
    CHECK(body_text(tbl(tr(tc("a") + tc("b")) + tr(tc("c"), "<w:gridBefore w:val=\"1\"/>"))) == "[a | b]\n[ | c]\n");
    CHECK(body_text(tbl(tr("<w:tc>" + p(r("a")) + tbl(tr(tc("in") + tc("side"))) + "</w:tc>" + tc("b")))) == "[a / in / side | b]\n");
    CHECK(body_text(tbl(tr("<w:tc>" + p(r("frame")) + tbl(tr(tc("1") + tc("2"))) + "</w:tc>"))) == "frame\n[1 | 2]\n");
    auto const document = *read_docx(word_file(tbl(tr(tc("No"), "<w:tblHeader w:val=\"true\"/>") + tr(tc("1")) + tr(tc("2")))));
    auto const& rows = std::get<Table>(document.blocks.front()).rows;
    CHECK(rows[0].place.row == std::nullopt);
    CHECK(rows[2].place.row == 2);
    CHECK(rows[2].cells[0].paragraphs[0].place.row == 2);
}

TEST_CASE("a caption belongs to the table under it") {
    auto const styles = R"(<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>)";
    auto const caption = "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr>" + r("What is late") + "</w:p>";
    CHECK(body_text(caption + tbl(tr(tc("x"))), styles) == "caption: What is late\n[x]\n");
    CHECK(body_text(caption + p(r("between")) + tbl(tr(tc("x"))), styles) == "What is late\nbetween\n[x]\n");
}

TEST_CASE("a file that is no Word file, damaged or locked, is refused in a sentence") {
    auto const good = word_file(p(r("fine")));
    REQUIRE(refusal(good) == "read");
    CHECK(refusal("") == "this is not a Word file");
    CHECK(refusal("plain words") == "this is not a Word file");
    CHECK(refusal(good.substr(0, good.size() / 2)) == "this Word file is damaged: it breaks off before its end");
    CHECK(refusal(write_zip({{"other.xml", "<a/>"}})) == "this Word file is damaged: it has no text (no part word/document.xml)");
    CHECK(refusal(write_zip({{"word/document.xml", ""}})) == "this Word file is damaged: its part word/document.xml is not well formed");
    CHECK(refusal(write_zip({{"word/document.xml", "<w:document><w:body>"}})) == "this Word file is damaged: its part word/document.xml is not well formed");
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more") == "this is an old Word file (.doc); save it as .docx");
    std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (char const c : std::string("EncryptedPackage")) locked += c, locked += '\0';
    CHECK(refusal(locked) == "this Word file is locked with a password; save it without one");
    auto encrypted = good;  // the flag "encrypted" of the only entry, in its local header and in the list at the end
    encrypted[6] = static_cast<char>(encrypted[6] | 1);
    auto const listed = encrypted.find("PK\x01\x02");
    encrypted[listed + 8] = static_cast<char>(encrypted[listed + 8] | 1);
    CHECK(refusal(encrypted) == "this Word file is locked with a password; save it without one");
    for (std::size_t at = 0; at < good.size(); ++at) {
        auto flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
        auto const document = read_docx(flipped);
        auto const same = document && text_of(*document) == "fine\n";
        CHECK((same || !document));
    }
}

TEST_CASE("hostile Word files are refused or read, without overflow") {
    auto const nested = [](std::string const& open, std::string const& close, std::string const& inner) { return repeated(open, 100'000) + inner + repeated(close, 100'000); };
    CHECK(refusal(word_file(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", p(r("x"))))) == "this Word file is damaged: its text is nested too deeply to be read");
    CHECK(refusal(word_file(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", p(r("x"))))) == "this Word file is damaged: its text is nested too deeply to be read");
    CHECK(refusal(word_file(nested("<w:p>", "</w:p>", r("x")))) == "this Word file is damaged: its text is nested too deeply to be read");
    CHECK(refusal(word_file(repeated("<w:ins>", 100'000))) == "this Word file is damaged: its part word/document.xml is not well formed");
    CHECK(refusal(write_zip({{"word/document.xml", std::string(70u << 20, ' ')}})) == "this Word file is too large to be read: its part word/document.xml unpacks to more than 64 MB");
    CHECK(refusal(word_file(repeated("<a/>", 7'000'000))) == "this Word file is damaged: its part word/document.xml holds more elements than any document");
    CHECK(refusal(word_file(tbl(repeated(tr(tc("x", "<w:gridSpan w:val=\"999999999\"/>")), 3000) + tr(repeated(tc("y"), 1000))))) ==
          "this Word file is damaged: a table in it claims to be larger than any paper's");
    auto const entities = std::string(declaration) + "<!DOCTYPE w:document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document " + namespaces + "><w:body>" + p(r("&b;")) + "</w:body></w:document>";
    CHECK(text_of(*read_docx(write_zip({{"word/document.xml", entities}}))) == "&b;\n");
    auto lying = word_file(p(r("fine")));
    auto const listed = lying.find("PK\x01\x02");
    lying[listed + 24] = '\x01', lying[listed + 25] = '\0';  // the list claims one byte
    CHECK((refusal(lying) == "read" || refusal(lying).starts_with("this Word file is damaged")));
}
