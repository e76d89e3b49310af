#pragma once

#include "domain/register.h"

namespace beadle::views {

/// An item as the next paper says it, every fact in words that a reader of the paper can see: promises made by acts worded,
/// a link, an evidence reference or a bullet's status that no comment mentions said in one, "No date set" and "No update" where there is
/// nothing. Nothing that a paper already says in words is said twice.
StatedItem in_words(Register const& reg, ItemState const& item);

/// Keeps the link `shares-block` only between neighbours that still say the same: those are shown in one cell. The others are dropped.
void settle_shared_blocks(StatedReport& report);

}  // namespace beadle::views
