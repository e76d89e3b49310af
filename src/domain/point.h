#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>

#include "base/place.h"

namespace beadle {

enum class Severity { error, warning, note };
BOOST_DESCRIBE_ENUM(Severity, error, warning, note)

/// Where in which file.
struct PointPlace {
    std::string file{};
    std::optional<int> line{};
    std::optional<int> page{};
    std::optional<int> row{};
    friend bool operator==(PointPlace const&, PointPlace const&) = default;
};
BOOST_DESCRIBE_STRUCT(PointPlace, (), (file, line, page, row))

/// A point to check: what a rule says of a paper or a register, with the place and in the paper's own numbers and names.
struct Point {
    std::string rule;
    Severity severity = Severity::warning;
    std::optional<std::string> report{};  ///< its title
    std::optional<std::string> item{};    ///< its number as printed; empty where the point is about the report, or the item has none
    PointPlace place{};
    std::string message;                  ///< one sentence, without a full stop
    friend bool operator==(Point const&, Point const&) = default;
};
BOOST_DESCRIBE_STRUCT(Point, (), (rule, severity, report, item, place, message))

}  // namespace beadle
