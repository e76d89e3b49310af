#include "service/open_register.h"

namespace beadle::service {

Result<std::unique_ptr<store::Store>> open_register(std::string const& where, store::Opening const& how) { return store::open(where, how); }

}  // namespace beadle::service
