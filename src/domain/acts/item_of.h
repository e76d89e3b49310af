#pragma once

#include "domain/register.h"

namespace beadle::acts {

/// The item an act is about, as at its day; not found where nobody had said anything of it by then.
inline Result<ItemState const*> item_of(Register const& reg, ItemId const& id) {
    auto const* item = reg.item(id);
    if (!item) return refuse("there is no such item as at " + words(reg.as_at), "item", Refusal::Kind::not_found);
    return item;
}

}  // namespace beadle::acts
