#pragma once

#include "intake/sections.h"

namespace beadle::intake {

/// The sections of lines of text in which tables have lost their cells, as a PDF leaves them: a row is a number, the demand, a status word, a
/// date, the answer, and a post that stands at the row's or the page's end.
Sections sections_of_lines(format::Document const& document, StatusWords const& words);

}  // namespace beadle::intake
