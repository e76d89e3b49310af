#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace beadle {

/// White space at both ends gone; a no-break space counts as white space.
std::string_view trim(std::string_view text);
/// Every run of white space, line ends included, as one space; ends trimmed.
std::string squeeze(std::string_view text);
/// ASCII letters in lower case; all other bytes as they are.
std::string lower(std::string_view text);
/// As a careful reader compares: lower case, curly quotes and dashes as plain ones, ligatures opened, white space squeezed,
/// closing full stops, semicolons and colons gone.
std::string fold(std::string_view text);
/// The words of fold(text): runs of letters and digits (bytes above ASCII count as letters).
std::vector<std::string> words_of(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split_lines(std::string_view text);
std::string join(std::vector<std::string> const& parts, std::string_view between);
std::string replace_all(std::string text, std::string_view from, std::string_view to);
bool contains(std::string_view text, std::string_view part);
/// Whether `word` stands in `text` as a word of its own; both compared as given.
bool contains_word(std::string_view text, std::string_view word);
bool starts_with_fold(std::string_view text, std::string_view prefix);
bool is_digits(std::string_view text);
/// How alike two texts are by their folded words in order, 0 to 1 (2 × common ÷ all, longest common subsequence of words).
double likeness(std::string_view a, std::string_view b);
/// Whether the bytes are UTF-8 throughout.
bool is_utf8(std::string_view bytes);
/// Appends a code point as UTF-8; what is no character becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);
/// Windows-1252 bytes as UTF-8.
std::string from_windows_1252(std::string_view bytes);
/// For an address: lower-case letters, digits and single hyphens, at most 60 characters, never empty ("untitled").
std::string slug(std::string_view text);
/// "1 item", "2 items", "1 entry", "2 entries": the plural is given where it is not a plain s.
std::string counted(long long count, std::string_view one, std::string_view many = {});

}  // namespace beadle
