#pragma once

#include <map>
#include <optional>
#include <string>

#include "domain/register.h"

namespace beadle {

/// An item's number without what papers put around it: "AFI 2", "Rec. 2", "R2 -" and "02" are "2"; "4A" is "4a"; others in lower case.
std::string bare_number(std::string_view number);

/// Whether number `a` comes before `b` as a person counts: 2 before 10, 4 before 4a, 2.9 before 2.10.
bool counts_before(std::string_view a, std::string_view b);

/// Puts a report's items in its order: as the latest paper lists them, each other one before the first of its kind with a higher number.
void order_items(ReportState& report, std::map<ItemId, ItemState> const& items);

}  // namespace beadle
