#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/store.h"

namespace beadle::store::sqlite {

/// A register in a file.
Result<std::unique_ptr<Store>> open(std::string const& path, Opening const& how);

}  // namespace beadle::store::sqlite
