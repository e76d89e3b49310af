#pragma once

#include "domain/register.h"
#include "views/item_rows.h"
#include "web/html.h"

namespace beadle::web {

/// A date as it is always shown: current, first, number of extensions, days past.
void item_due(Html& html, std::optional<Date> const& due, std::optional<Date> const& first_due, int extensions, bool open, Day today);
/// Status, NEW GREEN and overdue of a row or an item.
void item_tags(Html& html, Status const& status, bool newly_green, bool overdue);

}  // namespace beadle::web
