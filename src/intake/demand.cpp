#include "intake/demand.h"

#include "base/text.h"
#include "intake/kinds.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

bool is_roman(std::string_view word) { return !word.empty() && word.size() <= 4 && word.find_first_not_of("ivx") == std::string_view::npos; }

/// Parts one paragraph where bullets with a glyph run on in it: "should: • plan • act".
void part_at_glyphs(Paragraphs& paragraphs) {
    Paragraphs out;
    for (auto& paragraph : paragraphs) {
        auto const text = paragraph.text();
        constexpr std::string_view glyph = "\xE2\x80\xA2";
        auto at = text.find(glyph, 1);
        if (at == std::string::npos || paragraph.kind == Paragraph::Kind::list_item) {
            out.push_back(std::move(paragraph));
            continue;
        }
        std::size_t from = 0;
        for (; at != std::string::npos; at = text.find(glyph, at + 1)) {
            if (auto part = squeeze(std::string_view(text).substr(from, at - from)); !part.empty()) out.push_back(paragraph_of(std::move(part), paragraph.place));
            from = at;
        }
        out.push_back(paragraph_of(squeeze(std::string_view(text).substr(from)), paragraph.place));
    }
    paragraphs = std::move(out);
}

/// Takes number and kind headings off the front paragraphs; what is left is the demand itself.
void take_headings(Paragraphs& paragraphs, Demand& demand, NumberAt number_at) {
    bool number_open = number_at == NumberAt::front;
    bool opening = true;
    Paragraphs rest;
    for (auto& paragraph : paragraphs) {
        auto text = paragraph.text();
        if (number_open && opening) {
            auto const found = front_number(text);
            auto const after = found ? text.substr(found->length) : std::string();
            if (found && (found->marked || kind_heading(after)) && (trim(after).empty() || kind_heading(after) || !found->number.empty())) {
                // "Recommendation 3:" is a heading with a number; "AFI 3" is the number as people say it.
                auto const space = found->number.rfind(' ');
                demand.number = space != std::string::npos && space > 3 ? found->number.substr(space + 1) : found->number;
                if (found->kind) demand.kind = found->kind;
                remove_front(paragraph, found->length);
                text = paragraph.text();
                number_open = false;
            }
        }
        // A heading stands at the front of a paragraph; within a list it is a bullet's own words.
        if (paragraph.kind != Paragraph::Kind::list_item)
            while (auto const heading = kind_heading(text)) {
                auto const under_concern = demand.kind == ItemKind::cause_of_concern && heading->kind == ItemKind::recommendation;
                if (!demand.kind || under_concern) demand.kind = heading->kind;
                if (heading->number && number_open && !demand.number) demand.number = heading->number;
                remove_front(paragraph, heading->length);
                text = paragraph.text();
            }
        if (trim(text).empty()) continue;
        opening = false;
        rest.push_back(std::move(paragraph));
    }
    paragraphs = std::move(rest);
}

}  // namespace

std::optional<BulletLabel> bullet_label(std::string_view text) {
    Tokens const tokens(text.substr(0, 40));
    std::size_t at = 0;
    auto const word = tokens.is(0, "bullet") || tokens.is(0, "point");
    auto const open = tokens.is(0, "[") || tokens.is(0, "(");
    if (word || open) ++at;
    auto const& label = tokens.at(at);
    auto const fits = (label.is_number() && label.text.size() <= 2) || (label.is_word() && (label.text.size() == 1 || is_roman(label.text)));
    if (!fits) return {};
    auto next = at + 1;
    std::size_t closers = 0;
    while (tokens.is(next, "]") || tokens.is(next, ")") || (!open && closers == 0 && (tokens.is(next, ".") || tokens.is(next, ":")))) ++next, ++closers;
    if (closers == 0 && !word) return {};
    // "1.5 million" is no label, and a sentence may begin "A. Smith".
    if (!open && label.is_number() && tokens.at(next).is_number() && tokens.touches_next(next - 1)) return {};
    if (!open && label.capital) return {};
    while (tokens.is(next, "-") || tokens.is(next, ":")) ++next;
    return BulletLabel{.label = std::string(text.substr(label.begin, label.end - label.begin)), .length = next < tokens.size() ? tokens.at(next).begin : std::min<std::size_t>(text.size(), 40)};
}

Demand read_demand(Paragraphs paragraphs, NumberAt number_at) {
    Demand demand;
    part_at_glyphs(paragraphs);
    take_headings(paragraphs, demand, number_at);
    bool any_bullet = false;
    for (auto const& paragraph : paragraphs) {
        auto const text = squeeze(paragraph.text());
        auto const glyph = bullet_glyph(text);
        auto const body = std::string_view(text).substr(glyph);
        auto const label = bullet_label(body);
        auto const listed = paragraph.kind == Paragraph::Kind::list_item && !paragraph.marker.empty();
        // A numbered list keeps its own numbers as labels.
        auto const marker = listed && !label ? bullet_label(paragraph.marker + (paragraph.marker.ends_with('.') || paragraph.marker.ends_with(')') ? "" : " ")) : std::nullopt;
        auto const is_bullet = listed || glyph > 0 || (label && (any_bullet || !demand.text.empty()));
        if (!demand.text.empty()) demand.text += '\n';
        if (!is_bullet) {
            demand.text += text;
            continue;
        }
        any_bullet = true;
        Bullet bullet{.text = std::string(label ? trim(body.substr(std::min(label->length, body.size()))) : body)};
        if (label) bullet.label = label->label;
        else if (marker) bullet.label = marker->label;
        demand.text += marker ? paragraph.marker + " " : "\xE2\x80\xA2 ";
        demand.text += body;
        demand.bullets.push_back(std::move(bullet));
    }
    return demand;
}

}  // namespace beadle::intake
