// service: the use cases, one a file: load, permit, decide, append, tell. Commands, pages and the API call the same ones.
#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/reading.h"

namespace beadle::service {

/// What a paper's bytes say, in any format; a reading kept as JSON (beadle/paper/1) is a paper too. Stores nothing.
Result<Reading> read_paper(std::string_view bytes);

}  // namespace beadle::service
