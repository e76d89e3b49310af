#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/entry.h"
#include "domain/register.h"
#include "store/sqlite/statement.h"

namespace beadle::store::sqlite {

/// The tables derived from one ledger: which entries speak of what, and the versions of every item, report and paper by the day
/// they hold from. Each version is the fold of the subject's own entries; nothing here knows a rule of the field.
class Projection {
public:
    Projection(Connection& db, std::int64_t ledger) : db_(db), ledger_(ledger) {}

    /// Brings the tables up to date with entries that have just been stored.
    void follow(std::vector<Entry> const& entries);
    /// Makes the tables anew from the ledger.
    void rebuild();
    /// The register as at a day.
    [[nodiscard]] Register load(Day as_at);
    /// What the tables hold that the ledger does not give, or the reverse; one sentence each.
    [[nodiscard]] std::vector<std::string> differences();

private:
    Connection& db_;
    std::int64_t ledger_;
};

}  // namespace beadle::store::sqlite
