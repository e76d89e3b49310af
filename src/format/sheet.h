// What tables without any other structure have in common: CSV files and the sheets of a workbook.
#pragma once

#include <string>
#include <vector>

#include "format/document.h"

namespace beadle::format {

/// A cell as a spreadsheet holds it.
struct SheetCell {
    std::string text{};      ///< line ends included
    int column_span = 1;
    int row_span = 1;
    bool covered = false;    ///< lies under a merged cell that begins elsewhere
};

struct SheetRow {
    std::vector<SheetCell> cells{};
    bool hidden = false;
    Place place{};  ///< line of the file, or row of the sheet
};

/// Appends the rows as blocks. What stands before a table (rows with one filled cell: a title, a date, a report's lines) becomes paragraphs;
/// an empty row or two end a table only where what follows looks like a preamble and a new heading row. Rows of a table
/// are numbered from 1 after its first row.
void append_sheet(std::vector<Block>& blocks, std::vector<SheetRow> const& rows);

/// A cell's text as paragraphs, one a line.
std::vector<Paragraph> cell_paragraphs(std::string const& text, Place const& place);

}  // namespace beadle::format
