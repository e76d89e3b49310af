#pragma once

#include <string>
#include <vector>

#include "domain/reading.h"
#include "format/document.h"

namespace beadle::paper {

/// "Area for Improvement", as it stands above a demand.
std::string kind_label(ItemKind kind);

/// An item's demand as paragraphs: its kind underlined, then its text with each bullet as a list item where it stands in the text,
/// labels as they were printed.
std::vector<format::Paragraph> demand_paragraphs(StatedItem const& item);

}  // namespace beadle::paper
