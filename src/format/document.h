// format: file formats, knowing nothing of policing. A file becomes a Document (headings, paragraphs, tables, each with its
// place) and a Document becomes a file; reader and writer of a format stand side by side.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/place.h"

namespace beadle::format {

/// A stretch of text set in one way. UTF-8, no line ends; white space as it would show.
struct Run {
    std::string text;
    bool bold = false;
    bool underlined = false;
    bool struck = false;  ///< struck out: an old value
    std::string colour{}; ///< on output, a status meaning that decides colour and shape ("in-progress"); else empty

    friend bool operator==(Run const&, Run const&) = default;
};

/// One paragraph, heading or list item; also each paragraph of a cell.
struct Paragraph {
    enum class Kind { plain, heading, list_item };
    Kind kind = Kind::plain;
    int level = 0;           ///< heading 1–6; nesting of a list item from 1
    std::string marker{};    ///< what stood before a list item where the format prints it: "•", "1.", "(a)"; empty for a further paragraph of the same item
    std::vector<Run> runs{};
    Place place{};
    std::string anchor{};    ///< on output, the id that links to it

    [[nodiscard]] std::string text() const;  ///< its runs joined
};

struct Cell {
    std::vector<Paragraph> paragraphs{};
    int column_span = 1;
    int row_span = 1;
    bool header = false;
    bool covered = false;  ///< stands under a cell that spans it; has no paragraphs of its own

    [[nodiscard]] std::string text() const;  ///< its paragraphs, one a line
};

/// A row has a cell for every column of its table: what a spanning cell covers is there, marked `covered`.
struct Row {
    std::vector<Cell> cells{};
    bool header = false;  ///< marked as a heading row by the format
    bool hidden = false;  ///< hidden in a workbook
    Place place{};
    std::string anchor{};
};

struct Table {
    std::vector<Row> rows{};
    std::string caption{};
    std::vector<double> widths{};  ///< on output, share of the page's width by column; empty: even
    Place place{};
};

using Block = std::variant<Paragraph, Table>;

/// A file's content in reading order.
struct Document {
    std::string title{};     ///< the format's own title field; empty where it has none
    std::string language = "en-GB";
    std::vector<Block> blocks{};
    bool landscape = false;  ///< on output
    /// Text without table structure (a PDF's text): blocks are its lines, one Paragraph a line, blank lines included.
    bool lines_only = false;
};

}  // namespace beadle::format
