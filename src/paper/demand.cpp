#include "paper/demand.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "paper/blocks.h"

namespace beadle::paper {

namespace {

constexpr std::array<std::string_view, 7> glyphs{"•", "●", "▪", "◦", "·", "\uf0b7", "*"};

std::string_view without_glyph(std::string_view text) {
    text = trim(text);
    for (auto const glyph : glyphs)
        if (text.size() >= glyph.size() && text.substr(text.size() - glyph.size()) == glyph) return trim(text.substr(0, text.size() - glyph.size()));
    return text;
}

/// Cuts a bullet's printed label off the end of what stands before it: "[1]", "2]]", "(a)", "1.".
std::string_view cut_label(std::string_view& before, std::string const& label) {
    auto const is_bracket = [](char c) { return c == '[' || c == ']' || c == '(' || c == ')'; };
    auto end = before.size();
    while (end > 0 && (is_bracket(before[end - 1]) || before[end - 1] == '.' || before[end - 1] == ':')) --end;
    if (end < label.size() || lower(before.substr(end - label.size(), label.size())) != lower(label)) return {};
    auto start = end - label.size();
    while (start > 0 && is_bracket(before[start - 1])) --start;
    auto const printed = before.substr(start);
    before = before.substr(0, start);
    return printed;
}

void add_plain(std::vector<format::Paragraph>& out, std::string_view text) {
    for (auto const line : split_lines(text))
        if (auto const words = trim(line); !words.empty()) out.push_back(plain(words));
}

}  // namespace

std::string kind_label(ItemKind kind) {
    switch (kind) {
        case ItemKind::recommendation: return "Recommendation";
        case ItemKind::area_for_improvement: return "Area for Improvement";
        case ItemKind::cause_of_concern: return "Cause of Concern";
    }
    return {};
}

std::vector<format::Paragraph> demand_paragraphs(StatedItem const& item) {
    std::vector<format::Paragraph> out{underlined(kind_label(item.kind))};
    std::string_view rest = item.text;
    for (auto const& bullet : item.bullets) {
        auto const at = bullet.text.empty() ? std::string_view::npos : rest.find(bullet.text);
        std::string printed;
        if (at != std::string_view::npos) {
            auto before = trim(rest.substr(0, at));
            if (bullet.label) printed = std::string(cut_label(before, *bullet.label));
            add_plain(out, without_glyph(before));
            rest = rest.substr(at + bullet.text.size());
        } else if (bullet.label) {
            printed = "[" + *bullet.label + "]";
        }
        out.push_back(listed(printed.empty() ? bullet.text : printed + " " + bullet.text));
    }
    add_plain(out, rest);
    return out;
}

}  // namespace beadle::paper
