#pragma once

#include <vector>

#include "views/item_history.h"
#include "web/html.h"

namespace beadle::web {

/// Every entry about an item: since when, what changed from what to what, by whom, from where.
void history_table(Html& html, std::vector<views::HistoryRow> const& rows);

}  // namespace beadle::web
