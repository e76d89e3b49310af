#pragma once

#include "service/check_paper.h"
#include "store/store.h"

namespace beadle::service {

/// Checks the next paper of a register as at `asked.as_at`, else today, against what the last paper submitted before that day said,
/// unless `asked.older` names another.
CheckedPaper check_register(store::Store& store, CheckAsked const& asked);

}  // namespace beadle::service
