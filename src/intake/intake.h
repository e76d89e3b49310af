// intake: a paper in. Bytes become a document (format), what pages split is joined, the legend, the reports and the columns are found by
// their headings, cells become fields, and what was unclear is said as a doubt. It never sees the store: it proposes.
#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/reading.h"
#include "format/document.h"

namespace beadle::intake {

/// What a document says.
Reading read_document(format::Document const& document);

/// What a file's bytes say, any format that format::read_document knows. Refused where the bytes are no document, or where
/// no item can be found in it ("no table of recommendations in it").
Result<Reading> read_paper(std::string_view bytes);

}  // namespace beadle::intake
