#include "intake/raw_item.h"

#include <algorithm>

namespace beadle::intake {

RawCell& RawItem::cell(Column const& column) {
    auto const hit = std::find_if(cells.begin(), cells.end(), [&](RawCell const& each) {
        return each.column.role == column.role && (each.column.title == column.title || column.title.empty() || each.column.title.empty());
    });
    if (hit != cells.end()) return *hit;
    cells.push_back({.column = column});
    return cells.back();
}

Paragraphs const* RawItem::paragraphs(Role role) const {
    auto const hit = std::find_if(cells.begin(), cells.end(), [&](RawCell const& each) { return each.column.role == role && !each.paragraphs.empty(); });
    return hit == cells.end() ? nullptr : &hit->paragraphs;
}

std::string RawItem::text(Role role) const {
    auto const* found = paragraphs(role);
    return found ? one_line(*found) : std::string();
}

bool RawItem::has(Role role) const { return paragraphs(role) != nullptr; }

bool is_answer(Role role) { return role == Role::comment || role == Role::tasks; }

}  // namespace beadle::intake
