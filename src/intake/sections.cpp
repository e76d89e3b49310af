#include "intake/sections.h"

#include <algorithm>

#include "base/text.h"
#include "intake/kinds.h"
#include "intake/legend.h"
#include "intake/records.h"
#include "intake/report_lines.h"
#include "intake/rows.h"

namespace beadle::intake {

namespace {

/// A heading that parts a report rather than beginning one: "Recommendations", "Table 1", "Progress".
bool is_inner_heading(std::string_view text) {
    auto const folded = fold(text);
    return only_kind(text) || folded.starts_with("table ") || folded == "progress" || folded == "continued" || folded == "action plan" || folded == "actions" || folded == "update" || folded == "details" || folded.ends_with("(continued)") || folded.ends_with("(cont)");
}

bool is_all_bold(Paragraph const& paragraph) {
    return !paragraph.runs.empty() && std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [](format::Run const& run) { return run.bold || trim(run.text).empty(); });
}

bool could_be_title(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 180) return false;
    char const first = text.front(), last = text.back();
    return !(first >= 'a' && first <= 'z') && last != '.' && last != ':' && last != ';' && last != ',';
}

class Walk {
public:
    explicit Walk(StatusWords const& words) : words_(words) { begin({}, 0, {}); }

    void take(format::Document const& document) {
        for (auto const& block : document.blocks) {
            if (auto const* paragraph = std::get_if<Paragraph>(&block)) take(*paragraph);
            else take(std::get<format::Table>(block));
        }
        finish();
    }

    Sections done() { return std::move(out_); }

private:
    Section& current() { return out_.list.back(); }

    void begin(std::string heading, int level, Place place) {
        finish();
        out_.list.push_back({.heading = std::move(heading), .level = level, .place = place});
        rows_.emplace(words_);
        records_.emplace();
        first_loose_ = 0;
        last_bold_ = false;
    }

    void finish() {
        if (!rows_) return;
        auto& section = current();
        section.columns = rows_->all_columns();
        for (auto const& column : section.columns)
            if (column.role == Role::other && !column.title.empty() && !role_titled(column.title))
                out_.doubts.push_back({.place = section.place, .field = "columns", .message = "the column '" + column.title + "' is not one that was recognised; what stands in it was passed over"});
        for (auto& item : rows_->items()) section.items.push_back(std::move(item));
        for (auto& item : records_->finish()) section.items.push_back(std::move(item));
        rows_.reset();
        records_.reset();
    }

    [[nodiscard]] bool has_items() { return !rows_->items().empty() || records_->began(); }

    void take(Paragraph const& paragraph) {
        auto const text = squeeze(paragraph.text());
        if (text.empty()) return;
        if (paragraph.kind == Paragraph::Kind::heading) {
            if (auto const kind = only_kind(text); kind && out_.list.size() > 1) return rows_->stand_under(kind);
            if (is_inner_heading(text) && out_.list.size() > 1) return;
            if (records_->heads_item(text)) return records_->take(paragraph);
            return begin(text, paragraph.level, paragraph.place);
        }
        if (records_->take_if_part(paragraph)) return;
        if (auto const kind = only_kind(text); kind && (is_all_bold(paragraph) || has_items())) return rows_->stand_under(kind);
        auto& lines = current().lines;
        if ((has_items() || current().heading.empty() || last_bold_) && begins_report(text)) {
            // The line before is the report's title.
            auto title = lines.back();
            lines.pop_back();
            if (auto const label = std::string_view("report: "); starts_with_fold(title.text, label)) title.text = trim(std::string_view(title.text).substr(label.size()));
            begin(title.text, current().level ? current().level : 2, title.place);
        }
        current().lines.push_back({.text = text, .place = paragraph.place});
        last_bold_ = is_all_bold(paragraph);
        if (has_items()) first_loose_ = first_loose_ ? first_loose_ : current().lines.size();
    }

    /// Whether a line is the head of a report whose title is the line before it.
    bool begins_report(std::string_view text) {
        auto const& lines = current().lines;
        if (lines.empty() || !(published_line(text) || kind_line(text))) return false;
        auto const& before = lines.back().text;
        if (is_report_line(before) || !could_be_title(before) || paper_date(before)) return false;
        return !has_items() || first_loose_ > 0;
    }

