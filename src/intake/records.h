#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/raw_item.h"

namespace beadle::intake {

/// Reads items that stand in no table of rows: blocks of labelled fields ("Recommendation 3: …", "Status: Open", "Due date: …"), one
/// field a line, or tables of two columns with the label on the left.
class RecordReader {
public:
    [[nodiscard]] bool began() const { return !items_.empty() || open_; }
    /// Whether a heading names an item ("Recommendation 3", "AFI 2: night crews").
    [[nodiscard]] bool heads_item(std::string_view text) const;
    /// Takes a heading for which heads_item said yes.
    void take(Paragraph const& heading);
    /// Takes a paragraph that is a field of a record, or goes on with one; false where it belongs to none.
    bool take_if_part(Paragraph const& paragraph);
    /// Takes a table whose rows are label and value; false where it is another table.
    bool take_table(format::Table const& table);

    /// The items read; the reader begins anew.
    std::vector<RawItem> finish();

private:
    struct Field {
        Column column;
        std::size_t length = 0;  ///< of the label and its colon
    };
    static std::optional<Field> field_at(std::string_view text);
    void begin_item(Place place);
    void close_item();

    std::vector<RawItem> items_{};
    std::optional<RawItem> open_{};
    std::optional<Column> field_{};  ///< the field that a line without a label goes on with
};

}  // namespace beadle::intake
