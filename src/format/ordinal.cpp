#include "format/ordinal.h"

#include <array>

namespace beadle::format {

namespace {

std::string roman(int number) {
    struct Numeral {
        int value;
        std::string_view letters;
    };
    constexpr std::array<Numeral, 13> numerals = {{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string out;
    for (auto const& [value, letters] : numerals)
        for (; number >= value; number -= value) out += letters;
    return out;
}

std::string letters(int number) {
    std::string out;
    for (; number > 0; number = (number - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
    return out;
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return text;
}

}  // namespace

std::string ordinal(int number, std::string_view type) {
    auto const roman_fits = number > 0 && number < 4000;
    if (type == "a" && number > 0) return letters(number) + ".";
    if (type == "A" && number > 0) return upper(letters(number)) + ".";
    if (type == "i" && roman_fits) return roman(number) + ".";
    if (type == "I" && roman_fits) return upper(roman(number)) + ".";
    return std::to_string(number) + ".";
}

}  // namespace beadle::format
