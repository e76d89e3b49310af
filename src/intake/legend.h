#pragma once

#include <vector>

#include "domain/reading.h"
#include "format/document.h"

namespace beadle::intake {

/// The entries of a table that says what the colours or status words mean; empty where the table is none.
std::vector<LegendEntry> legend_in(format::Table const& table);

/// The entries that a line defines: "GREEN – the action is complete", "Key: RED = late; AMBER = under way"; empty where it defines none.
std::vector<LegendEntry> legend_in(std::string_view line);

}  // namespace beadle::intake
