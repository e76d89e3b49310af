#pragma once

#include <vector>

#include "domain/register.h"
#include "web/html.h"

namespace beadle::web {

/// An item's promised dates, oldest first: what was said, why, and who said it.
void deadline_timeline(Html& html, std::vector<Promise> const& promises, std::vector<PaperState> const& papers);

}  // namespace beadle::web
