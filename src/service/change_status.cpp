#include "service/change_status.h"

#include "domain/acts/change_status.h"

namespace beadle::service {

Result<Acted> change_status(store::Store& store, ChangeStatusAsked const& asked, Acting const& acting) {
    return act_on_item(store, acting, asked.ref, [&](Register const& reg, ItemState const& item) {
        acts::ChangeStatus const act{.item = item.id, .word = asked.word, .because = asked.because, .body = asked.body, .product = asked.product,
                                     .agreed_by = asked.agreed_by, .who = acting.who};
        return acts::decide(reg, act, acting.today);
    });
}

}  // namespace beadle::service
