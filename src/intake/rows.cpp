#include "intake/rows.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "intake/demand.h"
#include "intake/kinds.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

bool is_empty(format::Cell const& cell) {
    return std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(), [](Paragraph const& p) { return trim(p.text()).empty(); });
}

/// The only filled cell of a row; nothing where several are filled, or none.
format::Cell const* only_filled(format::Row const& row) {
    format::Cell const* found = nullptr;
    for (auto const& cell : row.cells) {
        if (is_empty(cell)) continue;
        if (found) return nullptr;
        found = &cell;
    }
    return found;
}

bool is_total(std::string_view text) {
    auto const folded = fold(text);
    return folded == "total" || folded == "totals" || folded == "grand total" || folded.starts_with("total:") || folded == "overall";
}

bool has_role(std::vector<Column> const& columns, Role role) {
    return std::any_of(columns.begin(), columns.end(), [&](Column const& c) { return c.role == role; });
}

std::string front_text(Paragraphs const& paragraphs) { return paragraphs.empty() ? std::string() : std::string(trim(paragraphs.front().text())); }

/// A number that stands in the demand's own cell.
bool has_inner_number(Paragraphs const& text) {
    auto const front = front_text(text);
    auto const found = front_number(front);
    if (!found || bullet_label(front)) {
        // "3." may label a bullet or number an item; alone in its paragraph it numbers.
        return found && found->length >= front.size();
    }
    return found->length >= front.size() || kind_heading(std::string_view(front).substr(found->length)).has_value() || found->number.size() > 1;
}

}  // namespace

/// The row's own columns: a page may show number and demand in one cell or in two.
std::vector<Column> RowReader::columns_for(format::Row const& row) const {
    auto columns = columns_;
    auto const cells = row.cells.size();
    auto const two = columns.size() >= 2 && columns[0].role == Role::number && columns[1].role == Role::text;
    if (cells + 1 == columns.size() && two) {
        columns.erase(columns.begin());
    } else if (cells == columns.size() + 1 && columns.front().role == Role::text && !has_role(columns, Role::number)) {
        auto const first = one_line(row.cells.front().paragraphs);
        auto const second = row.cells.size() > 1 ? one_line(row.cells[1].paragraphs) : std::string();
        if ((first.empty() && !words_.is_word(second)) || is_number_cell(first)) columns.insert(columns.begin(), {.role = Role::number});
    }
    while (columns.size() < cells && columns.back().role == Role::comment) columns.push_back({.role = Role::comment});
    return columns;
}

RowReader::Took RowReader::take(format::Row const& row) {
    if (row.hidden) return Took::nothing;
    if (auto columns = columns_of(row)) {
        columns_ = *std::move(columns);
        if (all_columns_.empty())
            for (auto const& column : columns_)
                if (column.role == Role::other && !column.title.empty()) ++unknown_;
        for (auto const& column : columns_)
            if (!has_role(all_columns_, column.role)) all_columns_.push_back(column);
        return Took::heading;
    }
    auto const* single = only_filled(row);
    if (columns_.empty()) {
        band_ = single ? one_line(single->paragraphs) : std::string();
        return Took::nothing;
    }
    auto const first_filled = std::find_if(row.cells.begin(), row.cells.end(), [](format::Cell const& cell) { return !is_empty(cell); });
    if (first_filled == row.cells.end()) return Took::nothing;
    if (is_total(one_line(first_filled->paragraphs))) return Took::nothing;
    auto const width = static_cast<int>(row.cells.size());
    if (single && single->column_span >= std::max(2, width - 1) && width > 2) {
        band_ = one_line(single->paragraphs);
        return Took::band;
    }
    ++row_;
    auto const columns = columns_for(row);
    RawItem raw{.kind = kind_, .place = {.line = row.place.line, .page = row.place.page, .row = row_}};
    std::string bullet_status;
    bool number_covered = false;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        auto const& cell = row.cells[i];
        auto const& column = columns[i];
        if (cell.covered && column.role == Role::number) number_covered = true;
        if (is_empty(cell)) continue;
        auto const text = one_line(cell.paragraphs);
        if (column.role == Role::comment && words_.is_word(text)) {
            bullet_status = text;
            continue;
        }
        if (column.role == Role::status) {
            take_status(cell.paragraphs, column, raw);
            continue;
        }
        if (column.role == Role::comment && !bullet_status.empty()) {
            raw.bullet_statuses.push_back({.word = bullet_status, .opening = front_text(cell.paragraphs)});
            bullet_status.clear();
        }
        auto const long_number = column.role == Role::number && !is_number_cell(text) && text.size() > 12;
        auto const to = long_number ? Column{.role = Role::text} : column;
        auto& into = raw.cell(to).paragraphs;
        into.insert(into.end(), cell.paragraphs.begin(), cell.paragraphs.end());
    }
    if (!bullet_status.empty()) raw.bullet_statuses.push_back({.word = bullet_status});
    if (items_.empty() || (!number_covered && begins_item(raw))) {
        if (!raw.has(Role::text) && !raw.has(Role::number) && items_.empty()) return Took::nothing;
        share_merged(row, columns, raw);
        items_.push_back(std::move(raw));
        return Took::item;
    }
    add_to(items_.back(), std::move(raw));
    return Took::more;
}

