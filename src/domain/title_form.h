#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace beadle {

/// The significant words and the years of a title.
struct TitleForm {
    std::vector<std::string> words{};  ///< sorted, each once
    std::vector<int> years{};          ///< sorted, each once
    friend bool operator==(TitleForm const&, TitleForm const&) = default;
};
TitleForm title_form(std::string_view title);

/// Whether two publication dates can be one: either is unknown, or one lies within the other's period.
bool compatible(std::optional<Date> const& a, std::optional<Date> const& b);

}  // namespace beadle
