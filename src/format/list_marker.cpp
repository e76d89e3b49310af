#include "format/list_marker.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "format/ordinal.h"

namespace beadle::format {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int letter_value(std::string_view letters) {
    int value = 0;
    for (char const c : lower(letters)) value = value * 26 + (c - 'a' + 1);
    return value;
}

int roman_value(std::string_view numeral) {
    constexpr std::string_view digits = "ivxlcdm";
    constexpr std::array<int, 7> worth = {1, 5, 10, 50, 100, 500, 1000};
    int value = 0, before = 0;
    for (char const c : lower(numeral)) {
        auto const at = digits.find(c);
        if (at == std::string_view::npos) return 0;
        value += worth[at] > before ? worth[at] - 2 * before : worth[at];
        before = worth[at];
    }
    return value;
}

// The value for which a list of that type prints these figures or letters.
std::optional<int> value_for(std::string_view printed, char type) {
    auto const figures = is_digit(printed.front());
    if (figures != (type == '1')) return {};
    int value = 0;
    if (figures)
        std::from_chars(printed.data(), printed.data() + printed.size(), value);
    else
        value = type == 'i' || type == 'I' ? roman_value(printed) : letter_value(printed);
    if (value <= 0 || ordinal(value, {&type, 1}) != std::string(printed) + ".") return {};
    return value;
}

}  // namespace

std::optional<CountedMarker> counted_marker(std::string_view marker, std::optional<CountedMarker> const& last) {
    auto const first = std::find_if(marker.begin(), marker.end(), [](char c) { return is_digit(c) || is_letter(c); });
    auto const kind = first != marker.end() && is_digit(*first) ? is_digit : is_letter;
    auto const end = std::find_if_not(first, marker.end(), kind);
    std::string const printed(first, end);
    CountedMarker out{.before = std::string(marker.begin(), first), .after = std::string(end, marker.end())};
    auto const plain = [](std::string const& text) { return std::none_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_letter(c) || c == '%'; }); };
    if (printed.empty() || printed.size() > 5 || !plain(out.after) || !plain(out.before)) return {};
    for (char const type : {'1', 'i', 'I', 'a', 'A'}) {
        auto const value = value_for(printed, type);
        if (!value) continue;
        auto candidate = out;
        candidate.type = type;
        candidate.value = *value;
        if (last && last->precedes(candidate)) return candidate;
        if (out.value == 0) out = std::move(candidate);
    }
    if (out.value == 0) return {};
    return out;
}

}  // namespace beadle::format
