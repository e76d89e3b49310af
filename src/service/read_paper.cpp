#include "service/read_paper.h"

#include "base/text.h"
#include "intake/intake.h"

namespace beadle::service {

namespace {

/// A reading that was written before as JSON (schema beadle/paper/1), as another program or `beadle read --json` leaves it.
bool is_reading(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return trim(bytes.substr(0, 4096)).starts_with('{') && contains(bytes.substr(0, 4096), "\"");
}

}  // namespace

Result<Reading> read_paper(std::string_view bytes) { return is_reading(bytes) ? reading_from_json(bytes) : intake::read_paper(bytes); }

}  // namespace beadle::service
