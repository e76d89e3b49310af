// api: the same answers as the pages, as JSON. Errors are problem documents (RFC 9457).
#pragma once

#include <functional>

#include "base/date.h"
#include "http/edge.h"
#include "http/message.h"

namespace beadle::api {

/// Checks an uploaded paper: {"reading": …, "points": […]}. Stores nothing.
http::Response check(http::Request const& asked, Day today);

/// A problem as application/problem+json.
http::Response problem(http::Problem const& problem);

}  // namespace beadle::api
