#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/reading.h"
#include "intake/paragraphs.h"

namespace beadle::intake {

/// What a cell of dates stands under.
enum class DueColumn { first, revised };

/// Every promise of a due cell, oldest first. Paragraphs are lines of the cell; what is struck out is the older date. `published` is what
/// "within six months" and "immediately" count from.
std::vector<Deadline> read_deadlines(Paragraphs const& cell, DueColumn column, std::optional<Date> const& published);

}  // namespace beadle::intake
