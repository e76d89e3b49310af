#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/store.h"

namespace beadle::store::sqlite {

/// A register in a file.
Result<std::unique_ptr<Store>> open(std::string const& path, Opening const& how);

/// A new register in a file, out of an export.
Result<Checkpoint> restore(ExportReader& from, std::string const& path);

}  // namespace beadle::store::sqlite
