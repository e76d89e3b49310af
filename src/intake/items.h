#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/reading.h"
#include "intake/raw_item.h"
#include "intake/statuses.h"

namespace beadle::intake {

/// What an item's cells are read with.
struct ItemContext {
    std::string report{};                ///< title of its report
    std::optional<Date> published{};     ///< of its report
    std::vector<std::string> reports{};  ///< every title in the paper
    std::optional<ItemKind> kind{};      ///< what the items of its report are where the row does not say
    StatusWords const* words = nullptr;
    bool has_statuses = false;           ///< its table has a column of statuses
};

/// Reads the cells of one item into fields; what was unclear goes to `doubts`.
StatedItem read_item(RawItem const& raw, ItemContext const& context, std::vector<Doubt>& doubts);

/// Reads all items of a report. Items that share one row's answer cells each get a copy and a link to the other.
std::vector<StatedItem> read_items(std::vector<RawItem> raw, ItemContext const& context, std::vector<Doubt>& doubts);

}  // namespace beadle::intake
