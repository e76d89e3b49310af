// Lays cells with spans out on the grid of their table.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "format/document.h"

namespace beadle::format {

/// Cells are given row by row as HTML lists them: those covered by a span from the left or from above are not given. The table that comes
/// out has a cell for every column in every row; columns in which no cell begins are gone.
class TableGrid {
public:
    void start_row(Row row);
    void add(Cell cell);
    /// Row spans do not reach beyond here.
    void end_section();
    /// The rows, with places, numbered without heading rows; nothing where the grid would be larger than any paper's
    /// (a few hostile spans would fill the memory).
    std::optional<std::vector<Row>> finish();

private:
    void end_row();
    void cover_from_above();
    [[nodiscard]] bool full() const;

    std::vector<Row> rows_{};
    std::vector<int> below_{};  ///< by column: how many rows from the current one on are still covered from above
    std::vector<bool> begun_{};  ///< by column: whether a cell begins in it
    std::size_t column_ = 0;
    std::size_t cells_ = 0;
    std::size_t section_ = 0;   ///< first row of the current section
    bool in_row_ = false;
};

/// Numbers the rows that are not headings from 1 and gives each row's place to its paragraphs.
void number_rows(std::vector<Row>& rows);

}  // namespace beadle::format
