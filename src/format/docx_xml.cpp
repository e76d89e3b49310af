#include "format/docx_xml.h"

#include <array>

#include "format/html_parts.h"

namespace beadle::format {

namespace {

std::string style(std::string_view id, std::string_view name, std::string_view content) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" + std::string(name) + "\"/>" + std::string(content) + "</w:style>";
}

std::string heading_styles() {
    constexpr std::array<int, 6> half_points = {40, 32, 28, 26, 24, 24};
    std::string out;
    for (int level = 1; level <= 6; ++level) {
        auto const digit = std::to_string(level);
        auto const size = std::to_string(half_points[static_cast<std::size_t>(level - 1)]);
        out += style("Heading" + digit, "heading " + digit,
                     "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"" +
                         std::to_string(level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr>");
    }
    return out;
}

constexpr std::string_view table_style =
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
    "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
    "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"505A5F\"/>"
    "</w:tblBorders><w:tblCellMar><w:top w:w=\"57\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";

}  // namespace

// XML takes the same characters for its own as HTML does.
std::string xml_text(std::string_view text) { return escaped(text, HtmlPlace::page); }
std::string xml_attribute(std::string_view value) { return escaped_attribute(value); }

std::string word_part(std::string const& root, std::string const& content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + content + "</w:" + root + ">";
}

std::string docx_styles_part(std::string const& language) {
    auto const tongue = xml_attribute(language);
    std::string out = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:eastAsia=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"" +
                      tongue + "\" w:eastAsia=\"" + tongue + "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>";
    out += "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
    out += heading_styles();
    out += style("Caption", "caption", "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>");
    out += style("ListContinue", "List Continue", "<w:basedOn w:val=\"Normal\"/>");
    out += style("TableText", "Table Text", "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:spacing w:after=\"60\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>");
    out += style("TableHeading", "Table Heading", "<w:basedOn w:val=\"TableText\"/><w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>");
    out += style("TableListContinue", "Table List Continue", "<w:basedOn w:val=\"TableText\"/>");
    out += style("AfterTable", "After Table", "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"12\"/><w:szCs w:val=\"12\"/></w:rPr>");
    out += style("Footer", "footer", "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>");
    out += "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"StatusShape\"><w:name w:val=\"Status Shape\"/></w:style>";
    out += table_style;
    return word_part("styles", out);
}

}  // namespace beadle::format
