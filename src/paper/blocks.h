#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/document.h"

namespace beadle::paper {

/// Small parts that pages are put together from.
format::Paragraph plain(std::string_view text);
format::Paragraph bold(std::string_view text);
format::Paragraph underlined(std::string_view text);
/// A status word; `meaning` ("in-progress") decides its colour and shape.
format::Paragraph status_mark(std::string_view word, std::string meaning);
format::Paragraph listed(std::string_view text);
format::Paragraph heading(std::string_view text, int level, std::string anchor = {});
format::Row header_row(std::vector<std::string> const& titles);
/// Paragraphs of a text, one a line; empty lines are passed over.
std::vector<format::Paragraph> paragraphs_of(std::string_view text);

}  // namespace beadle::paper
