#pragma once

#include <cstdint>
#include <vector>

#include "domain/entry.h"
#include "service/acting.h"

namespace beadle::service {

struct DemoAsked {
    std::size_t items = 100;
    std::uint64_t seed = 1;
};

struct DemoFilled {
    std::uint64_t entries = 0;
    std::size_t reports = 0, items = 0, papers = 0;
};

/// Fills an empty register with three years of an invented force: reports, their items, quarterly papers that state them, and what was done
/// in between. The same seed and size give the same entries. Refused where the register has entries already.
Result<DemoFilled> fill_demo(store::Store& store, DemoAsked const& asked);

/// The entries of it, oldest first.
std::vector<Entry> demo_entries(DemoAsked const& asked);

}  // namespace beadle::service
