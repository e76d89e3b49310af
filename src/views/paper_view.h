#pragma once

#include "domain/reading.h"
#include "domain/register.h"

namespace beadle::views {

/// What the next paper says, as a Reading: every open item and every NEW GREEN, newest report first, each report with its summary line
/// computed (every item in exactly one term, WHITE in its own, "complete, not listed" among the complete). Checked and written as it is.
Reading paper_view(Register const& reg, Day as_at);

/// Complete or closed by the latest stated counts and not known to the register as items of its own: stated minus known, never below zero;
/// an open item that the latest paper no longer lists counts as known.
int complete_not_listed(Register const& reg, ReportState const& report);

/// Open items that the latest paper of their report no longer lists while its counts say that more are complete than are known:
/// proposals that somebody must confirm, each with the reason in one sentence. Never acted on by itself.
struct Proposal {
    ItemId item;
    std::string sentence;
};
std::vector<Proposal> proposals(Register const& reg);

}  // namespace beadle::views
