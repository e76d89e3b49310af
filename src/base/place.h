#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

namespace beadle {

/// Where in a source something stands. Lines, pages and rows count from 1; what a format does not have stays empty.
/// `row` is the row of the table it stands in, headings not counted.
struct Place {
    std::optional<int> line{};
    std::optional<int> page{};
    std::optional<int> row{};

    friend bool operator==(Place const&, Place const&) = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (line, page, row))

/// "line 17", "page 3, row 4", "row 2"; empty where nothing is known.
std::string describe(Place const& place);

}  // namespace beadle
