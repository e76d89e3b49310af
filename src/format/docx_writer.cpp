#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "format/docx_lists.h"
#include "format/docx_xml.h"
#include "format/formats.h"
#include "format/status_look.h"
#include "format/zip_archive.h"

namespace beadle::format {

namespace {

// In twentieths of a point: A4, with margins of 15 mm.
constexpr int page_short = 11906, page_long = 16838, margin = 851;

constexpr std::string_view content_types =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

std::string relationships(std::vector<std::pair<std::string, std::string>> const& type_and_target) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int number = 0;
    for (auto const& [type, target] : type_and_target)
        out += "<Relationship Id=\"rId" + std::to_string(++number) + "\" Type=\"http://schemas.openxmlformats.org/" + type + "\" Target=\"" + target + "\"/>";
    return out + "</Relationships>";
}

std::string core_properties(Document const& document) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + xml_text(document.title) + "</dc:title><dc:language>" + xml_text(document.language) +
           "</dc:language></cp:coreProperties>";
}

std::string settings(Document const& document) {
    return word_part("settings", "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                                 " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"" + xml_attribute(document.language) + "\"/>");
}

std::string footer() {
    auto const field = [](std::string const& name) { return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"; };
    return word_part("ftr", "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r>" + field("PAGE") +
                                "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>" + field("NUMPAGES") + "</w:p>");
}

enum class Within { page, cell, heading_row };

class Writer {
public:
    explicit Writer(Document const& document) : text_width_((document.landscape ? page_long : page_short) - 2 * margin) {
        for (auto const& block : document.blocks) {
            if (auto const* plain = std::get_if<Paragraph>(&block))
                paragraph(*plain, Within::page);
            else
                table(std::get<Table>(block));
        }
        auto const [width, height] = document.landscape ? std::pair(page_long, page_short) : std::pair(page_short, page_long);
        auto const edge = std::to_string(margin);
        out_ += "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"" + std::to_string(width) + "\" w:h=\"" + std::to_string(height) + "\"" +
                (document.landscape ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + edge + "\" w:right=\"" + edge + "\" w:bottom=\"" + edge + "\" w:left=\"" + edge +
                "\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/></w:sectPr>";
    }

    [[nodiscard]] std::string text_part() const { return word_part("document", "<w:body>" + out_ + "</w:body>"); }
    [[nodiscard]] std::string numbering_part() const { return lists_.part(); }

private:
    void paragraph(Paragraph const& paragraph, Within within) {
        out_ += "<w:p>" + properties_of(paragraph, within);
        for (auto const& run : paragraph.runs) this->run(run);
        out_ += "</w:p>";
    }

    std::string properties_of(Paragraph const& paragraph, Within within) {
        std::string style = within == Within::heading_row ? "TableHeading" : within == Within::cell ? "TableText" : "";
        std::string more;
        if (paragraph.kind == Paragraph::Kind::heading) {
            style = "Heading" + std::to_string(std::clamp(paragraph.level, 1, 6));
        } else if (paragraph.kind == Paragraph::Kind::list_item) {
            auto const level = std::clamp(paragraph.level, 1, 9) - 1;
            if (paragraph.marker.empty()) {
                style = within == Within::page ? "ListContinue" : "TableListContinue";
                more = "<w:ind w:left=\"" + std::to_string(284 * (level + 1)) + "\"/>";
            } else {
                more = "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(lists_.list_for(paragraph.marker, level)) + "\"/></w:numPr>";
            }
        }
        if (paragraph.kind != Paragraph::Kind::list_item) lists_.interrupted();
        if (style.empty() && more.empty()) return {};
        return "<w:pPr>" + (style.empty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + more + "</w:pPr>";
    }

    void run(Run const& run) {
        auto const* const look = status_look(run.colour);
        std::string const colours = look ? "<w:color w:val=\"" + std::string(look->ink) + "\"/>" : "";
        std::string const shading = look ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + std::string(look->fill) + "\"/>" : "";
        // The shape is a run of its own, set in a style that readers of words can leave out.
        if (look) out_ += "<w:r><w:rPr><w:rStyle w:val=\"StatusShape\"/>" + colours + shading + "</w:rPr><w:t xml:space=\"preserve\">" + std::string(look->shape) + " </w:t></w:r>";
        std::string properties = run.bold ? "<w:b/><w:bCs/>" : "";
        if (run.struck) properties += "<w:strike/>";
        properties += colours;
        if (run.underlined) properties += "<w:u w:val=\"single\"/>";
        properties += shading;
        out_ += "<w:r>";
        if (!properties.empty()) out_ += "<w:rPr>" + properties + "</w:rPr>";
        auto const parts = split(run.text, '\t');
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i) out_ += "<w:tab/>";
            if (!parts[i].empty()) out_ += "<w:t xml:space=\"preserve\">" + replace_all(xml_text(parts[i]), "\n", " ") + "</w:t>";
        }
        out_ += "</w:r>";
    }

    [[nodiscard]] std::vector<int> column_widths(Table const& table) const {
        auto const columns = table.rows.front().cells.size();
        auto shares = table.widths.size() == columns ? table.widths : std::vector<double>(columns, 1.0);
        double sum = 0;
        for (double const share : shares) sum += share;
        std::vector<int> out;
        for (double const share : shares) out.push_back(static_cast<int>(std::lround(text_width_ * share / std::max(sum, 1e-9))));
        return out;
    }

    void table(Table const& table) {
        if (!table.caption.empty()) out_ += "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + xml_text(table.caption) + "</w:t></w:r></w:p>";
        if (table.rows.empty() || table.rows.front().cells.empty()) return;
        auto const widths = column_widths(table);
        out_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" + std::to_string(text_width_) + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>" +
                "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>";
        if (!table.caption.empty()) out_ += "<w:tblCaption w:val=\"" + xml_attribute(table.caption) + "\"/>";
        out_ += "</w:tblPr><w:tblGrid>";
        for (int const width : widths) out_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        out_ += "</w:tblGrid>";
        std::vector<Reach> reach(widths.size());
        for (auto const& row : table.rows) this->row(row, widths, reach);
        // Word joins tables that nothing parts.
        out_ += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>";
    }

    // How far down a cell that began in this column still reaches, and how wide it is.
    struct Reach {
        int rows = 0;
        int columns = 1;
    };

    void row(Row const& row, std::vector<int> const& widths, std::vector<Reach>& reach) {
        // A long row may break over pages, or it would leave half of them empty; a heading row may not.
        out_ += row.header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr>";
        for (std::size_t column = 0; column < widths.size() && column < row.cells.size();) {
            auto const& cell = row.cells[column];
            auto const left = static_cast<int>(widths.size() - column);
            auto& above = reach[column];
            auto const continues = cell.covered && above.rows > 0;
            if (continues)
                --above.rows;
            else
                above = {.rows = cell.covered ? 0 : cell.row_span - 1, .columns = cell.covered ? 1 : std::clamp(cell.column_span, 1, left)};
            auto const merge = continues ? "<w:vMerge/>" : above.rows > 0 ? "<w:vMerge w:val=\"restart\"/>" : "";
            int width = 0;
            for (auto i = column; i < column + static_cast<std::size_t>(above.columns); ++i) width += widths[i];
            out_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
            if (above.columns > 1) out_ += "<w:gridSpan w:val=\"" + std::to_string(above.columns) + "\"/>";
            out_ += merge;
            if (row.header) out_ += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F2F1\"/>";
            out_ += "</w:tcPr>";
            auto const within = row.header ? Within::heading_row : Within::cell;
            lists_.interrupted();
            for (auto const& paragraph : cell.paragraphs) this->paragraph(paragraph, within);
            if (cell.paragraphs.empty()) paragraph({}, within);
            out_ += "</w:tc>";
            column += static_cast<std::size_t>(above.columns);
        }
        out_ += "</w:tr>";
    }

    int text_width_;
    std::string out_{};
    DocxLists lists_{};
};

}  // namespace

std::string write_docx(Document const& document) {
    Writer const writer(document);
    std::string const office = "officeDocument/2006/relationships/";
    return write_zip({{"[Content_Types].xml", std::string(content_types)},
                      {"_rels/.rels", relationships({{office + "officeDocument", "word/document.xml"}, {"package/2006/relationships/metadata/core-properties", "docProps/core.xml"}})},
                      {"word/document.xml", writer.text_part()},
                      {"word/_rels/document.xml.rels",
                       relationships({{office + "styles", "styles.xml"}, {office + "numbering", "numbering.xml"}, {office + "settings", "settings.xml"}, {office + "footer", "footer1.xml"}})},
                      {"word/styles.xml", docx_styles_part(document.language)},
                      {"word/numbering.xml", writer.numbering_part()},
                      {"word/settings.xml", settings(document)},
                      {"word/footer1.xml", footer()},
                      {"docProps/core.xml", core_properties(document)}});
}

}  // namespace beadle::format
