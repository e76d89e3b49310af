#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "views/item_rows.h"

namespace beadle::views {

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// What is asked of the register's list, as an address says it. Empty fields of a form count as not given.
struct Question {
    ItemFilter filter{};
    std::optional<Day> as_at{};  ///< today where not given
    std::size_t page = 0;        ///< from 1; 0 where not given
    Parameters given{};          ///< what was given, for links that keep it

    /// The parameters with one of them changed, or left out where the value is empty; the page is forgotten.
    [[nodiscard]] Parameters with(std::string_view name, std::string_view value) const;
    /// What was given under a name; empty where nothing was.
    [[nodiscard]] std::string value(std::string_view name) const;
};

/// The names a list can be asked with.
std::vector<std::string> const& question_names();
/// Refused (usage) where a value means nothing.
Result<Question> parse_question(Parameters const& parameters);

constexpr std::size_t rows_a_page = 50;

}  // namespace beadle::views
