#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "format/formats.h"
#include "format/html_parts.h"

namespace beadle::format {

namespace {

std::string entity(char c) { return "&#" + std::to_string(static_cast<int>(c)) + ";"; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A line of text that Markdown would take for a heading, a list or a rule has the character escaped that makes it one.
std::string as_line(std::string line) {
    if (line.empty()) return line;
    if (contains("#-+=>", line.substr(0, 1))) return entity(line.front()) + line.substr(1);
    auto const after = static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
    if (after > 0 && after < line.size() && (line[after] == '.' || line[after] == ')')) line.replace(after, 1, entity(line[after]));
    return line;
}

std::string heading(Paragraph const& paragraph) {
    auto text = inline_html(paragraph, HtmlPlace::markdown);
    if (text.ends_with('#')) text.replace(text.size() - 1, 1, entity('#'));
    return std::string(static_cast<std::size_t>(std::clamp(paragraph.level, 1, 6)), '#') + " " + text + "\n\n";
}

// Deeper and counted lists stand as HTML, which keeps every marker.
std::string list(std::vector<Paragraph> const& items) {
    auto const simple = std::all_of(items.begin(), items.end(), [](Paragraph const& item) { return item.level == 1 && item.marker == "•"; });
    if (!simple) return flow_html(items, HtmlPlace::markdown) + "\n\n";
    std::string out;
    for (auto const& item : items) out += "- " + inline_html(item, HtmlPlace::markdown) + "\n";
    return out + "\n";
}

constexpr std::string_view same_as_above = "^^";

// `reaching` are the columns in which a cell above reaches down into this row.
std::string row_line(Row const& row, std::vector<bool> const& reaching = {}) {
    std::string out = "|";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto text = cell_html(row.cells[i].paragraphs, HtmlPlace::markdown);
        if (text == same_as_above) text.replace(0, 1, entity('^'));
        out += " " + (i < reaching.size() && reaching[i] ? std::string(same_as_above) : text) + " |";
    }
    if (out.find_first_not_of("|-: ") == std::string::npos) out = replace_all(out, "-", entity('-'));  // or it were the rule under a heading row
    return out + "\n";
}

std::string rule(std::size_t columns) {
    std::string out = "|";
    for (std::size_t i = 0; i < columns; ++i) out += " --- |";
    return out + "\n";
}

// A table has to begin with a heading row; one that has none gets an empty one.
std::string table_text(Table const& table) {
    std::string out;
    if (!table.caption.empty()) out += as_line(escaped(table.caption, HtmlPlace::markdown)) + "\n\n";
    if (table.rows.empty()) return out;
    auto const columns = table.rows.front().cells.size();
    if (!table.rows.front().header) out += row_line({.cells = std::vector<Cell>(columns)}) + rule(columns);
    std::vector<int> reach(columns, 0);
    for (auto const& row : table.rows) {
        std::vector<bool> reaching(columns, false);
        for (std::size_t i = 0; i < columns && i < row.cells.size(); ++i) {
            reaching[i] = row.cells[i].covered && reach[i] > 0;
            reach[i] = row.cells[i].covered ? std::max(reach[i] - 1, 0) : row.header ? 0 : row.cells[i].row_span - 1;
        }
        out += row_line(row, reaching);
        if (row.header) out += rule(columns);
    }
    return out + "\n";
}

}  // namespace

std::string write_markdown(Document const& document) {
    std::string out;
    std::vector<Paragraph> items;  // of the list under way
    auto const end_list = [&] {
        if (!items.empty()) out += list(items);
        items.clear();
    };
    for (auto const& block : document.blocks) {
        auto const* const paragraph = std::get_if<Paragraph>(&block);
        if (paragraph && paragraph->kind == Paragraph::Kind::list_item) {
            items.push_back(*paragraph);
            continue;
        }
        end_list();
        if (!paragraph)
            out += table_text(std::get<Table>(block));
        else if (paragraph->kind == Paragraph::Kind::heading)
            out += heading(*paragraph);
        else
            out += as_line(inline_html(*paragraph, HtmlPlace::markdown)) + "\n\n";
    }
    end_list();
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace beadle::format
