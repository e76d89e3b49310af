// paper: the next paper out. A view of the register becomes a format::Document in one of two layouts; format writes the file.
#pragma once

#include <string>

#include <boost/describe/enum.hpp>

#include "base/result.h"
#include "domain/reading.h"
#include "format/document.h"

namespace beadle::paper {

enum class Layout { update, action_plan };
BOOST_DESCRIBE_ENUM(Layout, update, action_plan)

/// What the paper says once it stands in that layout: in an action plan a comment without a heading stands under "Current status".
Reading as_printed(Reading paper, Layout layout);

/// number · demand · status · due with its history · comment, per report; or number · area · status · due · tasks and current status · lead.
/// An update's table has a column for leads only where some item of its report has one. Neighbours that share a block share one cell.
format::Document lay_out(Reading const& paper, Layout layout);

/// The file: to is "html", "docx", "md" or "json". The same reading gives the same bytes.
Result<std::string> write(Reading const& paper, Layout layout, std::string const& to);

}  // namespace beadle::paper
