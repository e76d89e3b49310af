#include "service/acting.h"

#include "base/fault.h"
#include "views/find_item.h"
#include "views/item_rows.h"

namespace beadle::service {

std::vector<Entry> entries_of(std::vector<Payload> payloads, Acting const& acting) {
    std::vector<Entry> entries;
    for (auto& payload : payloads)
        entries.push_back(Entry{.recorded = acting.recorded, .holds_from = acting.today, .who = acting.who, .on_behalf = acting.on_behalf,
                                .cause = acting.cause, .payload = std::move(payload)});
    return entries;
}

Result<Acted> act_on_item(store::Store& store, Acting const& acting, std::string const& ref, DecideOnItem const& decide) {
    auto writing = store.begin_writing();
    auto const reg = store.load(acting.today);
    auto const* item = TRY(views::find_item(reg, ref));
    auto payloads = TRY(decide(reg, *item));
    writing->append(entries_of(std::move(payloads), acting));
    auto const checkpoint = writing->commit();
    auto after = fold_item(store.entries_about(item->id), acting.today);
    if (!after) throw Fault("the item is gone after an act on it", Fault::Kind::internal);
    return Acted{.ref = views::ref_of(reg, *item), .before = *item, .after = *std::move(after), .checkpoint = checkpoint};
}

}  // namespace beadle::service
