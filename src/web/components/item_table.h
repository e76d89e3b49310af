#pragma once

#include <span>

#include "views/item_rows.h"
#include "web/html.h"
#include "views/question.h"

namespace beadle::web {

/// Items as a table: item, demand, status, date, lead. Headings sort where a question is given; the report's title is left out where it is the page's.
void item_table(Html& html, std::string_view caption, std::span<views::ItemRow const> rows, Day today, views::Question const* question);

/// The address of an item's page, as at the day that was asked for.
Address item_address(std::string_view ref, std::optional<Day> as_at);

}  // namespace beadle::web