/// A status cell may also hold the statuses of bullets ("Bullet 2: GREEN"), or tell how things stand.
void RowReader::take_status(Paragraphs const& paragraphs, Column const& column, RawItem& into) const {
    constexpr std::size_t longest_status = 60;
    bool told = false;
    for (auto const& paragraph : paragraphs) {
        auto const text = squeeze(paragraph.text());
        auto const label = text.find_first_of(":-");
        if (auto const labelled = bullet_label(text); labelled && labelled->length < text.size() && words_.is_word(std::string_view(text).substr(labelled->length))) {
            into.bullet_statuses.push_back({.word = text.substr(labelled->length), .opening = text.substr(0, labelled->length)});
            continue;
        }
        auto const already = into.has(Role::status);
        told = told || (text.size() > longest_status && !words_.is_word(std::string_view(text).substr(0, label)));
        told = told || (already && words_.is_word(into.text(Role::status)) && !words_.is_word(into.text(Role::status) + " " + text) && text.size() > 24);
        into.cell(told ? Column{.role = Role::comment, .title = words_.is_word(into.text(Role::status)) ? "" : column.title} : column).paragraphs.push_back(paragraph);
    }
}

bool RowReader::begins_item(RawItem const& row) const {
    if (row.has(Role::number)) return true;
    auto const* text = row.paragraphs(Role::text);
    if (!text) return false;
    auto const front = front_text(*text);
    auto const listed = text->front().kind == Paragraph::Kind::list_item || bullet_glyph(front) > 0 || bullet_label(front).has_value();
    auto const answered = row.has(Role::status) || row.has(Role::due) || row.has(Role::percent);
    if (has_inner_number(*text) && (answered || !has_role(columns_, Role::status))) return true;
    if (kind_heading(front)) return answered || !has_role(columns_, Role::status);
    if (listed) return false;
    if (row.has(Role::status)) return true;
    auto const starts_low = !front.empty() && front.front() >= 'a' && front.front() <= 'z';
    return !has_role(columns_, Role::status) && !has_role(columns_, Role::number) && !starts_low;
}

void RowReader::add_to(RawItem& item, RawItem&& row) {
    // A row of its own for one bullet: its demand is the bullet, its status the bullet's.
    auto const* text = row.paragraphs(Role::text);
    if (text && row.has(Role::status)) item.bullet_statuses.push_back({.word = row.text(Role::status), .opening = front_text(*text)});
    for (auto& cell : row.cells) {
        if (cell.column.role == Role::status && text) continue;
        append_cut(item.cell(cell.column).paragraphs, std::move(cell.paragraphs));
    }
    std::move(row.bullet_statuses.begin(), row.bullet_statuses.end(), std::back_inserter(item.bullet_statuses));
}

/// Cells that a cell above spans are this item's, too.
void RowReader::share_merged(format::Row const& row, std::vector<Column> const& columns, RawItem& item) {
    if (items_.empty()) return;
    auto const& above = items_.back();
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        auto const role = columns[i].role;
        auto const beside = i > 0 && row.cells[i - 1].column_span > 1;
        if (!row.cells[i].covered || beside || role == Role::number || role == Role::text) continue;
        for (auto const& cell : above.cells)
            if (cell.column.role == role && cell.column.title == columns[i].title && item.cell(columns[i]).paragraphs.empty()) item.cell(columns[i]).paragraphs = cell.paragraphs;
        if (is_answer(role)) item.shares_above = true;
    }
}

}  // namespace beadle::intake
