#include "service/raise_item.h"

#include "domain/known.h"
#include "views/find_item.h"

namespace beadle::service {

Result<std::string> raise_item(store::Store& store, RaiseItemAsked const& asked, Acting const& acting) {
    auto writing = store.begin_writing();
    auto const all = store.load(last_of_days);
    auto const* report = TRY(views::find_report(all, asked.report));
    auto payloads = TRY(acts::decide(
        all, acts::RaiseItem{.report = report->id, .number = asked.number, .kind = asked.kind, .text = asked.text, .due = asked.due}, acting.today));
    auto ref = report->slug + "/" + std::get<ItemIdentified>(payloads.front()).slug;
    writing->append(entries_of(std::move(payloads), acting));
    writing->commit();
    return ref;
}

}  // namespace beadle::service
