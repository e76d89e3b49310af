#pragma once

#include <string>

#include "domain/register.h"

namespace beadle::views {

/// "as reported in paper 'Progress' of 1 July 2019; evidence not seen", or "since 2 May 2021".
std::string source_words(Source const& source, std::vector<PaperState> const& papers);

/// "due June 2020 (first December 2019; extended twice, 6 months; 12 days past)", "no date".
std::string due_words(ItemState const& item, Day today);

/// "once", "twice", "3 times"
std::string times(int count);

/// Everything of an item as text: wording, status and where it comes from, dates as a timeline, bullets, comments, links, leads.
std::string item_text(Register const& reg, ItemState const& item, Day today);

}  // namespace beadle::views
