#pragma once

#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::views {

/// What a report's latest counts say is over and the register does not know as items of its own. Never below zero.
struct NotListed {
    int complete = 0;
    int closed = 0;
};
NotListed not_listed(Register const& reg, ReportState const& report);

/// Open items that the latest paper of their report knew of and no longer lists.
std::vector<ItemState const*> open_but_unlisted(Register const& reg, ReportState const& report);

/// What the latest count line of a report says is complete, and of how many for the force, whichever way it says so
/// (in words, by kind, or by colour). A figure nobody stated is empty.
struct StatedFigures {
    std::optional<int> for_force{};
    std::optional<int> complete{};
    std::optional<int> closed{};
};
StatedFigures stated_figures(Register const& reg, Stated const& stated);

/// A report's summary line as the next paper says it: the figures, the sentence in `raw`, and what the figures contradict.
struct SummaryLine {
    Stated stated{};
    std::vector<std::string> doubts{};
};

/// `listed` are the items that the paper lists, in order. Every item is in exactly one term; those that are complete or closed and
/// not listed are among the complete or the closed, and said to be.
SummaryLine summary_line(Register const& reg, ReportState const& report, std::vector<ItemState const*> const& listed);

}  // namespace beadle::views
