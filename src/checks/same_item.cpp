#include "checks/same_item.h"

#include "base/text.h"

namespace beadle::checks {

bool is_same_item(StatedItem const& a, StatedItem const& b) { return a.text == b.text || likeness(a.text, b.text) >= 0.85; }

}  // namespace beadle::checks
