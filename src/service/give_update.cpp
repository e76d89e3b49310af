#include "service/give_update.h"

#include "domain/acts/give_update.h"

namespace beadle::service {

Result<Acted> give_update(store::Store& store, GiveUpdateAsked const& asked, Acting const& acting) {
    return act_on_item(store, acting, asked.ref, [&](Register const& reg, ItemState const& item) {
        return acts::decide(reg, acts::GiveUpdate{.item = item.id, .words = asked.words, .committee_wording = asked.committee_wording}, acting.today);
    });
}

}  // namespace beadle::service
