#pragma once

#include <string>

#include "http/message.h"

namespace beadle::http {

/// The head of an answer as bytes: status line, headers, blank line. The body's length is stated, or nothing where the status has none.
std::string head_bytes(Response const& response, std::string const& date, bool keep_alive);
/// Whether a body follows the head: not after HEAD, not with 304.
bool sends_body(Response const& response, std::string_view method);

}  // namespace beadle::http
