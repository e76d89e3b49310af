// base: what every room may lean on and what leans on nothing: results, refusals and faults, dates as papers say them,
// text as readers compare it, JSON of plain structs, SHA-256. It knows nothing of policing, files or screens.
#pragma once

#include <string>

namespace beadle {

/// Why something a person asked for was not done. The person can mend it: one sentence says what is wrong and where.
struct Refusal {
    enum class Kind {
        refused,     ///< the rules do not allow it (exit 1, HTTP 422)
        unreadable,  ///< the input cannot be read at all (exit 65, HTTP 415 or 422)
        not_found,   ///< nothing answers to that name (exit 1, HTTP 404)
        usage,       ///< asked in a way that means nothing (exit 2, HTTP 400)
    };

    std::string message;           ///< one sentence, without a full stop at the end, in the reader's words
    std::string field{};           ///< the field it is about, as the screen names it; empty where it is about the whole
    Kind kind = Kind::refused;

    friend bool operator==(Refusal const&, Refusal const&) = default;
};

}  // namespace beadle
