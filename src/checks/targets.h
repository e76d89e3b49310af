#pragma once

#include <map>
#include <string>

#include "checks/look.h"

namespace beadle::checks {

/// The items of a paper by report and number, to follow links.
class Targets {
public:
    explicit Targets(Look& look);
    /// The listed item that a link names; null where the paper does not list it.
    [[nodiscard]] StatedItem const* of(Link const& link) const;

private:
    std::map<std::string, StatedItem const*> items_{};
};

}  // namespace beadle::checks
