#include "domain/acts/extend_deadline.h"

#include "base/text.h"
#include "domain/acts/item_of.h"

namespace beadle::acts {

Result<std::vector<Payload>> decide(Register const& reg, ExtendDeadline const& act, Day today) {
    auto const* item = TRY(item_of(reg, act.item));
    if (trim(act.because).empty()) return refuse("say why: an extension needs a reason", "because");
    if (item->status.meaning && !is_open(*item->status.meaning)) return refuse("it is " + item->status.word + "; there is no date left to extend", "to");
    if (item->due && !is_later(act.to, *item->due)) return refuse("the new date must be later than " + item->due->words(), "to");
    if (act.to.is_past(today)) return refuse("the new date must not be past already", "to");
    return std::vector<Payload>{DeadlineExtended{.item = act.item, .from = item->due, .to = act.to, .because = std::string(trim(act.because))}};
}

}  // namespace beadle::acts
