#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "store/sqlite/statement.h"

namespace beadle::store::sqlite {

/// The schema's version that this program writes: SQLite's user_version.
int newest_schema();

/// The tables of a new register.
void make_tables(Connection& db);

/// Brings an older register's tables up to the newest schema, in one transaction. Refuses one that a newer program made, and an older
/// one that cannot be written.
Result<std::monostate> bring_up_to_date(Connection& db);

/// What differs between the tables of a database and those that this program makes, one sentence each.
std::vector<std::string> differences_from_schema(Connection& db);

}  // namespace beadle::store::sqlite
