#pragma once

#include "service/check_paper.h"
#include "web/html.h"

namespace beadle::web {

/// What was read of a paper and what a member will ask: all points worst first, then every report's lines and rows with theirs beside.
void checked_paper(Html& html, service::CheckedPaper const& checked, std::string_view file);

}  // namespace beadle::web
