#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace beadle {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

// Length of a white space character at the front, 0 where there is none. U+00A0, U+2000–U+200B, U+202F, U+3000, U+FEFF count.
std::size_t space_at(std::string_view text) {
    if (text.empty()) return 0;
    if (is_space(text[0])) return 1;
    if (static_cast<unsigned char>(text[0]) < 0x80) return 0;
    if (text.starts_with("\xC2\xA0")) return 2;
    if (text.starts_with("\xE3\x80\x80") || text.starts_with("\xEF\xBB\xBF") || text.starts_with("\xE2\x80\xAF")) return 3;
    if (text.size() >= 3 && text.starts_with("\xE2\x80") && static_cast<unsigned char>(text[2]) >= 0x80 && static_cast<unsigned char>(text[2]) <= 0x8B) return 3;
    return 0;
}

std::size_t space_before(std::string_view text) {
    if (text.empty()) return 0;
    if (is_space(text.back())) return 1;
    if (static_cast<unsigned char>(text.back()) < 0x80) return 0;
    for (std::size_t length : {std::size_t{2}, std::size_t{3}})
        if (text.size() >= length && space_at(text.substr(text.size() - length)) == length) return length;
    return 0;
}

struct Folding {
    std::string_view from, to;
};

constexpr std::array<Folding, 19> foldings = {{{"\xE2\x80\x98", "'"},  {"\xE2\x80\x99", "'"},  {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
                                               {"\xE2\x80\x93", "-"},  {"\xE2\x80\x94", "-"},  {"\xE2\x80\x90", "-"},  {"\xE2\x80\x91", "-"},
                                               {"\xE2\x80\xA2", " "},  {"\xEF\x82\xB7", " "},  {"\xE2\x80\xA6", "..."}, {"\xEF\xAC\x80", "ff"},
                                               {"\xEF\xAC\x81", "fi"}, {"\xEF\xAC\x82", "fl"}, {"\xEF\xAC\x83", "ffi"}, {"\xEF\xAC\x84", "ffl"},
                                               {"\xE2\x96\xAA", " "},  {"\xE2\x97\x8F", " "},  {"\xC2\xAD", ""}}};

bool is_word_byte(unsigned char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }

}  // namespace

std::string_view trim(std::string_view text) {
    while (auto const length = space_at(text)) text.remove_prefix(length);
    while (auto const length = space_before(text)) text.remove_suffix(length);
    return text;
}

std::string squeeze(std::string_view text) {
    text = trim(text);
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        if (auto length = space_at(text)) {
            do text.remove_prefix(length);
            while ((length = space_at(text)));
            out += ' ';
        } else {
            std::size_t plain = 1;
            auto const is_plain = [&](unsigned char c) { return (c > ' ' && c < 0x80) || !space_at(text.substr(plain)); };
            while (plain < text.size() && is_plain(static_cast<unsigned char>(text[plain]))) ++plain;
            out += text.substr(0, plain);
            text.remove_prefix(plain);
        }
    }
    return out;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

std::string fold(std::string_view text) {
    std::string opened;
    opened.reserve(text.size());
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) >= 0x80) {
            auto const hit = std::find_if(foldings.begin(), foldings.end(), [&](Folding const& f) { return text.starts_with(f.from); });
            if (hit != foldings.end()) {
                opened += hit->to;
                text.remove_prefix(hit->from.size());
                continue;
            }
        }
        opened += text.front();
        text.remove_prefix(1);
    }
    auto out = lower(squeeze(opened));
    while (!out.empty() && (is_space(out.back()) || out.back() == '.' || out.back() == ';' || out.back() == ':' || out.back() == ',')) out.pop_back();
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    for (char const c : fold(text)) {
        if (is_word_byte(static_cast<unsigned char>(c))) {
            word += c;
        } else if (!word.empty()) {
            out.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) out.push_back(std::move(word));
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (;;) {
        auto const at = text.find(separator);
        out.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string_view> split_lines(std::string_view text) {
    auto lines = split(text, '\n');
    for (auto& line : lines)
        if (line.ends_with('\r')) line.remove_suffix(1);
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

std::string join(std::vector<std::string> const& parts, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i) out += between;
        out += parts[i];
    }
    return out;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    if (from.empty()) return text;
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool contains_word(std::string_view text, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
        auto const before = at == 0 || !is_word_byte(static_cast<unsigned char>(text[at - 1]));
        auto const end = at + word.size();
        auto const after = end == text.size() || !is_word_byte(static_cast<unsigned char>(text[end]));
        if (before && after) return true;
    }
    return false;
}

bool starts_with_fold(std::string_view text, std::string_view prefix) { return fold(text).starts_with(fold(prefix)); }

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double likeness(std::string_view a, std::string_view b) {
    auto const left = words_of(a), right = words_of(b);
    if (left.empty() && right.empty()) return 1;
    if (left == right) return 1;
    std::vector<std::size_t> row(right.size() + 1, 0);
    for (auto const& word : left) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < right.size(); ++j) {
            auto const above = row[j + 1];
            row[j + 1] = word == right[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return 2.0 * static_cast<double>(row.back()) / static_cast<double>(left.size() + right.size());
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        auto const lead = static_cast<unsigned char>(bytes[i]);
        std::size_t const length = lead < 0x80 ? 1 : (lead >> 5) == 0x6 ? 2 : (lead >> 4) == 0xE ? 3 : (lead >> 3) == 0x1E ? 4 : 0;
        if (length == 0 || i + length > bytes.size()) return false;
        std::uint32_t value = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            auto const next = static_cast<unsigned char>(bytes[i + k]);
            if ((next & 0xC0) != 0x80) return false;
            value = (value << 6) | (next & 0x3Fu);
        }
        constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
        if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return false;
        i += length;
    }
    return true;
}

void append_utf8(std::string& out, char32_t code_point) {
    auto value = static_cast<std::uint32_t>(code_point);
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
    auto const byte = [&](std::uint32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (value < 0x80) {
        byte(value);
    } else if (value < 0x800) {
        byte(0xC0 | (value >> 6)), byte(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        byte(0xE0 | (value >> 12)), byte(0x80 | ((value >> 6) & 0x3F)), byte(0x80 | (value & 0x3F));
    } else {
        byte(0xF0 | (value >> 18)), byte(0x80 | ((value >> 12) & 0x3F)), byte(0x80 | ((value >> 6) & 0x3F)), byte(0x80 | (value & 0x3F));
    }
}

std::string from_windows_1252(std::string_view bytes) {
    constexpr std::array<char32_t, 32> high = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                               0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                               0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size());
    for (char const c : bytes) {
        auto const value = static_cast<unsigned char>(c);
        append_utf8(out, value >= 0x80 && value < 0xA0 ? high[value - 0x80u] : value);
    }
    return out;
}

std::string slug(std::string_view text) {
    std::string out;
    for (char const c : fold(text)) {
        auto const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            out += c;
        } else if (c != '\'' && !out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    if (out.size() > 60) {
        out.resize(60);
        if (auto const cut = out.rfind('-'); cut != std::string::npos && cut > 30) out.resize(cut);
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "untitled" : out;
}

std::string counted(long long count, std::string_view one, std::string_view many) {
    auto const noun = count == 1 ? std::string(one) : many.empty() ? std::string(one) + "s" : std::string(many);
    return std::to_string(count) + " " + noun;
}

}  // namespace beadle
