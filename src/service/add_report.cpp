#include "service/add_report.h"

#include "domain/known.h"

namespace beadle::service {

Result<std::string> add_report(store::Store& store, acts::AddReport const& act, Acting const& acting) {
    auto writing = store.begin_writing();
    auto payloads = TRY(acts::decide(store.load(last_of_days), act, acting.today));
    auto slug = std::get<ReportIdentified>(payloads.front()).slug;
    writing->append(entries_of(std::move(payloads), acting));
    writing->commit();
    return slug;
}

}  // namespace beadle::service
