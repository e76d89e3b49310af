#pragma once

#include <string>
#include <vector>

#include "format/document.h"

namespace beadle::intake {

/// A line of a text in which tables have lost their cells.
struct TextLine {
    std::string text{};         ///< trimmed
    Place place{};
    bool indented = false;      ///< white space stands before it: a bullet that lost its glyph, or the first line of a page
    std::size_t indent = 0;     ///< how many spaces
    bool after_blank = false;
    bool after_page = false;    ///< the first line of a page, where the file marks pages
};

/// The lines of a document without blank ones, page numbers and banners that stand on page after page.
std::vector<TextLine> lines_of(format::Document const& document);

/// The lines as paragraphs: what was broken at the margin is one again. For texts that have no row of column headings.
format::Document unwrapped(std::vector<TextLine> const& lines);

}  // namespace beadle::intake
