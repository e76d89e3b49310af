// How lists count.
#pragma once

#include <string>
#include <string_view>

namespace beadle::format {

/// "3.", "c.", "C.", "iii.", "III." for the types that HTML names 1, a, A, i and I. What letters or numerals cannot say is a figure.
std::string ordinal(int number, std::string_view type);

}  // namespace beadle::format
