#include "base/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace beadle {

namespace {

constexpr std::array<std::string_view, 12> month_names = {"January", "February", "March",     "April",   "May",      "June",
                                                          "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text, std::size_t count) {
    if (text.size() != count) return {};
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-' || text.front() == '+') return {};
    return value;
}

std::chrono::year_month_day ymd(Day day) { return std::chrono::year_month_day{day}; }

Day last_sunday(int year, unsigned month) {
    using namespace std::chrono;
    return sys_days{std::chrono::year{year} / std::chrono::month{month} / Sunday[last]};
}

}  // namespace

Date::Date(Day day) {
    auto const parts = ymd(day);
    year_ = static_cast<int>(parts.year());
    month_ = static_cast<unsigned>(parts.month());
    day_ = static_cast<unsigned>(parts.day());
}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return {};
    auto const year = digits(iso.substr(0, 4), 4);
    if (!year) return {};
    if (iso.size() == 4) return Date(*year);
    auto const month = digits(iso.substr(5, 2), 2);
    if (iso[4] != '-' || !month || *month < 1 || *month > 12) return {};
    if (iso.size() == 7) return Date(*year, static_cast<unsigned>(*month));
    auto const day = digits(iso.substr(8, 2), 2);
    if (iso[7] != '-' || !day || *day < 1) return {};
    Date const date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    using namespace std::chrono;
    if (!year_month_day{std::chrono::year{*year}, std::chrono::month{date.month_}, std::chrono::day{date.day_}}.ok()) return {};
    return date;
}

Day Date::first_day() const {
    using namespace std::chrono;
    return sys_days{std::chrono::year{year_} / std::chrono::month{month_ ? month_ : 1} / std::chrono::day{day_ ? day_ : 1}};
}

Day Date::last_day() const {
    using namespace std::chrono;
    if (day_) return first_day();
    return sys_days{std::chrono::year{year_} / std::chrono::month{month_ ? month_ : 12} / last};
}

std::string Date::iso() const {
    if (day_) return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_);
    if (month_) return fmt::format("{:04}-{:02}", year_, month_);
    return fmt::format("{:04}", year_);
}

std::string Date::words() const {
    if (!month_) return std::to_string(year_);
    auto const month = month_names.at(month_ - 1);
    return day_ ? fmt::format("{} {} {}", day_, month, year_) : fmt::format("{} {}", month, year_);
}

bool is_later(Date const& later, Date const& earlier) { return later.last_day() > earlier.last_day(); }

int months_between(Date const& from, Date const& to) {
    auto const index = [](Date const& date) { return date.year() * 12 + static_cast<int>(date.month() ? date.month() : 12); };
    return index(to) - index(from);
}

Date plus_months(Date const& date, int months) {
    if (!date.month()) return date;
    using namespace std::chrono;
    auto const month = year_month{std::chrono::year{date.year()}, std::chrono::month{date.month()}} + std::chrono::months{months};
    auto const year = static_cast<int>(month.year());
    auto const number = static_cast<unsigned>(month.month());
    if (!date.day()) return Date(year, number);
    auto const last_of_month = static_cast<unsigned>(year_month_day_last{month / last}.day());
    return Date(year, number, std::min(date.day(), last_of_month));
}

std::optional<Day> parse_day(std::string_view iso) {
    auto const date = Date::parse(iso);
    if (!date || !date->is_day()) return {};
    return date->first_day();
}

std::string iso(Day day) { return Date(day).iso(); }
std::string words(Day day) { return Date(day).words(); }

unsigned month_named(std::string_view word) {
    auto const low = [&](std::size_t i) { return static_cast<char>(word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32 : word[i]); };
    auto const says = [&](std::string_view name) {
        if (word.size() != name.size()) return false;
        for (std::size_t i = 0; i < name.size(); ++i)
            if (low(i) != static_cast<char>(name[i] | 32)) return false;
        return true;
    };
    if (says("sept")) return 9;
    for (unsigned i = 0; i < month_names.size(); ++i)
        if (says(month_names[i]) || says(std::string_view(month_names[i]).substr(0, 3))) return i + 1;
    return 0;
}

std::string iso(Moment moment) {
    auto const day = std::chrono::floor<std::chrono::days>(moment);
    std::chrono::hh_mm_ss const time{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::optional<Moment> parse_moment(std::string_view iso) {
    if (iso.size() != 20 || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' || iso[19] != 'Z') return {};
    auto const day = parse_day(iso.substr(0, 10));
    auto const hours = digits(iso.substr(11, 2), 2), minutes = digits(iso.substr(14, 2), 2), seconds = digits(iso.substr(17, 2), 2);
    if (!day || !hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 60) return {};
    return Moment{*day} + std::chrono::hours{*hours} + std::chrono::minutes{*minutes} + std::chrono::seconds{*seconds};
}

// Summer time from the last Sunday of March to the last Sunday of October, 01:00 UTC: the rule since 1996. Everything the
// register holds is later, and a fixed rule gives the same day on a machine without time zone data.
Day london_day(Moment moment) {
    auto const year = Date(std::chrono::floor<std::chrono::days>(moment)).year();
    auto const begins = Moment{last_sunday(year, 3)} + std::chrono::hours{1};
    auto const ends = Moment{last_sunday(year, 10)} + std::chrono::hours{1};
    auto const summer = moment >= begins && moment < ends;
    return std::chrono::floor<std::chrono::days>(moment + std::chrono::hours{summer ? 1 : 0});
}

Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

}  // namespace beadle
