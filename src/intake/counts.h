#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/reading.h"
#include "intake/statuses.h"

namespace beadle::intake {

/// Whether a line of a report's head states how many items there are ("It has 8 recommendations for the force; 4 complete").
bool is_count_line(std::string_view line);

/// The counts that a report's count lines state: `raw` has all of them, the last one gives the figures; nothing where there is none.
/// Lines that each count another kind of item are read together.
std::optional<Stated> read_counts(std::vector<PrintedLine> const& lines, StatusWords const& words);

}  // namespace beadle::intake
