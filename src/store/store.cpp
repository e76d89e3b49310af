#include "store/store.h"

#include <variant>

#include "store/sqlite/sqlite_store.h"

namespace beadle::store {

namespace {

Result<std::monostate> only_files(std::string const& where) {
    if (where.starts_with("postgresql:") || where.starts_with("postgres:"))
        return refuse("this version keeps a register in a file only; name a file", "--register", Refusal::Kind::usage);
    return std::monostate{};
}

}  // namespace

Result<Checkpoint> restore(ExportReader& from, std::string const& where) {
    TRY(only_files(where));
    return sqlite::restore(from, where);
}

Result<std::unique_ptr<Store>> open(std::string const& where, Opening const& how) {
    TRY(only_files(where));
    return sqlite::open(where, how);
}

}  // namespace beadle::store
