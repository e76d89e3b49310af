// What rules share: how an item is named in a sentence, what its status amounts to, numbers as printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/look.h"

namespace beadle::checks {

/// "recommendation 6", "AFI 3", "an area for improvement without a number".
std::string name_of(StatedItem const& item);
/// "recommendation 6 (AMBER)"
std::string name_and_status(StatedItem const& item);
/// "area for improvement", and "areas for improvement" where there are others than one.
std::string kind_words(ItemKind kind, long long count = 1);

inline std::optional<Meaning> meaning_of(StatedItem const& item) { return item.status ? item.status->meaning : std::nullopt; }
inline bool has_meaning(StatedItem const& item, Meaning meaning) { return meaning_of(item) == meaning; }
/// Implemented, or closed for another reason.
inline bool is_done(StatedItem const& item) { return meaning_of(item) && !is_open(*meaning_of(item)); }
/// Open, and the force's own to do: unknown statuses are not.
inline bool is_open_work(StatedItem const& item) { return meaning_of(item) && is_open(*meaning_of(item)) && !has_meaning(item, Meaning::not_ours); }

/// A status word as compared: folded, "new" before it gone.
std::string status_key(std::string_view word);

/// Whether the paper's legend has the word, given as status_key.
bool in_legend(Reading const& paper, std::string const& key);
/// Whether a status word, given as status_key, stands for what is complete or closed: as the paper's items use it, else by its legend,
/// else by usage.
bool stands_for_done(Reading const& paper, std::string const& key);

/// A printed number as compared: folded, without its kind word and spaces: "Rec 3" and "3" are "3", "AFI 1" is "1", "R3 -" is "r3".
std::string number_key(std::string_view number);
/// The whole number a printed number holds where it is one, a letter after it left out: "4a" and "AFI 4" give 4; nothing for "CoC1/R2" or "2.1".
std::optional<int> whole_number(std::string_view number);

/// "a, b and c"
std::string listing(std::vector<std::string> const& parts);

/// The first or last words of a text, with "…" where more was left out.
std::string opening(std::string_view text, std::size_t words = 8);
std::string ending(std::string_view text, std::size_t words = 5);

/// Dated promises of an item, oldest first.
std::vector<Deadline const*> dated(StatedItem const& item);
/// Whether a promise moves the one before it: extended or reset to a date, or "now" at a later date.
bool is_move(Deadline const& deadline, Deadline const* before);

}  // namespace beadle::checks
