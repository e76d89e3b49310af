#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace beadle::intake {

/// A date phrase in a text: "15th July 2020", "Q3 23/24", "End Jan 24", "within six months".
struct FoundDate {
    std::size_t begin = 0;  ///< byte range of the phrase
    std::size_t end = 0;
    std::optional<Date> date{};  ///< empty where the phrase lacks its year ("3rd November"), names no such day, or counts from an unknown publication
    /// A year or a pair of years by itself: a date in "by 2021", a name in "Custody 2021".
    bool weak = false;
    bool relative = false;  ///< counted from the publication: "within six months", "immediately"
};

/// Every date phrase, in order. Days are d/m/y; a quarter is its last month, in a financial year from April unless "calendar" is said; a season
/// its last month; a financial year ends on 31 March; "end of" a month or year is its last day. `published` is what "within six months" counts from.
std::vector<FoundDate> find_dates(std::string_view text, std::optional<Date> const& published = {});

/// The date where the whole text is one date phrase (a closing full stop and brackets may stand around it).
std::optional<Date> whole_date(std::string_view text, std::optional<Date> const& published = {});

/// The day a spreadsheet means by a serial number such as "44927"; nothing outside 1990 to 2099.
std::optional<Date> serial_day(std::string_view text);

}  // namespace beadle::intake
