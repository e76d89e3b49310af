#pragma once

#include <string_view>

#include "web/html.h"

namespace beadle::web {

/// Words as they stand, a paragraph for each of their lines.
void prose(Html& html, std::string_view words);
/// A long text: its beginning, and the whole of it one click away. Short ones stand as they are.
void folded_prose(Html& html, std::string_view words, std::size_t characters);

}  // namespace beadle::web
