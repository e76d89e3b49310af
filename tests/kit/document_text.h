// A document as text that a test can compare: one line a paragraph, marks around what is set in a special way.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "format/document.h"

namespace beadle::kit {

/// "**bold**", "__underlined__", "~~struck~~" around runs; "# " before headings, two spaces and the marker before list items.
inline std::string text_of(format::Paragraph const& paragraph) {
    std::string out;
    if (paragraph.kind == format::Paragraph::Kind::heading) out = std::string(static_cast<std::size_t>(paragraph.level), '#') + " ";
    if (paragraph.kind == format::Paragraph::Kind::list_item) out = std::string(static_cast<std::size_t>(paragraph.level) * 2, ' ') + paragraph.marker + " ";
    for (auto const& run : paragraph.runs) {
        std::string const marks = std::string(run.bold ? "**" : "") + (run.underlined ? "__" : "") + (run.struck ? "~~" : "");
        out += marks + run.text + std::string(marks.rbegin(), marks.rend());
    }
    return out;
}

inline std::string text_of(std::vector<format::Paragraph> const& paragraphs) {
    std::string out;
    for (auto const& paragraph : paragraphs) out += text_of(paragraph) + "\n";
    return out;
}

/// "[" cells "]" a row, cells parted by " | ", paragraphs of a cell by " / "; "-" is a covered cell, "*" marks a heading cell,
/// "=" a heading row; "(2x3)" a cell over 2 columns and 3 rows.
inline std::string text_of(format::Table const& table) {
    std::string out;
    if (!table.caption.empty()) out += "caption: " + table.caption + "\n";
    for (auto const& row : table.rows) {
        out += row.header ? "=[" : "[";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            auto const& cell = row.cells[i];
            if (i) out += " | ";
            if (cell.covered) out += "-";
            if (cell.header) out += "*";
            if (cell.column_span > 1 || cell.row_span > 1) out += "(" + std::to_string(cell.column_span) + "x" + std::to_string(cell.row_span) + ")";
            for (std::size_t k = 0; k < cell.paragraphs.size(); ++k) out += (k ? " / " : "") + text_of(cell.paragraphs[k]);
        }
        out += "]\n";
    }
    return out;
}

inline std::string text_of(format::Document const& document) {
    std::string out;
    for (auto const& block : document.blocks) {
        if (auto const* paragraph = std::get_if<format::Paragraph>(&block))
            out += text_of(*paragraph) + "\n";
        else
            out += text_of(std::get<format::Table>(block));
    }
    return out;
}

}  // namespace beadle::kit
