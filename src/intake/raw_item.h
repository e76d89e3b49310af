#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "intake/columns.h"
#include "intake/paragraphs.h"

namespace beadle::intake {

/// What stands in one column of an item's row, page cuts joined.
struct RawCell {
    Column column{};
    Paragraphs paragraphs{};
};

/// A status that stands in a cell of its own beside the comment on one bullet.
struct RawBulletStatus {
    std::string word;     ///< as printed
    std::string opening;  ///< how the comment beside it begins
};

/// One item as its row or block has it, before any cell is read.
struct RawItem {
    std::vector<RawCell> cells{};
    std::vector<RawBulletStatus> bullet_statuses{};
    std::optional<ItemKind> kind{};    ///< of the heading it stands under
    bool shares_above = false;         ///< its answer cells are those of the item above it
    Place place{};

    /// The cell of a column, made where there is none yet.
    RawCell& cell(Column const& column);
    /// The text of the first filled cell of a role, on one line; empty where there is none.
    [[nodiscard]] std::string text(Role role) const;
    [[nodiscard]] Paragraphs const* paragraphs(Role role) const;
    [[nodiscard]] bool has(Role role) const;
};

/// Whether a column answers the demand in words: comment, tasks.
bool is_answer(Role role);

}  // namespace beadle::intake
