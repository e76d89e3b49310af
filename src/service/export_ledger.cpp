#include "service/export_ledger.h"

#include "service/open_register.h"
#include "store/export.h"

namespace beadle::service {

Result<store::Checkpoint> export_ledger(std::string const& where, std::function<void(std::string_view)> const& write) {
    auto const store = TRY(open_register(where, {.read_only = true}));
    return store::write_export(*store, write);
}

}  // namespace beadle::service
