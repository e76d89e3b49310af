// How a status is shown on paper: by its word always, then by a shape and by a colour, so that it can be told in black and white.
#pragma once

#include <array>
#include <string_view>

namespace beadle::format {

struct StatusLook {
    std::string_view name;   ///< as Run::colour has it
    std::string_view shape;  ///< one character that every common sans-serif font has
    std::string_view fill;   ///< background, six hexadecimal digits
    std::string_view ink;    ///< text on it; contrast 7:1 at least
};

inline constexpr std::array<StatusLook, 10> status_looks = {{{"not-started", "□", "EEEFEF", "282D30"},
                                                             {"in-progress", "▲", "FFE7B0", "4A3200"},
                                                             {"at-risk", "▼", "FCD6C3", "54210B"},
                                                             {"off-track", "■", "F4CDC6", "56100A"},
                                                             {"not-ours", "○", "FFFFFF", "0B0C0C"},
                                                             {"proposed-for-closure", "◊", "BBD4EA", "0C2D4A"},
                                                             {"implemented", "●", "CCE2D8", "00401F"},
                                                             {"superseded", "►", "EEEFEF", "282D30"},
                                                             {"not-accepted", "▬", "EEEFEF", "282D30"},
                                                             {"not-applicable", "–", "EEEFEF", "282D30"}}};

/// The look of a status; null where the name is none of these.
constexpr StatusLook const* status_look(std::string_view name) {
    for (auto const& look : status_looks)
        if (look.name == name) return &look;
    return nullptr;
}

}  // namespace beadle::format
