#include "intake/text_lines.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "intake/columns.h"
#include "intake/paragraphs.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

/// "Page 3 of 12", "- 3 -", "Page 3".
bool is_page_number(std::string_view text) {
    if (text.size() > 24) return false;
    Tokens const tokens(text);
    std::size_t at = 0;
    auto const word = tokens.is(0, "page");
    auto const dashes = tokens.is(0, "-");
    if (!word && !dashes) return false;
    if (!tokens.at(++at).is_number()) return false;
    ++at;
    if (word && (tokens.is(at, "of") || tokens.is(at, "/")) && tokens.at(at + 1).is_number()) at += 2;
    if (dashes && tokens.is(at, "-")) ++at;
    return at == tokens.size();
}

std::string without_digits(std::string_view text) {
    std::string out;
    for (char const c : text)
        if (c < '0' || c > '9') out += c;
    return out;
}

/// What stands first or last on at least half of the pages, figures aside.
std::set<std::string> banners_of(std::vector<TextLine> const& lines) {
    std::map<std::string, std::set<int>> pages;
    std::set<int> all;
    auto const page_of = [&](std::size_t i) { return lines[i].place.page.value_or(0); };
    constexpr std::size_t edge = 2;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].place.page) return {};
        all.insert(page_of(i));
        auto const near_top = i < edge || page_of(i - edge) != page_of(i);
        auto const near_foot = i + edge >= lines.size() || page_of(i + edge) != page_of(i);
        if (near_top || near_foot) pages[without_digits(lines[i].text)].insert(page_of(i));
    }
    std::set<std::string> out;
    for (auto const& [text, on] : pages)
        if (on.size() >= 2 && on.size() * 2 >= all.size() && text.size() > 3) out.insert(text);
    return out;
}

}  // namespace

std::vector<TextLine> lines_of(format::Document const& document) {
    std::vector<TextLine> all;
    bool blank = true;
    std::optional<int> page;
    for (auto const& block : document.blocks) {
        auto const* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph) continue;
        auto const text = paragraph->text();
        auto const bare = trim(text);
        auto const turned = paragraph->place.page && page && paragraph->place.page != page;
        if (bare.empty()) {
            blank = true;
            continue;
        }
        if (is_page_number(bare)) continue;
        all.push_back({.text = std::string(bare), .place = paragraph->place, .indented = text.front() == ' ' || text.front() == '\t',
                       .indent = static_cast<std::size_t>(bare.data() - text.data()), .after_blank = blank, .after_page = turned});
        page = paragraph->place.page;
        blank = false;
    }
    auto const banners = banners_of(all);
    if (banners.empty()) return all;
    std::vector<TextLine> out;
    bool turned = false;
    for (auto& line : all) {
        turned = turned || line.after_page;
        if (banners.contains(without_digits(line.text)) && !columns_in_line(line.text)) continue;
        line.after_page = turned;
        turned = false;
        out.push_back(std::move(line));
    }
    return out;
}

format::Document unwrapped(std::vector<TextLine> const& lines) {
    format::Document out;
    constexpr std::size_t margin = 55;
    std::string text;
    Place place;
    std::size_t last_length = 0;
    auto const end = [&] {
        if (text.empty()) return;
        out.blocks.emplace_back(paragraph_of(std::move(text), place));
        text.clear();
    };
    for (auto const& line : lines) {
        auto const wrapped = !text.empty() && !bullet_glyph(line.text) && (goes_on(text, line.text) || (!line.after_blank && last_length >= margin && std::string_view(".:!?").find(text.back()) == std::string_view::npos));
        if (!wrapped) {
            end();
            place = line.place;
        }
        append_words(text, line.text);
        last_length = line.text.size();
    }
    end();
    return out;
}

}  // namespace beadle::intake
