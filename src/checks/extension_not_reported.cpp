#include "checks/kit.h"

namespace beadle::checks {

namespace {

void check(Look& look) {
    bool marks = false;
    look.each_item([&](StatedReport const&, StatedItem const& item) {
        for (auto const& deadline : item.deadlines) marks = marks || deadline.reported_to_board;
    });
    if (!marks) return;
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        auto const all = dated(item);
        std::vector<std::string> moves;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (is_move(*all[i], i > 0 ? all[i - 1] : nullptr) && !all[i]->reported_to_board) moves.push_back(all[i]->date->words());
        if (!moves.empty() && !is_done(item)) look.say(report, item, "the move of " + name_of(item) + " to " + listing(moves) + " is not marked as reported");
    });
}

}  // namespace

Rule extension_not_reported() {
    return {.id = "extension-not-reported",
            .severity = Severity::note,
            .what = "a moved date is not marked as reported, in a paper that marks others so",
            .why = "a move that the board was never told of should be pointed out to it",
            .check = check};
}

}  // namespace beadle::checks
