#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "intake/raw_item.h"
#include "intake/statuses.h"

namespace beadle::intake {

/// Reads the rows of one report's tables into items. What pages cut is joined: a repeated heading row is passed over, a row without number
/// and status goes on with the item above it, and columns may change from page to page.
class RowReader {
public:
    explicit RowReader(StatusWords const& words) : words_(words) {}

    /// What a row was.
    enum class Took {
        heading,  ///< a heading row; the columns are known from here on
        item,     ///< began an item
        more,     ///< went on with the item above
        band,     ///< one text over the whole width: a heading between items
        nothing,  ///< empty, a total, or before any heading row
    };
    Took take(format::Row const& row);

    [[nodiscard]] bool has_columns() const { return !columns_.empty(); }
    /// The text of the row that was a band or came before any heading row.
    [[nodiscard]] std::string const& band() const { return band_; }
    void stand_under(std::optional<ItemKind> kind) { kind_ = kind; }
    /// A new table begins: its rows are counted from 1, the columns stay until another heading row comes.
    void begin_table() { row_ = 0; }
    void forget_columns() { columns_.clear(); }

    [[nodiscard]] std::vector<Column> const& columns() const { return columns_; }
    /// Every column met, in the order of the first heading row.
    [[nodiscard]] std::vector<Column> const& all_columns() const { return all_columns_; }
    [[nodiscard]] std::vector<RawItem>& items() { return items_; }
    [[nodiscard]] int unknown_columns() const { return unknown_; }

private:
    std::vector<Column> columns_for(format::Row const& row) const;
    bool begins_item(RawItem const& row) const;
    void add_to(RawItem& item, RawItem&& row);
    void take_status(Paragraphs const& paragraphs, Column const& column, RawItem& into) const;
    void share_merged(format::Row const& row, std::vector<Column> const& columns, RawItem& item);

    StatusWords const& words_;
    std::vector<Column> columns_{};
    std::vector<Column> all_columns_{};
    std::vector<RawItem> items_{};
    std::optional<ItemKind> kind_{};
    std::string band_{};
    int row_ = 0;
    int unknown_ = 0;
};

}  // namespace beadle::intake
