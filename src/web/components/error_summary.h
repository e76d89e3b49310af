#pragma once

#include <string>
#include <vector>

#include "web/html.h"

namespace beadle::web {

/// What was wrong with a form, and the field to go to.
struct FieldError {
    std::string field;    ///< id of the input
    std::string message;  ///< one sentence
};

/// "There is a problem": on top of the page, with a link to each field.
void error_summary(Html& html, std::vector<FieldError> const& errors);
/// The message at the field, with the id "FIELD-error"; nothing where the field is in order.
void error_message(Html& html, std::vector<FieldError> const& errors, std::string_view field);
bool has_error(std::vector<FieldError> const& errors, std::string_view field);

}  // namespace beadle::web
