#include "base/place.h"

namespace beadle {

std::string describe(Place const& place) {
    std::string out;
    auto add = [&](char const* name, std::optional<int> const& value) {
        if (!value) return;
        if (!out.empty()) out += ", ";
        out += name + std::to_string(*value);
    };
    add("page ", place.page);
    add("line ", place.line);
    if (!place.line) add("row ", place.row);
    return out;
}

}  // namespace beadle