    void take(format::Table const& table) {
        if (table.rows.empty() || !legend_in(table).empty()) return;
        if (records_->take_table(table)) return;
        auto const own_columns = std::any_of(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(table.rows.size(), 12)), [](format::Row const& row) { return columns_of(row).has_value(); });
        if (!own_columns && rows_->has_columns() && table.rows.front().cells.size() + 1 < rows_->columns().size()) return take_as_lines(table);
        if (!own_columns && !rows_->has_columns()) return take_as_lines(table);
        if (has_items() && first_loose_ > 0) title_from_loose_line();
        rows_->begin_table();
        for (auto const& row : table.rows) {
            auto const took = rows_->take(row);
            if (took == RowReader::Took::nothing && !rows_->has_columns()) {
                if (auto const& band = rows_->band(); !band.empty()) current().lines.push_back({.text = band, .place = row.place});
            } else if (took == RowReader::Took::band) {
                take_band(rows_->band(), row.place);
            }
        }
        first_loose_ = 0;
    }

    /// A line over the whole width of a table: a kind, a report's title, or a theme.
    void take_band(std::string const& text, Place place) {
        if (auto const kind = only_kind(text)) return rows_->stand_under(kind);
        auto const headed = std::any_of(current().lines.begin(), current().lines.end(), [](PrintedLine const& line) { return is_report_line(line.text); });
        if (is_report_line(text)) {
            current().lines.push_back({.text = text, .place = place});
            return;
        }
        if (headed && !has_items()) return;
        if (headed || !could_be_title(text)) return;
        auto const columns = rows_->columns();
        begin(text, current().level + 1, place);
        keep_columns(columns);
    }

    void keep_columns(std::vector<Column> const& columns) {
        format::Row heading;
        for (auto const& column : columns) heading.cells.push_back({.paragraphs = {paragraph_of(column.title)}});
        rows_->take(heading);
    }

    /// A table after loose lines under another report's items: the first of those lines names a new report where it reads like a title.
    void title_from_loose_line() {
        auto& lines = current().lines;
        auto const at = first_loose_ - 1;
        if (at >= lines.size() || !could_be_title(lines[at].text) || words_of(lines[at].text).size() > 14 || lines[at].text.size() < 8) return;
        if (is_report_line(lines[at].text) || paper_date(lines[at].text)) return;
        auto const folded = fold(lines[at].text);
        if (folded.starts_with("page ") || is_inner_heading(lines[at].text)) return;
        std::vector<PrintedLine> rest(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end());
        lines.resize(at);
        begin(rest.front().text, current().level ? current().level : 2, rest.front().place);
        current().lines.assign(rest.begin() + 1, rest.end());
    }

    /// A table of other things ("Committee | Police Board"): each row a line.
    void take_as_lines(format::Table const& table) {
        constexpr std::size_t most_lines = 60;
        for (auto const& row : table.rows) {
            std::string text;
            for (auto const& cell : row.cells)
                if (auto part = one_line(cell.paragraphs); !part.empty()) text += (text.empty() ? "" : " ") + part;
            if (!text.empty() && current().lines.size() < most_lines) current().lines.push_back({.text = text, .place = row.place});
        }
    }

    StatusWords const& words_;
    Sections out_{};
    std::optional<RowReader> rows_{};
    std::optional<RecordReader> records_{};
    bool last_bold_ = false;       ///< the last line is all in bold, as a title is that has no heading style
    std::size_t first_loose_ = 0;  ///< one more than the index of the first line after the items; 0: none
};

}  // namespace

std::vector<LegendEntry> legend_of(format::Document const& document) {
    std::vector<LegendEntry> from_lines;
    bool adjacent = false;
    for (auto const& block : document.blocks) {
        if (auto const* table = std::get_if<format::Table>(&block)) {
            if (auto legend = legend_in(*table); !legend.empty()) return legend;
            adjacent = false;
            continue;
        }
        auto const text = std::get<Paragraph>(block).text();
        if (trim(text).empty()) continue;
        auto entries = legend_in(text);
        // One colour defined by itself may be a sentence; two in a row are a legend.
        if (entries.empty()) {
            if (from_lines.size() == 1) from_lines.clear();
            adjacent = false;
            continue;
        }
        if (from_lines.size() >= 2 && !adjacent) break;
        for (auto& entry : entries) from_lines.push_back(std::move(entry));
        adjacent = true;
    }
    return from_lines.size() >= 2 ? from_lines : std::vector<LegendEntry>{};
}

Sections sections_of(format::Document const& document, StatusWords const& words) {
    Walk walk(words);
    walk.take(document);
    return walk.done();
}

}  // namespace beadle::intake
