#pragma once

#include <map>

#include "domain/register.h"
#include "web/html.h"
#include "views/question.h"

namespace beadle::web {

/// How many items of the list have each printed status, by meaning.
struct StatusCount {
    std::string word;
    std::optional<Meaning> meaning{};
    std::size_t count = 0;
};

/// Counts by status as links, the search box, more filters folded away until one is used, and what is on with a way to take it off.
void filter_panel(Html& html, Register const& reg, views::Question const& question, std::vector<StatusCount> const& counts);

}  // namespace beadle::web
