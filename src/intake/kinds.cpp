#include "intake/kinds.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

struct KindName {
    std::string_view phrase;
    ItemKind kind;
};

// Longer names come before their own beginnings.
constexpr std::array names = std::to_array<KindName>({
    {"areas for improvement", ItemKind::area_for_improvement}, {"area for improvement", ItemKind::area_for_improvement}, {"areas of improvement", ItemKind::area_for_improvement},
    {"area of improvement", ItemKind::area_for_improvement}, {"afis", ItemKind::area_for_improvement}, {"afi", ItemKind::area_for_improvement},
    {"causes of concern", ItemKind::cause_of_concern}, {"cause of concern", ItemKind::cause_of_concern}, {"causes for concern", ItemKind::cause_of_concern},
    {"cause for concern", ItemKind::cause_of_concern}, {"coc", ItemKind::cause_of_concern},
    {"recommendations", ItemKind::recommendation}, {"recommendation", ItemKind::recommendation}, {"recs", ItemKind::recommendation}, {"rec", ItemKind::recommendation},
});

std::size_t words_in(std::string_view phrase) { return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1; }

KindName const* name_at(Tokens const& tokens, std::size_t at) {
    auto const hit = std::find_if(names.begin(), names.end(), [&](KindName const& name) { return tokens.phrase_at(at, name.phrase); });
    return hit == names.end() ? nullptr : &*hit;
}

bool is_letter_suffix(Tokens const& tokens, std::size_t at) {
    return tokens.at(at).is_word() && tokens.at(at).text.size() == 1 && at > 0 && tokens.touches_next(at - 1);
}

/// Digits with points and a letter: "4a", "2.1", "12"; the token after them, or `at` where there are none.
std::size_t past_digits(Tokens const& tokens, std::size_t at) {
    if (!tokens.at(at).is_number() || tokens.at(at).text.size() > 3) return at;
    auto next = at + 1;
    while (tokens.is(next, ".") && tokens.at(next + 1).is_number() && tokens.touches_next(next - 1) && tokens.touches_next(next)) next += 2;
    if (is_letter_suffix(tokens, next)) ++next;
    return next;
}

std::size_t skip_marks(Tokens const& tokens, std::size_t at) {
    while (tokens.is(at, ":") || tokens.is(at, "-") || tokens.is(at, ".") || tokens.is(at, ")")) ++at;
    return at;
}

std::size_t byte_of(Tokens const& tokens, std::size_t at, std::string_view text) { return at < tokens.size() ? tokens.at(at).begin : text.size(); }

}  // namespace

std::optional<KindHeading> kind_heading(std::string_view text) {
    Tokens const tokens(text.substr(0, 120));
    std::size_t at = 0;
    auto const* name = name_at(tokens, at);
    if (!name || !tokens.at(0).capital) return {};
    KindHeading heading{.kind = name->kind};
    at += words_in(name->phrase);
    if (tokens.is(at, "(") && tokens.is(at + 1, "s") && tokens.is(at + 2, ")")) at += 3;
    if (auto const after = past_digits(tokens, at); after != at) {
        heading.number = squeeze(text.substr(tokens.at(at).begin, tokens.at(after - 1).end - tokens.at(at).begin));
        at = after;
        if (tokens.is(at, "(") && tokens.at(at + 1).is_word() && tokens.is(at + 2, ")")) at += 3;  // "(national)"
    }
    auto const marks = skip_marks(tokens, at);
    auto const& next = tokens.at(marks);
    auto const ended = marks >= tokens.size();
    // A sentence goes on in lower case: "Recommendation three was closed", "Recommendations were made".
    if (!ended && marks == at && !next.capital && !next.is("[") && !next.is("\"") && !next.is("'") && !next.is("*")) return {};
    heading.length = byte_of(tokens, marks, text);
    return heading;
}

std::optional<ItemKind> only_kind(std::string_view text) {
    text = trim(text);
    auto const heading = kind_heading(text);
    if (!heading || heading->number || heading->length < text.size()) return {};
    return heading->kind;
}

std::optional<FrontNumber> front_number(std::string_view text) {
    Tokens const tokens(text.substr(0, 160));
    std::size_t at = 0;
    auto const bracket = tokens.is(0, "(") || tokens.is(0, "[");
    if (bracket) ++at;
    FrontNumber found;
    if (auto const* name = name_at(tokens, at)) {
        auto const digits = at + words_in(name->phrase);
        auto end = past_digits(tokens, digits);
        if (end == digits || bracket) return {};
        found.kind = name->kind;
        if (tokens.is(end, "/") && tokens.at(end + 1).is_word() && past_digits(tokens, end + 2) != end + 2) end = past_digits(tokens, end + 2);
        found.number = squeeze(text.substr(tokens.at(0).begin, tokens.at(end - 1).end - tokens.at(0).begin));
        auto const marks = skip_marks(tokens, end);
        found.marked = marks != end || marks >= tokens.size();
        found.length = byte_of(tokens, marks, text);
        if (tokens.is(at, "coc") && tokens.is(digits + 1, "/")) found.kind = ItemKind::recommendation;
        return found;
    }
    auto const begin = at;
    // A short prefix in capitals: "R3", "E1.1".
    if (tokens.at(at).is_word() && tokens.at(at).text.size() <= 3 && tokens.at(at).capital && tokens.at(at + 1).is_number() && tokens.touches_next(at)) ++at;
    auto end = past_digits(tokens, at);
    if (end == at) return {};
    if (tokens.is(end, "/") && tokens.at(end + 1).is_word() && tokens.at(end + 1).text.size() <= 3 && past_digits(tokens, end + 2) != end + 2) end = past_digits(tokens, end + 2);
    found.number = squeeze(text.substr(tokens.at(begin).begin, tokens.at(end - 1).end - tokens.at(begin).begin));
    if (bracket && (tokens.is(end, ")") || tokens.is(end, "]"))) ++end;
    auto const marks = skip_marks(tokens, end);
    found.marked = marks != end || marks >= tokens.size() || bracket;
    found.length = byte_of(tokens, marks, text);
    found.kind = kind_in_number(found.number);
    return found;
}

bool is_number_cell(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 40) return false;
    auto const found = front_number(text);
    if (found && found->length >= text.size()) return true;
    // "24 AGS 03", "Recommendation 3 (national)", "PEEL-07": short and with a digit.
    auto const digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    auto const spaces = std::count(text.begin(), text.end(), ' ');
    return digits > 0 && spaces <= 3 && text.size() <= 30 && text.back() != '.';
}

std::optional<ItemKind> kind_in_number(std::string_view number) {
    Tokens const tokens(number);
    std::optional<ItemKind> kind;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const& text = tokens.at(i).text;
        if (auto const* name = name_at(tokens, i)) kind = name->kind;
        else if (text == "r" && (kind == ItemKind::cause_of_concern || (i == 0 && tokens.at(1).is_number()))) kind = ItemKind::recommendation;
    }
    return kind;
}

}  // namespace beadle::intake
