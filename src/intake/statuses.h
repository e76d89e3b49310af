#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/reading.h"

namespace beadle::intake {

/// What the status words of one paper mean: by its own legend first, then by their usual sense.
class StatusWords {
public:
    /// How a paper without a legend uses colours.
    enum class Scheme {
        usual,  ///< GREEN done, AMBER in progress, RED off track, WHITE not ours
        brag,   ///< BLUE done, GREEN on course, AMBER at risk, RED off track
    };

    explicit StatusWords(std::vector<LegendEntry> legend = {}, Scheme scheme = Scheme::usual);

    [[nodiscard]] std::vector<LegendEntry> const& legend() const { return legend_; }

    /// The meaning of a word as printed; nothing where neither legend nor usage knows it.
    [[nodiscard]] std::optional<Meaning> meaning(std::string_view printed) const;
    /// A status cell as a status. "NEW" before a known word marks it new; "A → G" means its right-hand side.
    [[nodiscard]] Status read(std::string_view printed) const;
    /// Whether the text is a status word and nothing else, so that a cell of it is a status cell wherever it stands.
    [[nodiscard]] bool is_word(std::string_view text) const;

private:
    /// An entry of the legend as it is looked up.
    struct Known {
        std::string plain;
        bool colour = false;
        std::optional<Meaning> defined{};
    };

    std::vector<LegendEntry> legend_;
    std::vector<Known> known_{};
    Scheme scheme_;
};

/// What a legend's definition of a colour comes to; nothing where it says none of the ten meanings.
std::optional<Meaning> meaning_defined(std::string_view definition);

/// Whether the text is the name of a colour that papers use as a status ("GREEN", "amber").
bool is_colour(std::string_view text);

/// A status word without case, marks and emoji: "Closed [Not applicable]" is "closed not applicable".
std::string plain_status(std::string_view text);

}  // namespace beadle::intake
