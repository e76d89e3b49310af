#include "paper/blocks.h"

#include "base/text.h"

namespace beadle::paper {

using format::Paragraph;

Paragraph plain(std::string_view text) { return {.runs = {{.text = squeeze(text)}}}; }

Paragraph bold(std::string_view text) { return {.runs = {{.text = squeeze(text), .bold = true}}}; }

Paragraph underlined(std::string_view text) { return {.runs = {{.text = squeeze(text), .underlined = true}}}; }

Paragraph status_mark(std::string_view word, std::string meaning) { return {.runs = {{.text = squeeze(word), .bold = true, .colour = std::move(meaning)}}}; }

Paragraph listed(std::string_view text) {
    return {.kind = Paragraph::Kind::list_item, .level = 1, .marker = "•", .runs = {{.text = squeeze(text)}}};
}

Paragraph heading(std::string_view text, int level, std::string anchor) {
    return {.kind = Paragraph::Kind::heading, .level = level, .runs = {{.text = squeeze(text)}}, .anchor = std::move(anchor)};
}

format::Row header_row(std::vector<std::string> const& titles) {
    format::Row row{.header = true};
    for (auto const& title : titles) row.cells.push_back({.paragraphs = {bold(title)}, .header = true});
    return row;
}

std::vector<Paragraph> paragraphs_of(std::string_view text) {
    std::vector<Paragraph> out;
    for (auto const line : split_lines(text))
        if (!trim(line).empty()) out.push_back(plain(line));
    return out;
}

}  // namespace beadle::paper
