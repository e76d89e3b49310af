#include "domain/acts/change_status.h"

#include "base/text.h"
#include "domain/acts/item_of.h"
#include "domain/status_named.h"

namespace beadle::acts {

namespace {

/// What is kept as the reason: the rationale, with the body and product or the second person where the status asks for them.
Result<std::string> reason_of(ChangeStatus const& act, Status const& to) {
    auto const because = std::string(trim(act.because));
    auto const meaning = *to.meaning;
    if (meaning == Meaning::not_ours) {
        if (trim(act.body).empty()) return refuse(to.word + " needs the body that it waits for", "body");
        if (trim(act.product).empty()) return refuse(to.word + " needs what that body must deliver", "product");
        auto const waits = "for " + std::string(trim(act.body)) + ": " + std::string(trim(act.product));
        return because.empty() ? waits : waits + "; " + because;
    }
    if (meaning == Meaning::off_track && because.empty()) return refuse(to.word + " needs a rationale: say why it is off track", "because");
    if (meaning == Meaning::implemented) {
        if (because.empty()) return refuse(to.word + " needs evidence: say what shows that it is done", "because");
        if (trim(act.agreed_by).empty()) return refuse(to.word + " needs a second person who agrees", "agreed-by");
        if (fold(act.agreed_by) == fold(act.who)) return refuse("the second person must be somebody else than " + act.who, "agreed-by");
        return because + "; agreed by " + std::string(trim(act.agreed_by));
    }
    if (!is_open(meaning) && because.empty()) return refuse(to.word + " needs a reason", "because");
    return because;
}

}  // namespace

Result<std::vector<Payload>> decide(Register const& reg, ChangeStatus const& act, Day) {
    auto const* item = TRY(item_of(reg, act.item));
    auto const to = status_named(reg, act.word);
    if (!to) return refuse("'" + act.word + "' is no status of this register; give one of its words, or in-progress, off-track, not-ours, implemented, …", "status");
    auto const because = TRY(reason_of(act, *to));
    if (item->status.meaning == to->meaning && !item->status_source.reported && item->status_because == because)
        return refuse("it is " + item->status.word + " already", "status");
    return std::vector<Payload>{StatusChanged{.item = act.item, .to = *to->meaning, .word = to->word, .because = because}};
}

}  // namespace beadle::acts
