#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "format/formats.h"

namespace beadle::format {

namespace {

/// How many '#' head a heading line; 0 where it is none.
int heading_level(std::string_view line) {
    auto const marks = line.find_first_not_of('#');
    if (marks == std::string_view::npos || marks == 0 || marks > 6 || line[marks] != ' ') return 0;
    return static_cast<int>(marks);
}

/// A line of dashes, colons and pipes under the heading row of a pipe table.
bool is_pipe_rule(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos && line.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool is_pipe_row(std::string_view line) { return trim(line).starts_with('|') && line.find('|', line.find('|') + 1) != std::string_view::npos; }

bool is_rule(std::string_view line) {
    line = trim(line);
    return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos || line.find_first_not_of('*') == std::string_view::npos || line.find_first_not_of('_') == std::string_view::npos);
}

/// The length of a list marker and the spaces after it: "- ", "* ", "3. ", "3) "; 0 where the line is no list item.
std::size_t list_marker(std::string_view line) {
    std::size_t at = 0;
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) {
        at = 1;
    } else {
        while (at < line.size() && at < 4 && line[at] >= '0' && line[at] <= '9') ++at;
        if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
        ++at;
    }
    if (at >= line.size() || line[at] != ' ') return 0;
    while (at < line.size() && line[at] == ' ') ++at;
    return at;
}

/// Takes "**", "__" and "~~" out of runs and sets them in bold or struck out instead; a mark without its partner stays.
std::vector<Run> with_emphasis(std::vector<Run> const& runs) {
    std::vector<Run> out;
    for (auto const& run : runs) {
        std::string_view rest = run.text;
        auto const plain = [&](std::string_view text) {
            if (text.empty()) return;
            out.push_back(run);
            out.back().text = text;
        };
        for (std::size_t at = 0; at + 4 < rest.size();) {
            auto const mark = rest.substr(at, 2);
            if (mark != "**" && mark != "__" && mark != "~~") {
                ++at;
                continue;
            }
            auto const close = rest.find(mark, at + 2);
            if (close == std::string_view::npos || close == at + 2 || rest[at + 2] == ' ' || rest[close - 1] == ' ') {
                at += 2;
                continue;
            }
            plain(rest.substr(0, at));
            plain(rest.substr(at + 2, close - at - 2));
            (mark == "~~" ? out.back().struck : out.back().bold) = true;
            rest.remove_prefix(close + 2);
            at = 0;
        }
        plain(rest);
    }
    return out;
}

std::vector<Paragraph> paragraphs_of(std::string_view text, int line) {
    auto paragraphs = read_html_fragment(text);
    auto const marked = text.find("**") != std::string_view::npos || text.find("__") != std::string_view::npos || text.find("~~") != std::string_view::npos;
    for (auto& paragraph : paragraphs) {
        if (marked) paragraph.runs = with_emphasis(paragraph.runs);
        paragraph.place.line = line;
    }
    return paragraphs;
}

std::vector<std::string> pipe_cells(std::string_view line) {
    line = trim(line);
    line.remove_prefix(1);
    std::vector<std::string> cells(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|') {
            cells.back() += '|';
            ++at;
        } else if (line[at] == '|') {
            cells.emplace_back();
        } else {
            cells.back() += line[at];
        }
    }
    if (cells.size() > 1 && trim(cells.back()).empty() && line.ends_with('|')) cells.pop_back();
    return cells;
}

class Reader {
public:
    Document read(std::string_view utf8) {
        for (auto const line : split_lines(utf8)) {
            ++line_;
            take(line);
        }
        end_table();
        return std::move(document_);
    }

private:
    void take(std::string_view line) {
        auto const bare = trim(line);
        if (bare.empty() && line.find('\t') == std::string_view::npos) {
            end_table();
            blank_ = true;
            return;
        }
        if (is_pipe_row(line)) {
            if (is_pipe_rule(line)) {
                if (table_ && !table_->rows.empty()) table_->rows.back().header = true;
            } else {
                row(pipe_cells(line), '|');
            }
        } else if (line.find('\t') != std::string_view::npos) {
            std::vector<std::string> cells;
            for (auto const cell : split(line, '\t')) cells.emplace_back(cell);
            row(std::move(cells), '\t');
        } else {
            end_table();
            text(bare);
        }
        blank_ = false;
    }

    void text(std::string_view bare) {
        if (auto const level = heading_level(bare)) {
            auto heading = trim(bare.substr(static_cast<std::size_t>(level)));
            while (heading.ends_with('#')) heading.remove_suffix(1);
            add(heading, {.kind = Paragraph::Kind::heading, .level = level});
        } else if (auto const underline = underline_level(bare); underline && !blank_ && last_plain()) {
            auto& heading = std::get<Paragraph>(document_.blocks.back());
            heading.kind = Paragraph::Kind::heading;
            heading.level = underline;
        } else if (is_rule(bare)) {
            return;
        } else if (auto const marker = list_marker(bare)) {
            auto const sign = trim(bare.substr(0, marker));
            add(bare.substr(marker), {.kind = Paragraph::Kind::list_item, .level = 1, .marker = sign.size() == 1 ? "•" : std::string(sign)});
        } else {
            add(bare, {});
        }
    }

    static int underline_level(std::string_view bare) {
        if (bare.size() < 3) return 0;
        return bare.find_first_not_of('=') == std::string_view::npos ? 1 : bare.find_first_not_of('-') == std::string_view::npos ? 2 : 0;
    }

    [[nodiscard]] bool last_plain() const {
        if (document_.blocks.empty()) return false;
        auto const* paragraph = std::get_if<Paragraph>(&document_.blocks.back());
        return paragraph && paragraph->kind == Paragraph::Kind::plain;
    }

    void add(std::string_view text, Paragraph const& shape) {
        for (auto& paragraph : paragraphs_of(text, line_)) {
            if (shape.kind != Paragraph::Kind::plain) {
                paragraph.kind = shape.kind;
                paragraph.level = shape.level;
                paragraph.marker = shape.marker;
            }
            document_.blocks.emplace_back(std::move(paragraph));
        }
    }

    void row(std::vector<std::string> cells, char separator) {
        if (table_ && separator_ != separator) end_table();
        separator_ = separator;
        if (!table_) table_ = Table{.place = {.line = line_}};
        Row row{.place = {.line = line_}};
        row.cells.reserve(cells.size());
        for (auto const& cell : cells) {
            bool const goes_on = separator == '|' && trim(cell) == "^^" && reach_down(row.cells.size());
            row.cells.push_back(goes_on ? Cell{.covered = true} : Cell{.paragraphs = paragraphs_of(cell, line_)});
        }
        table_->rows.push_back(std::move(row));
    }

    /// Lets the cell above in a column reach one row further, as "^^" asks; false where there is none.
    bool reach_down(std::size_t column) {
        for (auto above = table_->rows.rbegin(); above != table_->rows.rend() && !above->header; ++above) {
            if (column >= above->cells.size()) return false;
            auto& cell = above->cells[column];
            if (cell.covered) continue;
            ++cell.row_span;
            return true;
        }
        return false;
    }

    void end_table() {
        if (table_) document_.blocks.emplace_back(*std::move(table_));
        table_.reset();
    }

    Document document_{};
    std::optional<Table> table_{};
    char separator_ = '\t';
    int line_ = 0;
    bool blank_ = true;
};

}  // namespace

Result<Document> read_markdown(std::string_view utf8) { return Reader{}.read(utf8); }

}  // namespace beadle::format
