#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/store.h"

namespace beadle::service {

/// Writes a register's ledger as lines of JSON, piece by piece (docs/entries.md).
Result<store::Checkpoint> export_ledger(std::string const& where, std::function<void(std::string_view)> const& write);

}  // namespace beadle::service
