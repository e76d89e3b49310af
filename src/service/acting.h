#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/register.h"
#include "store/store.h"

namespace beadle::service {

/// Who acts, when, and through what.
struct Acting {
    ActorId who{};
    std::optional<ActorId> on_behalf{};
    Moment recorded{};
    Day today{};     ///< the day the act holds from
    Cause cause{};
};

/// An act on an item, done.
struct Acted {
    std::string ref;
    ItemState before;
    ItemState after;
    store::Checkpoint checkpoint{};
};

using DecideOnItem = std::function<Result<std::vector<Payload>>(Register const&, ItemState const&)>;

/// Finds the item at an address, lets `decide` say what happens to it, appends that. Within one write transaction, so that what was
/// decided on still holds.
Result<Acted> act_on_item(store::Store& store, Acting const& acting, std::string const& ref, DecideOnItem const& decide);

/// The entries that say payloads for somebody who acts.
std::vector<Entry> entries_of(std::vector<Payload> payloads, Acting const& acting);

}  // namespace beadle::service
