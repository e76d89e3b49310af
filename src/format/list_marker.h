// List markers taken apart, so that a list can be written as one that counts by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace beadle::format {

/// "(c)" is "(" before, letter type "a", value 3, ")" after.
struct CountedMarker {
    std::string before{};
    char type = '1';  ///< as HTML names them: 1 a A i I
    int value = 0;
    std::string after{};

    /// Whether `later` is what a list prints right after this.
    [[nodiscard]] bool precedes(CountedMarker const& later) const {
        return before == later.before && type == later.type && after == later.after && later.value == value + 1;
    }
};

/// Takes a marker apart; nothing where it does not count ("•", "–", "1.2"). Where letters may be a numeral too ("i"), they are
/// taken for what follows `last`, else for the numeral.
std::optional<CountedMarker> counted_marker(std::string_view marker, std::optional<CountedMarker> const& last);

}  // namespace beadle::format
