#include "intake/leads.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

constexpr std::array<std::string_view, 46> post_openings = {"head", "director", "chief", "deputy", "assistant", "acc", "dcc", "cc", "ch", "supt", "superintendent", "det", "detective", "dcs", "dci", "di", "ds", "insp", "inspector", "ci", "cinsp", "commander", "commissioner",
                                                          "manager", "lead", "officer", "sergeant", "constable", "secretary", "strategic", "temporary", "t", "d", "c", "csupt", "dsupt", "supts", "treasurer", "chair", "senior", "force", "business", "performance", "team", "sro", "t/supt"};

bool is_connector(std::string_view lower_word) {
    return lower_word == "of" || lower_word == "and" || lower_word == "for" || lower_word == "the" || lower_word == "to" || lower_word == "in" || lower_word == "with" || lower_word == "&";
}

}  // namespace

bool opens_post(std::string_view line) {
    Tokens const tokens(line.substr(0, 60));
    if (!tokens.at(0).is_word() || !tokens.at(0).capital) return false;
    return std::find(post_openings.begin(), post_openings.end(), tokens.at(0).text) != post_openings.end();
}

bool looks_like_post(std::string_view line) {
    line = trim(line);
    if (line.empty() || line.size() > 48 || line.back() == ':' || line.back() == ';') return false;
    // A full stop ends a sentence, or shortens a rank: "Ch.Insp."
    if (line.back() == '.' && (line.size() > 12 || !opens_post(line))) return false;
    Tokens const tokens(line);
    bool capital = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const& token = tokens.at(i);
        if (token.is_number()) return false;
        if (!token.is_word()) {
            if (token.is("[") || token.is("?") || token.is("*") || token.is("%")) return false;
            continue;
        }
        if (!token.capital && !is_connector(token.text) && !(i > 0 && (tokens.is(i - 1, "'") || tokens.is(i - 1, "-")))) return false;
        capital = capital || token.capital;
    }
    return capital || (tokens.size() == 1 && is_connector(tokens.at(0).text));
}

std::vector<std::string> read_leads(Paragraphs const& cell) {
    std::vector<std::string> lines;
    for (auto const& paragraph : cell) {
        auto text = squeeze(paragraph.text());
        text.erase(0, bullet_glyph(text));
        if (text.empty()) continue;
        // A line that begins no post of its own goes on with the one before: "Head of" / "Fleet", "DCS" / "Crime Directorate".
        auto const listed = paragraph.kind == Paragraph::Kind::list_item;
        auto const own = lines.empty() || listed || (opens_post(text) && !is_connector(words_of(lines.back()).empty() ? std::string() : words_of(lines.back()).back()) && words_of(lines.back()).size() > 1);
        if (own) lines.push_back(text);
        else append_words(lines.back(), text);
    }
    std::vector<std::string> out;
    for (auto const& line : lines)
        for (auto const part : split(line, ';')) {
            auto rest = trim(part);
            // "ACC Crime / Head of Fleet", "Head of Fleet, Head of Estates": parted only where a post begins on the other side.
            for (std::size_t at = 0; at < rest.size(); ++at) {
                auto const slash = rest.substr(at).starts_with(" / ");
                auto const comma = rest.substr(at).starts_with(", ");
                auto const word = rest.substr(at).starts_with(" and ") || rest.substr(at).starts_with(" & ");
                if (!slash && !comma && !word) continue;
                auto const next = trim(rest.substr(at + (slash ? 3 : comma ? 2 : rest[at + 1] == '&' ? 3 : 5)));
                if (!slash && (!opens_post(next) || (word && words_of(rest.substr(0, at)).size() < 3))) continue;
                out.emplace_back(trim(rest.substr(0, at)));
                rest = next;
                at = 0;
            }
            if (!rest.empty() && fold(rest) != "-" && fold(rest) != "n/a" && fold(rest) != "tbc") out.emplace_back(rest);
        }
    return out;
}

}  // namespace beadle::intake
