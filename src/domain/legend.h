#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/reading.h"

namespace beadle {

/// What the colours mean until a paper brings a legend of its own: GREEN, AMBER, RED, WHITE.
std::vector<LegendEntry> const& default_legend();

/// The word of the default legend for a meaning; where it has none the meaning in plain English ("Not started").
std::string default_word(Meaning meaning);

/// The meaning of a word of default_word; NEW before it and case do not matter.
std::optional<Meaning> default_meaning(std::string_view word);

/// One sentence that defines a meaning, whatever word stands for it.
std::string definition_of(Meaning meaning);

/// A status word without the NEW that marks its first showing: "NEW GREEN" is "GREEN".
std::string_view without_new(std::string_view word);

/// Whether the legend defines the word; NEW before it and case do not matter.
bool defines(std::vector<LegendEntry> const& legend, std::string_view word);

/// The legend with a definition added for every status whose word it does not have and whose meaning is known.
std::vector<LegendEntry> completed(std::vector<LegendEntry> legend, std::vector<Status> const& used);

}  // namespace beadle
