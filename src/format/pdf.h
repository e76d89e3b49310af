#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "format/document.h"
#include "format/positions.h"

namespace beadle::format {

/// What `pdftotext -bbox` prints, as pages of words; refused where it is not that.
Result<std::vector<PlacedPage>> parse_word_boxes(std::string_view xhtml);

}  // namespace beadle::format
