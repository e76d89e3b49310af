#pragma once

#include <string>
#include <vector>

#include "web/components/error_summary.h"
#include "web/html.h"

namespace beadle::web {

/// The one field and button of Check a paper, with what was wrong before and what was typed.
void check_form(Html& html, std::vector<FieldError> const& errors, std::string_view as_at);

}  // namespace beadle::web
