#include "format/document.h"

namespace beadle::format {

std::string Paragraph::text() const {
    std::string out;
    for (auto const& run : runs) out += run.text;
    return out;
}

std::string Cell::text() const {
    std::string out;
    for (auto const& paragraph : paragraphs) {
        if (!out.empty()) out += '\n';
        out += paragraph.text();
    }
    return out;
}

}  // namespace beadle::format
