#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace beadle::format {

struct ChildAnswer {
    int exit_code = 0;  ///< −1 where it was ended by a signal
    std::string output{};
};

/// Runs a program by argument list (no shell), `input` on its standard input, and gathers its standard output.
/// Refused where the program is not installed; a child that writes more than `limit` bytes or takes longer than `seconds` is ended and refused.
Result<ChildAnswer> run_child(std::vector<std::string> const& arguments, std::string_view input, std::size_t limit, int seconds);

}  // namespace beadle::format
