#pragma once

#include <string>
#include <vector>

#include "views/item_rows.h"

namespace beadle::views {

/// The register's list as CSV (RFC 4180, UTF-8), a heading line first; several leads of an item are parted by "; ".
std::string item_csv(std::vector<ItemRow> const& rows);

/// A cell of CSV: quoted where it must be. What a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) is
/// made text by an apostrophe before it.
std::string csv_cell(std::string_view text);

}  // namespace beadle::views
