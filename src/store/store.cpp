#include "store/store.h"

#include "store/sqlite/sqlite_store.h"

namespace beadle::store {

Result<std::unique_ptr<Store>> open(std::string const& where, Opening const& how) {
    if (where.starts_with("postgresql:") || where.starts_with("postgres:"))
        return refuse("this version keeps a register in a file only; name a file", "--register", Refusal::Kind::usage);
    return sqlite::open(where, how);
}

}  // namespace beadle::store
