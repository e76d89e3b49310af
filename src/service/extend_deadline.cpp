#include "service/extend_deadline.h"

#include "domain/acts/extend_deadline.h"

namespace beadle::service {

Result<Acted> extend_deadline(store::Store& store, ExtendDeadlineAsked const& asked, Acting const& acting) {
    return act_on_item(store, acting, asked.ref, [&](Register const& reg, ItemState const& item) {
        return acts::decide(reg, acts::ExtendDeadline{.item = item.id, .to = asked.to, .because = asked.because}, acting.today);
    });
}

}  // namespace beadle::service
