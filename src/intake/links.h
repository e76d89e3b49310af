#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/reading.h"

namespace beadle::intake {

/// The other items a text names: "linked to 6 above", "see update at AFI 3", "aligned to Custody 2019 AFI 11". A number belongs to
/// `own_report` unless another of `reports` is named before it. One link a target; aligned only where the words say so.
std::vector<Link> links_in(std::string_view text, std::string const& own_report, std::vector<std::string> const& reports);

/// Adds links whose target the list does not have yet.
void add_links(std::vector<Link>& to, std::vector<Link> more);

}  // namespace beadle::intake
