#pragma once

#include <vector>

#include "domain/reading.h"
#include "web/html.h"

namespace beadle::web {

/// "What the colours mean": the words of a legend and their definitions, folded away until asked for. Has the id "colours".
void legend_table(Html& html, std::vector<LegendEntry> const& legend);

}  // namespace beadle::web
