#pragma once

#include <vector>

#include "domain/reading.h"

namespace beadle {

/// An item as an older and a newer paper have it; null where one of them has not. Pointers are into the two readings.
struct ItemPair {
    StatedReport const* old_report = nullptr;
    StatedItem const* old_item = nullptr;
    StatedReport const* new_report = nullptr;
    StatedItem const* new_item = nullptr;
};

/// Which item of one paper is which of another: by report (title as folded, else the most alike title whose date fits) and number and
/// kind, then by the same wording, then by the most alike wording left over in the report. In the newer paper's order; what is gone
/// comes last, in the older one's.
std::vector<ItemPair> pair_items(Reading const& older, Reading const& newer);

}  // namespace beadle
