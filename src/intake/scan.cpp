#include "intake/scan.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace beadle::intake {

namespace {

struct Spelling {
    std::string_view bytes;
    char as;  ///< ' ' for white space
};

constexpr std::array<Spelling, 14> spellings = {{{"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'}, {"\xE2\x80\x90", '-'}, {"\xE2\x80\x91", '-'},
                                                 {"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xE2\x80\x9C", '"'}, {"\xE2\x80\x9D", '"'},
                                                 {"\xC2\xA0", ' '}, {"\xE2\x80\xAF", ' '}, {"\xEF\xBB\xBF", ' '}, {"\xE2\x86\x92", '>'},
                                                 {"\xE2\x80\xA2", '*'}, {"\xEF\x82\xB7", '*'}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || is_upper(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

Spelling const* spelling_at(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return nullptr;
    auto const hit = std::find_if(spellings.begin(), spellings.end(), [&](Spelling const& s) { return text.starts_with(s.bytes); });
    return hit == spellings.end() ? nullptr : &*hit;
}

}  // namespace

Tokens::Tokens(std::string_view text) {
    tokens_.reserve(text.size() / 5);
    for (std::size_t at = 0; at < text.size();) {
        char const c = text[at];
        if (is_blank(c)) {
            ++at;
            continue;
        }
        auto const begin = at;
        if (auto const* spelling = spelling_at(text.substr(at))) {
            at += spelling->bytes.size();
            if (spelling->as != ' ') tokens_.push_back({.text = std::string(1, spelling->as), .begin = begin, .end = at});
        } else if (is_digit(c)) {
            while (at < text.size() && is_digit(text[at])) ++at;
            tokens_.push_back({.kind = Token::Kind::number, .text = std::string(text.substr(begin, at - begin)), .begin = begin, .end = at});
        } else if (is_letter(c)) {
            while (at < text.size() && is_letter(text[at]) && !spelling_at(text.substr(at))) ++at;
            tokens_.push_back({.kind = Token::Kind::word, .text = lower(text.substr(begin, at - begin)), .capital = is_upper(c), .begin = begin, .end = at});
        } else {
            ++at;
            tokens_.push_back({.text = std::string(1, c), .begin = begin, .end = at});
        }
    }
}

bool Tokens::whole_phrase_at(std::size_t index, std::string_view phrase) const {
    for (std::size_t from = 0; from <= phrase.size(); ++index) {
        auto const space = std::min(phrase.find(' ', from), phrase.size());
        if (!is(index, phrase.substr(from, space - from))) return false;
        from = space + 1;
    }
    return true;
}

std::size_t Tokens::index_at(std::size_t byte) const {
    auto const hit = std::lower_bound(tokens_.begin(), tokens_.end(), byte, [](Token const& token, std::size_t at) { return token.begin < at; });
    return static_cast<std::size_t>(hit - tokens_.begin());
}

int whole_number(std::string_view lower_word) {
    constexpr std::array<std::string_view, 21> names = {"none",   "one",    "two",    "three",    "four",     "five",    "six",
                                                        "seven",  "eight",  "nine",   "ten",      "eleven",   "twelve",  "thirteen",
                                                        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    if (is_digits(lower_word)) return lower_word.size() <= 9 ? std::stoi(std::string(lower_word)) : -1;
    if (lower_word.size() < 3 || lower_word.size() > 9) return -1;
    for (std::size_t i = 1; i < names.size(); ++i)
        if (lower_word.front() == names[i].front() && lower_word == names[i]) return static_cast<int>(i);
    return -1;
}

std::size_t bullet_glyph(std::string_view text) {
    constexpr std::array<std::string_view, 13> glyphs = {"\xE2\x80\xA2", "\xEF\x82\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F", "\xE2\x97\xA6", "\xC2\xB7", "\xE2\x96\xA0",
                                                         "\xEF\x82\xA7", "\xEF\x83\x98", "\xEF\x83\xBC", "\xE2\x80\xA3", "\xE2\x9E\xA2", "o "};
    auto const skip_spaces = [&](std::size_t from) {
        while (from < text.size() && (is_blank(text[from]) || text.substr(from).starts_with("\xC2\xA0"))) from += text[from] == '\xC2' ? 2 : 1;
        return from;
    };
    for (auto const glyph : glyphs)
        if (text.starts_with(glyph)) return skip_spaces(glyph.size());
    // A dash or star is a marker only with a space after it; "-5" and "*note" are not lists.
    for (std::string_view const dash : {"- ", "\xE2\x80\x93 ", "* "})
        if (text.starts_with(dash)) return skip_spaces(dash.size());
    return 0;
}

}  // namespace beadle::intake
