#pragma once

#include "http/message.h"
#include "web/html.h"

namespace beadle::web {

/// An address with parameters.
Address address_with(Literal path, http::Parameters const& parameters);
/// Links to the other pages of a list; nothing where there is one page. `parameters` without the page.
void pagination(Html& html, Literal path, http::Parameters const& parameters, std::size_t page, std::size_t pages);

}  // namespace beadle::web
