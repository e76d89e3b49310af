#include "web/assets.h"

#include <stdexcept>
#include <string>

namespace beadle::web {

Asset const& asset(std::string_view name) {
    for (auto const& each : assets())
        if (each.name == name) return each;
    throw std::logic_error("no asset '" + std::string(name) + "'");
}

}  // namespace beadle::web
