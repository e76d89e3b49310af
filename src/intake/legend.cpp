#include "intake/legend.h"

#include <algorithm>

#include "base/text.h"
#include "intake/paragraphs.h"
#include "intake/scan.h"
#include "intake/statuses.h"

namespace beadle::intake {

namespace {

bool is_legend_title(std::string_view word, std::string_view definition) {
    auto const left = fold(word), right = fold(definition);
    auto const names = contains(left, "colour") || contains(left, "status") || contains(left, "rag") || contains(left, "rating") || contains(left, "key") || contains(left, "traffic") || contains(left, "term") || contains(left, "category");
    auto const defines = contains(right, "definition") || contains(right, "meaning") || contains(right, "means") || contains(right, "description") || contains(right, "explanation") || contains(right, "criteria");
    return names && defines;
}

bool is_definition(std::string_view text) { return words_of(text).size() >= 2 || (!text.empty() && meaning_defined(text)); }

bool is_status_name(std::string_view text) { return text.size() <= 40 && (is_colour(text) || StatusWords{}.meaning(text)); }

}  // namespace

std::vector<LegendEntry> legend_in(format::Table const& table) {
    std::vector<LegendEntry> out;
    bool titled = false;
    int colours = 0;
    constexpr std::size_t most_rows = 20;
    if (table.rows.size() > most_rows) return {};
    for (auto const& row : table.rows) {
        std::vector<std::string> filled;
        for (auto const& cell : row.cells)
            if (auto text = one_line(cell.paragraphs); !text.empty()) filled.push_back(std::move(text));
        if (filled.empty()) continue;
        if (out.empty() && !titled && filled.size() >= 2 && is_legend_title(filled[0], filled[1])) {
            titled = true;
            continue;
        }
        if (out.empty() && !titled && filled.size() == 1 && filled[0].size() < 60) continue;  // "Key"
        if (filled.size() == 1 && !out.empty() && !is_status_name(filled[0])) {
            // A definition that goes on in the next row.
            append_words(out.back().definition, filled[0]);
            continue;
        }
        if (filled.size() < 2 || filled.size() > 3 || filled[0].size() > 60) return {};
        if (!is_definition(filled[1])) return {};
        if (!titled && !is_status_name(filled[0])) return {};
        colours += is_colour(filled[0]) ? 1 : 0;
        out.push_back({.word = filled[0], .definition = filled.size() == 3 ? filled[1] + " " + filled[2] : filled[1]});
    }
    if (!titled && (out.size() < 2 || colours == 0)) return {};
    return out;
}

std::vector<LegendEntry> legend_in(std::string_view line) {
    line = trim(line);
    if (line.size() > 600) return {};
    for (std::string_view const lead : {"key:", "legend:", "rag key:", "rag:", "brag:", "status key:", "key to status:", "rag status:", "colour key:", "rag definitions:"})
        if (lower(line.substr(0, lead.size())) == lead) line = trim(line.substr(lead.size()));
    std::vector<LegendEntry> out;
    Tokens const tokens(line);
    // Every colour with a mark after it begins an entry.
    struct Start {
        std::size_t begin, word_end, definition;
    };
    std::vector<Start> starts;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        auto const& token = tokens.at(i);
        auto const fresh = i == 0 || tokens.is(i - 1, ";") || tokens.is(i - 1, ",") || tokens.is(i - 1, ".") || tokens.is(i - 1, "|") || tokens.is(i - 1, "*") || tokens.is(i - 1, "/") || token.capital;
        auto const marked = tokens.is(i + 1, "-") || tokens.is(i + 1, ":") || tokens.is(i + 1, "=") || tokens.is(i + 1, "(");
        if (!token.is_word() || !fresh || !marked || (tokens.is(i + 1, "-") && tokens.touches_next(i)) || !is_colour(token.text)) continue;
        if (i + 2 < tokens.size()) starts.push_back({token.begin, token.end, tokens.at(i + 2).begin});
    }
    if (starts.empty() || starts.front().begin != tokens.at(0).begin) return {};
    for (std::size_t s = 0; s < starts.size(); ++s) {
        auto const end = s + 1 < starts.size() ? starts[s + 1].begin : line.size();
        auto definition = trim(line.substr(starts[s].definition, end - starts[s].definition));
        auto const bracket = line[starts[s].word_end] == '(' || trim(line.substr(starts[s].word_end)).starts_with('(');
        while (!definition.empty() && (definition.back() == ';' || definition.back() == ',' || definition.back() == '|' || definition.back() == '/' || (bracket && definition.back() == ')'))) definition = trim(definition.substr(0, definition.size() - 1));
        if (!is_definition(definition)) return {};
        out.push_back({.word = std::string(line.substr(starts[s].begin, starts[s].word_end - starts[s].begin)), .definition = std::string(definition)});
    }
    return out;
}

}  // namespace beadle::intake
