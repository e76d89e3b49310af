#include "format/table_grid.h"

#include <algorithm>
#include <utility>

namespace beadle::format {

namespace {

constexpr std::size_t most_cells = 2'000'000;
constexpr int most_columns = 1000;   // as HTML limits colspan
constexpr int most_rows = 65534;     // as HTML limits rowspan

Cell covered_cell() { return {.covered = true}; }

// Takes the columns out in which no cell begins, and shortens the spans that ran over them.
void drop_unbegun(std::vector<Row>& rows, std::vector<bool> const& begun) {
    if (std::find(begun.begin(), begun.end(), false) == begun.end()) return;
    for (auto& row : rows) {
        std::vector<Cell> kept;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!begun[i]) continue;
            auto& cell = row.cells[i];
            auto const first = begun.begin() + static_cast<std::ptrdiff_t>(i);
            auto const span = std::min<std::ptrdiff_t>(cell.column_span, begun.end() - first);
            cell.column_span = static_cast<int>(std::count(first, first + span, true));
            kept.push_back(std::move(cell));
        }
        row.cells = std::move(kept);
    }
}

}  // namespace

bool TableGrid::full() const { return cells_ > most_cells; }

void TableGrid::start_row(Row row) {
    end_row();
    row.cells.clear();
    rows_.push_back(std::move(row));
    column_ = 0;
    in_row_ = true;
}

void TableGrid::cover_from_above() {
    for (; column_ < below_.size() && below_[column_] > 0; ++column_) {
        --below_[column_];
        rows_.back().cells.push_back(covered_cell());
        ++cells_;
    }
}

void TableGrid::add(Cell cell) {
    if (full()) return;
    cover_from_above();
    cell.column_span = std::clamp(cell.column_span, 1, most_columns);
    cell.row_span = std::clamp(cell.row_span, 1, most_rows);
    auto const end = column_ + static_cast<std::size_t>(cell.column_span);
    auto const rows_below = cell.row_span - 1;
    below_.resize(std::max(below_.size(), end), 0);
    begun_.resize(below_.size(), false);
    begun_[column_] = true;
    auto& cells = rows_.back().cells;
    cells.push_back(std::move(cell));
    cells.resize(end, covered_cell());
    cells_ += end - column_;
    for (; column_ < end; ++column_) below_[column_] = std::max(below_[column_] - 1, rows_below);
}

void TableGrid::end_row() {
    if (!std::exchange(in_row_, false)) return;
    for (; column_ < below_.size() && !full(); ++column_) {
        auto const covered = below_[column_] > 0;
        if (covered) --below_[column_];
        rows_.back().cells.push_back(covered ? covered_cell() : Cell{});
        ++cells_;
    }
}

void TableGrid::end_section() {
    end_row();
    for (auto row = section_; row < rows_.size(); ++row)
        for (auto& cell : rows_[row].cells) cell.row_span = std::min(cell.row_span, static_cast<int>(rows_.size() - row));
    std::fill(below_.begin(), below_.end(), 0);
    section_ = rows_.size();
}

std::optional<std::vector<Row>> TableGrid::finish() {
    end_section();
    auto const width = below_.size();
    if (full() || width * rows_.size() > most_cells) return {};
    for (auto& row : rows_) row.cells.resize(width);
    drop_unbegun(rows_, begun_);
    number_rows(rows_);
    return std::move(rows_);
}

void number_rows(std::vector<Row>& rows) {
    int number = 0;
    for (auto& row : rows) {
        row.place.row = row.header ? std::nullopt : std::optional(++number);
        for (auto& cell : row.cells)
            for (auto& paragraph : cell.paragraphs) {
                paragraph.place.row = row.place.row;
                if (!paragraph.place.line) paragraph.place.line = row.place.line;
            }
    }
}

}  // namespace beadle::format
