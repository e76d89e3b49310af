#pragma once

#include "cli/opened.h"
#include "service/acting.h"

namespace beadle::cli {

/// Tells an act on an item: `line` on standard output, or its state with --json.
void print_acted(Asked const& asked, service::Acted const& acted, std::string const& line);

/// "June 2020", or "no date".
std::string due_of(ItemState const& item);

/// A date as an option gives it: 2026-09, 2026-09-30 or 2026.
Result<Date> date_option(Asked const& asked, std::string const& option);

}  // namespace beadle::cli
