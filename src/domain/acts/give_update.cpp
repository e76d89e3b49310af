#include "domain/acts/give_update.h"

#include "base/text.h"
#include "domain/acts/item_of.h"

namespace beadle::acts {

Result<std::vector<Payload>> decide(Register const& reg, GiveUpdate const& act, Day) {
    TRY(item_of(reg, act.item));
    auto const words = std::string(trim(act.words));
    if (words.empty()) return refuse("say what was done: an update needs words", "words");
    auto committee = act.committee_wording;
    if (committee && trim(*committee).empty()) return refuse("the committee wording is empty; leave it out, or write it", "committee");
    return std::vector<Payload>{UpdateGiven{.item = act.item, .words = words, .committee_wording = std::move(committee)}};
}

}  // namespace beadle::acts
