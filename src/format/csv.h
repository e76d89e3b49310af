#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "format/document.h"

namespace beadle::format {

/// The character that separates the cells of a CSV file (comma, semicolon, tab or bar): the one that gives most records the same
/// number of cells, at least two; nothing where no character does, so where the text is no CSV.
std::optional<char> csv_separator(std::string_view utf8);

}  // namespace beadle::format
