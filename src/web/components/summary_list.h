#pragma once

#include "web/html.h"

namespace beadle::web {

void summary_list_begin(Html& html);
/// One fact; its value is written between begin and end.
void summary_row_begin(Html& html, Literal key);
void summary_row_end(Html& html);
void summary_list_end(Html& html);

}  // namespace beadle::web
