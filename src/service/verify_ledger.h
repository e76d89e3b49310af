#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/store.h"

namespace beadle::service {

/// What a walk over a whole ledger found.
struct Verified {
    std::uint64_t entries = 0;
    std::string reference_code{};       ///< of the ledger as it is
    std::vector<std::string> damages{}; ///< a sentence each, with its place
};

/// Walks a register's hashes, decodes every entry, compares the derived tables with the ledger, and holds it against a reference
/// code printed earlier where one is given.
Result<Verified> verify_register(std::string const& where, std::optional<std::string> const& against);

/// The same of a file: an export, or a register or a backup of one where its first bytes say so. "-" is an export on standard input.
Result<Verified> verify_file(std::string const& path, std::optional<std::string> const& against);

}  // namespace beadle::service
