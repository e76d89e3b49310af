#include <algorithm>
#include <boost/json/serialize.hpp>

#include "api/api.h"
#include "base/json.h"
#include "views/item_csv.h"
#include "views/question.h"

namespace beadle::api {

namespace {

Result<std::vector<views::ItemRow>> rows_asked_for(Context const& context, http::Request const& asked) {
    auto const question = TRY(views::parse_question(asked.query));
    auto const day = question.as_at.value_or(context.today());
    auto rows = views::item_rows(*context.register_source->as_at(day), question.filter, day);
    if (question.page == 0) return rows;
    auto const first = std::min(rows.size(), (question.page - 1) * views::rows_a_page);
    auto const last = std::min(rows.size(), first + views::rows_a_page);
    return std::vector(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(last));
}

}  // namespace

http::Response items_json(Context const& context, http::Request const& asked) {
    auto const rows = rows_asked_for(context, asked);
    if (!rows) return problem({.status = 400, .message = rows.error().message});
    return {.type = "application/json", .body = json::serialize(encode(*rows)) + "\n"};
}

http::Response items_csv(Context const& context, http::Request const& asked) {
    auto const rows = rows_asked_for(context, asked);
    if (!rows) return problem({.status = 400, .message = rows.error().message});
    return {.type = "text/csv; charset=utf-8", .body = views::item_csv(*rows), .headers = {{"Content-Disposition", "attachment; filename=\"items.csv\""}}};
}

}  // namespace beadle::api
