#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/document.h"

namespace beadle::intake {

using format::Paragraph;
using Paragraphs = std::vector<Paragraph>;

/// A plain paragraph of one run.
Paragraph paragraph_of(std::string text, Place place = {});

/// All text of paragraphs, white space squeezed, one line.
std::string one_line(Paragraphs const& paragraphs);

/// Takes the first `bytes` of a paragraph's text away, and the white space after them.
void remove_front(Paragraph& paragraph, std::size_t bytes);

/// The text at the front that is underlined; empty where the paragraph opens otherwise.
std::string underlined_front(Paragraph const& paragraph);

/// Whether a sentence goes on from one paragraph to the next: the second begins in lower case, or the first breaks off at a word that
/// nothing ends with ("of the").
bool goes_on(std::string_view before, std::string_view after);

/// Adds the paragraphs of a cell that a page cut to what stood before the cut; a sentence cut in two becomes one again.
void append_cut(Paragraphs& before, Paragraphs after);

/// Joins two parts of a sentence: with a space, or without one after a hyphen at a line's end.
void append_words(std::string& text, std::string_view more);

}  // namespace beadle::intake
