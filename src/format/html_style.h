// What an HTML element does to the text within it.
#pragma once

#include "format/flow.h"
#include "format/html_tree.h"

namespace beadle::format {

/// Elements that show nothing a paper says: scripts, navigation, form fields, and whatever is marked as hidden.
bool is_hidden(GumboElement const& element);
/// Elements that begin on a line of their own.
bool is_block(GumboTag tag);
/// 1–6 for h1–h6, 0 for others.
int heading_level(GumboTag tag);
/// How text within the element is set, given how it is set around it; by the element itself and by its style attribute.
Look look_within(GumboElement const& element, Look around);

}  // namespace beadle::format
