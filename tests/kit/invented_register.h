#pragma once

#include <cstdint>

#include "domain/register.h"

namespace beadle::kit {

/// The days of an invented register's last paper and of its next one.
Day last_paper();
Day next_paper();

/// A register some time after an invented paper, with a little done since: dates moved, items completed.
Register invented_register(std::uint32_t seed);

}  // namespace beadle::kit
