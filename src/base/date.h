#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace beadle {

/// A day of the calendar, in Europe/London where it matters.
using Day = std::chrono::sys_days;

/// A date as precise as somebody said it: a year, a month of a year, or a day. A quarter or a season is kept as its last month.
/// Its words stay beside it as they were printed; this is what is compared and sorted.
class Date {
public:
    Date() = default;
    explicit Date(int year, unsigned month = 0, unsigned day = 0) : year_(year), month_(month), day_(day) {}
    explicit Date(Day day);

    /// Reads "2020", "2020-07" or "2020-07-15"; nothing for anything else, a 31 November included.
    static std::optional<Date> parse(std::string_view iso);

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] unsigned month() const { return month_; }  ///< 1–12, or 0 where only the year was said
    [[nodiscard]] unsigned day() const { return day_; }      ///< 1–31, or 0 where no day was said
    [[nodiscard]] bool is_day() const { return day_ != 0; }

    [[nodiscard]] Day first_day() const;
    [[nodiscard]] Day last_day() const;
    /// Past only when the whole of its period is over: "2020-11" is past from 1 December 2020.
    [[nodiscard]] bool is_past(Day today) const { return today > last_day(); }

    [[nodiscard]] std::string iso() const;   ///< "2020", "2020-07", "2020-07-15"
    [[nodiscard]] std::string words() const; ///< "2020", "July 2020", "15 July 2020"

    friend bool operator==(Date const&, Date const&) = default;

private:
    int year_ = 0;
    unsigned month_ = 0;
    unsigned day_ = 0;
};

/// Whether `later` is a later promise than `earlier`: the end of its period lies later.
bool is_later(Date const& later, Date const& earlier);

/// Whole months from one promise to another, by their months; years alone count as their December. Negative where it moved back.
int months_between(Date const& from, Date const& to);

/// The date a number of months on; a day that the month does not have becomes its last.
Date plus_months(Date const& date, int months);

/// Reads a day "2020-07-15"; nothing for anything else.
std::optional<Day> parse_day(std::string_view iso);
std::string iso(Day day);    ///< "2020-07-15"
std::string words(Day day);  ///< "15 July 2020"

/// The month 1–12 that a word names in full or by its first three letters ("sept" too), any case; 0 for other words.
unsigned month_named(std::string_view word);

/// A moment as stored: "2020-07-15T09:30:00Z".
using Moment = std::chrono::sys_seconds;
std::string iso(Moment moment);
std::optional<Moment> parse_moment(std::string_view iso);
/// The day it then was in Europe/London.
Day london_day(Moment moment);
/// Now, by the system's clock. Only the outermost layer asks; everything within is told.
Moment now();

}  // namespace beadle
