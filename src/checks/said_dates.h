#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace beadle::checks {

/// A date as prose says it, with where it stands in the text.
struct SaidDate {
    Date date{};
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    bool impossible = false;         ///< no such day: "31 November 2020"; `date` then has its month only
};

/// The dates of a text that have a year: "22nd March 2017", "March 2018", "end of March 2018", "31/3/2020", "2020-03-31", "spring 2020",
/// "Q4 2020/21" (a financial year's quarter), "the end of 2020". Days before months. A quarter or a season is its last month.
/// A bare year is no date. One pass over the text.
std::vector<SaidDate> dates_in(std::string_view text);

/// Whether two dates can be one: the more precise lies within the other.
bool can_be_one(Date const& a, Date const& b);

}  // namespace beadle::checks
