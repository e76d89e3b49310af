// Documents made up from a seed, for tests of what a format carries.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "format/document.h"

namespace beadle::kit {

class RandomDocument {
public:
    explicit RandomDocument(std::uint32_t seed) : random_(seed) {}

    format::Document make() {
        format::Document document{.title = words(3), .landscape = chance(2)};
        auto const blocks = 1 + below(12);
        for (unsigned i = 0; i < blocks; ++i) {
            switch (below(4)) {
                case 0: document.blocks.emplace_back(heading()); break;
                case 1: document.blocks.emplace_back(format::Paragraph{.runs = runs()}); break;
                case 2:
                    for (auto& item : list()) document.blocks.emplace_back(std::move(item));
                    break;
                default: document.blocks.emplace_back(table()); break;
            }
        }
        return document;
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    bool chance(unsigned one_in) { return below(one_in) == 0; }

    std::string word() {
        static constexpr std::array<char const*, 30> some = {"harbour", "kettle", "map",  "ledger", "café",  "“quoted”", "R&D",   "a<b",  "x>y",    "50%",  "it's", "\"so\"", "–", "naïve", "[1]",
                                                             "(2)",     "3.",     "#4",   "a|b",    "**",    "__",       "snake_case", "~~", "`code`", "\\", "-",    "=",     "&amp;", "]]>", "日本"};
        return some.at(below(static_cast<unsigned>(some.size())));
    }

    std::string words(unsigned most) {
        auto out = word();
        for (auto more = below(most); more > 0; --more) out += " " + word();
        return out;
    }

    // Neighbours differ in how they are set, as runs that a reader gives do.
    std::vector<format::Run> runs() {
        std::vector<format::Run> out;
        auto const count = 1 + below(3);
        for (unsigned i = 0; i < count; ++i) {
            format::Run run{.text = words(4), .bold = chance(4), .underlined = chance(6), .struck = chance(6)};
            if (chance(5)) run.colour = "in-progress";
            if (!out.empty()) out.back().text += " ";
            auto const same = !out.empty() && out.back().bold == run.bold && out.back().underlined == run.underlined && out.back().struck == run.struck;
            if (same)
                out.back().text += run.text;
            else
                out.push_back(std::move(run));
        }
        return out;
    }

    format::Paragraph heading() { return {.kind = format::Paragraph::Kind::heading, .level = 1 + static_cast<int>(below(6)), .runs = runs(), .anchor = chance(3) ? "part-" + std::to_string(below(99)) : ""}; }

    std::vector<format::Paragraph> list() {
        static constexpr std::array<char const*, 14> markers = {"•", "•", "•", "1.", "2.", "7.", "a.", "b.", "iv.", "(a)", "(b)", "1.2", "–", ""};
        std::vector<format::Paragraph> out;
        auto const count = 1 + below(5);
        for (unsigned i = 0; i < count; ++i)
            out.push_back({.kind = format::Paragraph::Kind::list_item, .level = 1 + static_cast<int>(below(3)), .marker = markers.at(below(static_cast<unsigned>(markers.size()))), .runs = runs()});
        return out;
    }

    std::vector<format::Paragraph> cell_content() {
        std::vector<format::Paragraph> out;
        for (auto count = below(4); count > 0; --count) {
            if (chance(3))
                for (auto& item : list()) out.push_back(std::move(item));
            else
                out.push_back({.runs = runs()});
        }
        return out;
    }

    // Heading rows stand first; a first row of the body without spans lets a cell begin in every column.
    format::Table table() {
        format::Table table{.caption = chance(3) ? words(4) : ""};
        auto const columns = 2 + below(4), headings = below(3), rows = 1 + below(5);
        if (chance(2))
            for (unsigned i = 0; i < columns; ++i) table.widths.push_back(1 + below(5));
        for (unsigned at = 0; at < headings + rows; ++at) {
            format::Row row{.header = at < headings, .anchor = chance(4) ? "row-" + std::to_string(at) : ""};
            for (unsigned column = 0; column < columns; ++column) row.cells.push_back({.paragraphs = cell_content(), .header = row.header});
            table.rows.push_back(std::move(row));
        }
        auto const first = headings + 1;
        for (auto spans = below(3); spans > 0 && rows > 1; --spans) span(table, first + below(rows - 1), below(columns));
        return table;
    }

    static bool is_plain(format::Cell const& cell) { return !cell.covered && cell.column_span == 1 && cell.row_span == 1; }

    void span(format::Table& table, unsigned row, unsigned column) {
        auto const width = 1 + below(2), height = 1 + below(2);
        if (row + height > table.rows.size() || column + width > table.rows[row].cells.size()) return;
        for (auto y = row; y < row + height; ++y)
            for (auto x = column; x < column + width; ++x)
                if (!is_plain(table.rows[y].cells[x])) return;
        for (auto y = row; y < row + height; ++y)
            for (auto x = column; x < column + width; ++x)
                if (y != row || x != column) table.rows[y].cells[x] = {.covered = true};
        auto& owner = table.rows[row].cells[column];
        owner.column_span = static_cast<int>(width);
        owner.row_span = static_cast<int>(height);
    }

    std::mt19937 random_;
};

}  // namespace beadle::kit
