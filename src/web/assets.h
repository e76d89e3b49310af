#pragma once

#include <string_view>
#include <vector>

namespace beadle::web {

/// A file that pages use, carried in the program. Its address holds the hash of its content.
struct Asset {
    std::string_view name;  ///< "app.css"
    std::string_view path;  ///< "/static/app-0f1e2d3c4b5a6978.css"
    std::string_view type;
    std::string_view hash;
    std::string_view content;
    std::string_view gzip;
};

/// All of them; made by web/build.mjs when the program is built.
std::vector<Asset> const& assets();
/// Throws std::logic_error where there is none of that name.
Asset const& asset(std::string_view name);

}  // namespace beadle::web
