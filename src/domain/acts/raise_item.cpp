#include "domain/acts/raise_item.h"

#include <algorithm>

#include "base/text.h"
#include "domain/item_order.h"
#include "domain/known.h"

namespace beadle::acts {

Result<std::vector<Payload>> decide(Register const& all, RaiseItem const& act, Day) {
    auto const text = std::string(trim(act.text));
    if (text.empty()) return refuse("an item needs the inspectorate's wording", "text");
    Known known(all);
    auto const& reports = known.reports();
    auto const at = std::find_if(reports.begin(), reports.end(), [&](KnownReport const& report) { return report.id == act.report; });
    if (at == reports.end()) return refuse("there is no such report", "report", Refusal::Kind::not_found);
    for (auto const& item : at->items)
        if (act.number && item.number && item.kind == act.kind && bare_number(*item.number) == bare_number(*act.number))
            return refuse("there is an item of this kind and number already: " + at->slug + "/" + item.slug, "number");
    auto const& added = known.add_item(static_cast<std::size_t>(at - reports.begin()), act.number, act.kind, text);
    return std::vector<Payload>{ItemIdentified{.item = added.id, .report = act.report, .slug = added.slug},
                                ItemRaised{.item = added.id, .number = act.number, .kind = act.kind, .text = text, .due = act.due}};
}

}  // namespace beadle::acts
