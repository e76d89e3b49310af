#include "service/check_paper.h"

#include "checks/checks.h"
#include "service/read_paper.h"

namespace beadle::service {

CheckedPaper check_reading(Reading reading, CheckAsked const& asked) {
    auto const as_at = asked.as_at ? *asked.as_at : reading.dated ? reading.dated->last_day() : asked.today;
    auto points = checks::check(reading, {.file = asked.name, .as_at = as_at, .older = asked.older});
    return {.reading = std::move(reading), .points = std::move(points), .as_at = as_at};
}

Result<CheckedPaper> check_paper(std::string_view bytes, CheckAsked const& asked) { return check_reading(TRY(read_paper(bytes)), asked); }

Result<CheckedPaper> check_paper(std::string_view bytes, std::string const& name, Day as_at) {
    return check_paper(bytes, CheckAsked{.name = name, .as_at = as_at, .today = as_at});
}

}  // namespace beadle::service
