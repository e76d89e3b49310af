#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beadle::checks {

/// The figures of one sentence of counts, read on their own so that two sentences can be held against each other. Modest on purpose:
/// a figure whose noun or state is not plain is left out.
struct LineFigures {
    std::string kinds{};              ///< which kinds of item it names, "r", "a", "ra", …; figures of different kinds are not compared
    std::optional<int> total{};       ///< "makes 15 recommendations"
    std::optional<int> for_force{};   ///< "8 are for the force"
    std::map<std::string, int> states{};  ///< "complete", "closed", "in progress", "waiting" → figure
    std::vector<int> others{};            ///< figures said of something else: "1 was handed over"
};

LineFigures figures_of(std::string_view line);

}  // namespace beadle::checks
