#include "intake/records.h"

#include <algorithm>

#include "base/text.h"
#include "intake/counts.h"
#include "intake/kinds.h"
#include "intake/scan.h"

namespace beadle::intake {

bool RecordReader::heads_item(std::string_view text) const {
    auto const heading = kind_heading(text);
    return heading && heading->number.has_value();
}

/// A label that names a column, and its colon: "Due date: …".
std::optional<RecordReader::Field> RecordReader::field_at(std::string_view text) {
    auto const colon = text.find(':');
    if (colon == std::string_view::npos || colon > 40 || colon == 0 || is_count_line(text)) return {};
    auto const label = trim(text.substr(0, colon));
    auto const words = std::count(label.begin(), label.end(), ' ') + 1;
    if (words > 4 || label.empty() || label.front() < 'A' || label.front() > 'Z' || label.find_first_of("0123456789") != std::string_view::npos) return {};
    auto const role = role_titled(label);
    if (!role || *role == Role::other || *role == Role::published || *role == Role::report) return {};
    auto rest = colon + 1;
    while (rest < text.size() && text[rest] == ' ') ++rest;
    return Field{.column = {.role = *role, .title = std::string(label)}, .length = rest};
}

void RecordReader::begin_item(Place place) {
    close_item();
    open_ = RawItem{.place = place};
}

/// An item without an answer is no record but a sentence that looked like one.
void RecordReader::close_item() {
    if (open_ && open_->has(Role::text) && (open_->has(Role::status) || open_->has(Role::due) || open_->has(Role::comment) || open_->has(Role::lead))) {
        open_->place.row = static_cast<int>(items_.size()) + 1;
        items_.push_back(*std::move(open_));
    }
    open_.reset();
    field_.reset();
}

void RecordReader::take(Paragraph const& heading) {
    begin_item(heading.place);
    field_ = Column{.role = Role::text};
    open_->cell(*field_).paragraphs.push_back(paragraph_of(heading.text(), heading.place));
}

bool RecordReader::take_if_part(Paragraph const& paragraph) {
    auto const text = paragraph.text();
    auto const heading = kind_heading(text);
    auto const numbered = heading && heading->number;
    auto field = field_at(text);
    if (numbered && !(field && (field->column.role == Role::status || field->column.role == Role::due))) {
        begin_item(paragraph.place);
        field_ = Column{.role = Role::text};
        open_->cell(*field_).paragraphs.push_back(paragraph);
        return true;
    }
    if (!field) {
        if (!open_ || !field_) return false;
        // A record goes on until a line stands that no field can have: after status, date or owner comes another label.
        auto const long_field = field_->role == Role::text || is_answer(field_->role);
        if (!long_field) return false;
        open_->cell(*field_).paragraphs.push_back(paragraph);
        return true;
    }
    auto const starts = field->column.role == Role::number || (field->column.role == Role::text && (!open_ || open_->has(Role::status) || open_->has(Role::due) || !open_->has(Role::number)));
    if (starts && (!open_ || open_->has(Role::text) || open_->has(field->column.role))) begin_item(paragraph.place);
    if (!open_) return false;
    auto value = paragraph;
    remove_front(value, field->length);
    field_ = field->column;
    auto& into = open_->cell(*field_).paragraphs;
    if (field_->role == Role::text)
        if (auto const kind = kind_titled(field_->title)) open_->kind = kind;
    if (!trim(value.text()).empty()) into.push_back(std::move(value));
    return true;
}

bool RecordReader::take_table(format::Table const& table) {
    int labelled = 0;
    std::vector<std::pair<Column, format::Cell const*>> fields;
    for (auto const& row : table.rows) {
        if (row.cells.size() < 2) continue;
        auto const label = one_line(row.cells[0].paragraphs);
        auto const role = role_titled(label);
        if (row.cells.size() > 2 && !trim(row.cells[2].text()).empty()) return false;
        if (role && *role != Role::other) ++labelled;
        fields.push_back({{.role = role.value_or(Role::other), .title = label}, &row.cells[1]});
    }
    auto const has = [&](Role role) { return std::any_of(fields.begin(), fields.end(), [&](auto const& each) { return each.first.role == role; }); };
    if (labelled < 3 || labelled * 2 < static_cast<int>(fields.size()) || !has(Role::text) || !(has(Role::status) || has(Role::due) || has(Role::comment))) return false;
    for (auto const& [column, cell] : fields) {
        if (!open_ || (column.role != Role::comment && column.role != Role::tasks && open_->has(column.role))) begin_item(table.place);
        if (column.role == Role::other) continue;
        auto& into = open_->cell(column).paragraphs;
        into.insert(into.end(), cell->paragraphs.begin(), cell->paragraphs.end());
        if (column.role == Role::text)
            if (auto const kind = kind_titled(column.title)) open_->kind = kind;
    }
    close_item();
    return true;
}

std::vector<RawItem> RecordReader::finish() {
    close_item();
    return std::move(items_);
}

}  // namespace beadle::intake
