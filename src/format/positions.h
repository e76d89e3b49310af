#pragma once

#include <string>
#include <vector>

#include "format/document.h"

namespace beadle::format {

/// A word where it stands on its page. Any unit, the same for all; the origin is the page's top left.
struct PlacedWord {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string text{};
};

struct PlacedPage {
    std::vector<PlacedWord> words{};
    int first_line = 0;  ///< of the source, where the page's first line has one; else 0
};

/// How wide a gap is, as a share of the height of a line.
struct Spacing {
    double gutter = 0;  ///< white between two columns, at least
    double word = 0;    ///< white between two words of one line, at most
};

/// Words with places as headings, paragraphs and tables: columns from the white between them, under a row of headings; rows from
/// the white across them and from the narrow columns, whose one cell a row stands at its top or in its middle. A table that goes
/// on over the page comes out as one table a page, each with its row of headings.
Document from_positions(std::vector<PlacedPage> const& pages, Spacing spacing);

}  // namespace beadle::format
