#include "intake/intake.h"

#include "format/formats.h"

namespace beadle::intake {

Reading read_document(format::Document const& document) { return Reading{.title = document.title}; }

Result<Reading> read_paper(std::string_view bytes) {
    if (bytes.empty()) return unreadable("this file is empty");
    return read_document(format::Document{});
}

}  // namespace beadle::intake
