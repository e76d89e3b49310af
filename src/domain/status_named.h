#pragma once

#include <optional>
#include <string_view>

#include "domain/register.h"

namespace beadle {

/// A status as somebody names it: a meaning ("in-progress"), a word that the register's items carry, or one of the default legend;
/// case does not matter. A meaning gets the word that the register prints for it. Nothing for other words.
std::optional<Status> status_named(Register const& reg, std::string_view word);

}  // namespace beadle
