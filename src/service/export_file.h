#pragma once

#include <istream>
#include <memory>
#include <string>

#include "base/result.h"

namespace beadle::service {

/// An export's bytes, read as they are needed; "-" is standard input. Refused (unreadable) where they cannot be read.
Result<std::shared_ptr<std::istream>> open_export(std::string const& path);

}  // namespace beadle::service
