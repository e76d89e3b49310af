#pragma once

#include <functional>
#include <string>

#include "base/date.h"

namespace beadle::web {

/// What pages know beside the request.
struct Site {
    std::function<Day()> today;  ///< in London
    std::string force{};         ///< whose register it is; empty where none
    bool has_register = false;
};

}  // namespace beadle::web
