#include "format/sheet.h"

#include <algorithm>

#include "base/text.h"

namespace beadle::format {

namespace {

std::size_t filled(SheetRow const& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](SheetCell const& cell) { return !trim(cell.text).empty(); }));
}

/// One filled cell, and that one at the left: a line of text, not a row of a table.
bool is_line(SheetRow const& row) { return filled(row) == 1 && !row.cells.empty() && !trim(row.cells.front().text).empty(); }

void append_line(std::vector<Block>& blocks, SheetRow const& row) {
    for (auto& paragraph : cell_paragraphs(row.cells.front().text, Place{.line = row.place.line})) blocks.emplace_back(std::move(paragraph));
}

}  // namespace

std::vector<Paragraph> cell_paragraphs(std::string const& text, Place const& place) {
    std::vector<Paragraph> out;
    for (auto const line : split_lines(text)) {
        auto const words = trim(line);
        if (words.empty()) continue;
        Paragraph paragraph{.place = place};
        paragraph.runs.push_back(Run{.text = std::string(words)});
        out.push_back(std::move(paragraph));
    }
    return out;
}

void append_sheet(std::vector<Block>& blocks, std::vector<SheetRow> const& rows) {
    std::size_t at = 0;
    while (at < rows.size()) {
        // Lines of text before a table.
        if (filled(rows[at]) == 0) {
            ++at;
            continue;
        }
        if (is_line(rows[at])) {
            append_line(blocks, rows[at++]);
            continue;
        }
        // A table, up to an empty row that a line of text follows, or the end.
        std::size_t end = at;
        for (std::size_t next = at; next < rows.size(); ++next) {
            if (filled(rows[next]) == 0) {
                auto after = next;
                while (after < rows.size() && filled(rows[after]) == 0) ++after;
                if (after == rows.size() || is_line(rows[after])) break;
                continue;
            }
            end = next + 1;
        }
        Table table{.place = Place{.line = rows[at].place.line}};
        std::size_t width = 0;
        for (std::size_t i = at; i < end; ++i)
            for (std::size_t column = 0; column < rows[i].cells.size(); ++column)
                if (!trim(rows[i].cells[column].text).empty()) width = std::max(width, column + 1);
        int number = 0;
        for (std::size_t i = at; i < end; ++i) {
            if (filled(rows[i]) == 0) continue;
            Row row{.header = i == at, .hidden = rows[i].hidden, .place = rows[i].place};
            if (!row.header) row.place.row = ++number;
            for (std::size_t column = 0; column < width; ++column) {
                Cell cell;
                if (column < rows[i].cells.size()) {
                    auto const& from = rows[i].cells[column];
                    cell.paragraphs = cell_paragraphs(from.text, row.place);
                    cell.column_span = std::min(from.column_span, static_cast<int>(width - column));
                    cell.row_span = from.row_span;
                    cell.covered = from.covered;
                }
                cell.header = row.header;
                row.cells.push_back(std::move(cell));
            }
            table.rows.push_back(std::move(row));
        }
        blocks.emplace_back(std::move(table));
        at = end;
    }
}

}  // namespace beadle::format
