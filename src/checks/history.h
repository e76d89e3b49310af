#pragma once

#include "checks/look.h"
#include "domain/pairing.h"

namespace beadle::checks {

/// Calls see(report, item, before) for every item that the paper before has too; nothing where there is no paper before.
template <class See> void each_with_older(Look& look, See see) {
    if (!look.context.older) return;
    for (auto const& pair : pair_items(*look.context.older, look.paper))
        if (pair.new_item && pair.old_item) see(*pair.new_report, *pair.new_item, *pair.old_item);
}

}  // namespace beadle::checks
