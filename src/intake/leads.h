#pragma once

#include <string>
#include <vector>

#include "intake/paragraphs.h"

namespace beadle::intake {

/// The posts or people of an owner cell, one each: parted by line where a line is a whole post, by semicolons, slashes and "and" between posts.
std::vector<std::string> read_leads(Paragraphs const& cell);

/// Whether a short line looks like a post or part of one: "Head of Fleet", "DCI Harbour", "and Estates".
bool looks_like_post(std::string_view line);

/// Whether a line opens a post: a rank, "Head of", "Director", "Chief" … stands at its front.
bool opens_post(std::string_view line);

}  // namespace beadle::intake
