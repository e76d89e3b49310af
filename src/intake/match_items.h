// The half of matching that finds items within a report.
#pragma once

#include "intake/match.h"

namespace beadle::intake {

/// Numbers of the items that agree with a known report in kind, number and wording, as printed.
std::vector<std::string> agreeing_numbers(StatedReport const& said, KnownReport const& known);

/// Finds the items of `said` among those of known.at(index), adds the others, appends what was doubtful. An item that this paper has
/// already been matched to (`taken`) is taken again only for the same wording: numbers may start anew within one report.
std::vector<MatchedItem> match_items(StatedReport const& said, Known& known, std::size_t index, std::vector<ItemId>& taken, std::vector<Doubt>& doubts);

/// "recommendation 2", "area for improvement 4a", "a recommendation without number"
std::string name_of_item(std::optional<std::string> const& number, ItemKind kind);

}  // namespace beadle::intake
