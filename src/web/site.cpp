#include "web/site.h"

namespace beadle::web {

Result<std::optional<Day>> as_at_of(http::Request const& asked) {
    auto const said = asked.parameter("as_at").value_or("");
    if (said.empty()) return std::optional<Day>{};
    auto const day = parse_day(said);
    if (!day) return refuse("as_at: '" + said + "' is not a date; write it as 2026-03-31", "as_at", Refusal::Kind::usage);
    return day;
}

}  // namespace beadle::web
