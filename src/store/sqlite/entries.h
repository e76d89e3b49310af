#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "domain/entry.h"
#include "store/sqlite/statement.h"
#include "store/store.h"

namespace beadle::store::sqlite {

/// The entries of one ledger in a database, read and added; the chain is the caller's.

void insert_entry(Connection& db, std::int64_t ledger, StoredEntry const& stored);

/// Every stored entry in number order, kind and version not yet read from its header.
void each_stored(Connection& db, std::int64_t ledger, std::function<void(StoredEntry const&)> const& see);

/// What was stored, or Fault where that cannot be read.
Entry readable(Connection const& db, StoredEntry const& stored);

/// Entries by what they speak of ("item", "report", "member", "paper"), in number order; redacted ones have nothing to say.
std::vector<Entry> entries_about(Connection& db, std::int64_t ledger, std::string_view what, std::string_view subject);

/// What an entry speaks of, as entry_about holds it.
struct About {
    std::string_view what;
    std::string subject;
    friend bool operator==(About const&, About const&) = default;
};
std::vector<About> about(Entry const& entry);

}  // namespace beadle::store::sqlite
