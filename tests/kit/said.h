#pragma once

#include <string>

#include "domain/reading.h"

namespace beadle::kit {

/// What a paper says of its reports and items, one fact a line, so that two readings can be compared and the difference read.
/// Left out: places, doubts, and what differs by where a text was broken into lines (bullet glyphs, the space after a label).
std::string said(Reading const& reading);

/// The first line in which two texts differ, both sides; empty where they are the same.
std::string first_difference(std::string const& wanted, std::string const& got);

}  // namespace beadle::kit
