#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "domain/words.h"

namespace beadle::intake {

/// A heading that names a kind of item at the front of a text: "Recommendation", "Areas for Improvement", "AFI 3:", "Cause of concern".
struct KindHeading {
    ItemKind kind = ItemKind::recommendation;
    std::size_t length = 0;               ///< bytes, marks and spaces after it included
    std::optional<std::string> number{};  ///< where one follows it
};

/// The kind heading at the front of a text; nothing where the words are part of a sentence ("Recommendations were made").
std::optional<KindHeading> kind_heading(std::string_view text);

/// Whether a text is nothing but the name of a kind ("Causes of concern").
std::optional<ItemKind> only_kind(std::string_view text);

/// A number as items have it at the front of a text: "4a", "2.1", "R3 -", "AFI 1:", "CoC1/R2", "3."; `marked` where a mark or an end follows.
struct FrontNumber {
    std::string number;
    std::size_t length = 0;
    bool marked = false;
    std::optional<ItemKind> kind{};
};
std::optional<FrontNumber> front_number(std::string_view text);

/// Whether a whole cell is an item's number.
bool is_number_cell(std::string_view text);

/// The kind that an item's number gives away: "AFI 1", "Rec 3", "CoC1/R2" (a recommendation under a cause of concern).
std::optional<ItemKind> kind_in_number(std::string_view number);

}  // namespace beadle::intake
