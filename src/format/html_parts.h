// Paragraphs as HTML, for web pages and for the cells of Markdown tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/document.h"

namespace beadle::format {

/// What else is escaped or left out, by where the HTML will stand.
enum class HtmlPlace {
    page,      ///< status words carry a class that shows their shape and colour
    markdown,  ///< no line ends, and no character that Markdown takes for its own
};

/// Text with everything escaped that HTML, or Markdown too, takes for its own; what is no character is gone.
std::string escaped(std::string_view text, HtmlPlace place);
/// For a value between double quotes.
std::string escaped_attribute(std::string_view value);

/// One paragraph's runs.
std::string inline_html(Paragraph const& paragraph, HtmlPlace place);
/// Headings, paragraphs and nested lists. One plain paragraph alone, without an anchor, stands without tags around it.
std::string cell_html(std::vector<Paragraph> const& paragraphs, HtmlPlace place);
/// The same, every paragraph with its tags.
std::string flow_html(std::vector<Paragraph> const& paragraphs, HtmlPlace place);

}  // namespace beadle::format
