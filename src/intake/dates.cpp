#include "intake/dates.h"

#include <array>

#include "base/text.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

/// A date read from token `from` up to, not with, token `next`.
struct Read {
    std::size_t next = 0;
    std::optional<Date> date{};
    bool weak = false;
    bool relative = false;
};

/// A year, or two years together: "2020/21" begins 2020 and ends 2021.
struct Years {
    std::size_t next = 0;
    int first = 0;
    int last = 0;
    [[nodiscard]] bool pair() const { return last != first; }
};

std::optional<Date> valid(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    if (!year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}.ok()) return {};
    return Date(year, month, day);
}

Date end_of(Date const& date) { return Date(date.last_day()); }

class Reader {
public:
    Reader(Tokens const& tokens, std::optional<Date> const& published) : t_(tokens), published_(published) {}

    std::optional<Read> read(std::size_t i) const {
        if (auto r = immediate(i)) return r;
        if (auto r = within(i)) return r;
        if (auto r = end_phrase(i)) return r;
        if (auto r = early_phrase(i)) return r;
        return plain(i);
    }

private:
    std::optional<Read> plain(std::size_t i) const {
        if (auto r = iso(i)) return r;
        if (auto r = slashed(i)) return r;
        if (auto r = day_month(i)) return r;
        if (auto r = month_year(i)) return r;
        if (auto r = quarter(i)) return r;
        if (auto r = season(i)) return r;
        return years_alone(i);
    }

    [[nodiscard]] bool number(std::size_t i) const { return t_.at(i).is_number(); }
    [[nodiscard]] int value(std::size_t i) const { return whole_number(t_.at(i).text); }
    [[nodiscard]] std::size_t digits(std::size_t i) const { return number(i) ? t_.at(i).text.size() : 0; }
    [[nodiscard]] bool dash(std::size_t i) const { return t_.is(i, "-"); }
    [[nodiscard]] unsigned month(std::size_t i) const {
        auto const& token = t_.at(i);
        auto const could_be = token.is_word() && token.text.size() >= 3 && token.text.size() <= 9 && std::string_view("jfmasond").find(token.text.front()) != std::string_view::npos;
        return could_be ? month_named(token.text) : 0;
    }
    [[nodiscard]] bool real_year(std::size_t i) const { return digits(i) == 4 && value(i) >= 1990 && value(i) <= 2099; }

    /// "2020", "'20", "20", "2020/21", "20/21", "2020-2021". Two digits alone only where `short_too`.
    [[nodiscard]] std::optional<Years> years(std::size_t i, bool short_too) const {
        if (t_.is(i, "'") && digits(i + 1) == 2) return Years{i + 2, 2000 + value(i + 1), 2000 + value(i + 1)};
        auto const whole = real_year(i);
        if (!whole && digits(i) != 2) return {};
        auto const first = whole ? value(i) : 2000 + value(i);
        if ((t_.is(i + 1, "/") || dash(i + 1)) && (digits(i + 2) == 2 || real_year(i + 2))) {
            auto const last = digits(i + 2) == 4 ? value(i + 2) : first / 100 * 100 + value(i + 2);
            auto const longer = t_.is(i + 3, "/") && number(i + 4);
            if (last == first + 1 && !longer) return Years{i + 3, first, last};
        }
        if (!whole && !short_too) return {};
        return Years{i + 1, first, first};
    }

    [[nodiscard]] std::optional<Read> immediate(std::size_t i) const {
        std::size_t next = 0;
        if (t_.phrase_at(i, "with immediate effect")) next = i + 3;
        else if (t_.is(i, "immediately") || (t_.is(i, "immediate") && t_.size() == 1)) next = i + 1;
        if (!next) return {};
        return Read{.next = next, .date = published_, .relative = true};
    }

    /// "within six months (of publication)", "three months from publication".
    [[nodiscard]] std::optional<Read> within(std::size_t i) const {
        auto const said = t_.is(i, "within") || t_.is(i, "in");
        auto const at = said ? i + 1 : i;
        auto count = t_.is(at, "a") || t_.is(at, "an") ? 1 : value(at);
        if (count < 1 || count > 1000) return {};
        auto const& unit = t_.at(at + 1).text;
        auto const months = unit == "month" || unit == "months";
        auto const years = unit == "year" || unit == "years";
        auto const weeks = unit == "week" || unit == "weeks";
        auto const days = unit == "day" || unit == "days";
        if (!months && !years && !weeks && !days) return {};
        auto next = at + 2;
        bool from_publication = false;
        for (std::string_view const word : {"of", "from", "after", "following", "since"}) {
            if (!t_.is(next, word)) continue;
            auto to = next + 1;
            while (t_.is(to, "the") || t_.is(to, "date") || t_.is(to, "of") || t_.is(to, "its") || t_.is(to, "this") || t_.is(to, "report") || t_.is(to, "'") || t_.is(to, "s")) ++to;
            if (t_.is(to, "publication") || t_.is(to, "published")) {
                next = to + 1;
                from_publication = true;
            }
            break;
        }
        if (!t_.is(i, "within") && !from_publication) return {};
        Read read{.next = next, .relative = true};
        if (published_ && (months || years) && published_->month()) read.date = plus_months(*published_, years ? count * 12 : count);
        if (published_ && (weeks || days) && published_->is_day())
            read.date = Date(published_->first_day() + std::chrono::days{weeks ? count * 7 : count});
        return read;
    }

    /// "end of March 2021", "End Jan 24", "end of calendar year 2021", "End of FY 20/21": the last day.
    [[nodiscard]] std::optional<Read> end_phrase(std::size_t i) const {
        if (!t_.is(i, "end")) return {};
        auto at = i + 1;
        while (t_.is(at, "of") || t_.is(at, "the") || dash(at)) ++at;
        auto const calendar = t_.is(at, "calendar");
        if (calendar) ++at;
        if (calendar && t_.is(at, "year")) ++at;
        auto inner = plain(at);
        if (!inner) return {};
        inner->weak = false;
        if (inner->date && !quarter(at)) inner->date = end_of(*inner->date);
        return inner;
    }

    /// "early 2020", "mid-January 2021", "beginning of March 2021": the date itself.
    [[nodiscard]] std::optional<Read> early_phrase(std::size_t i) const {
        auto const& word = t_.at(i).text;
        if (word != "early" && word != "late" && word != "mid" && word != "beginning" && word != "start" && word != "middle") return {};
        auto at = i + 1;
        while (t_.is(at, "of") || t_.is(at, "the") || t_.is(at, "in") || dash(at)) ++at;
        auto inner = plain(at);
        if (inner) inner->weak = false;
        return inner;
    }

    [[nodiscard]] std::optional<Read> iso(std::size_t i) const {
        if (!real_year(i) || !dash(i + 1) || digits(i + 2) != 2 || !t_.touches_next(i)) return {};
        auto const m = value(i + 2);
        if (dash(i + 3) && digits(i + 4) == 2 && t_.touches_next(i + 2)) return Read{.next = i + 5, .date = valid(value(i), static_cast<unsigned>(m), static_cast<unsigned>(value(i + 4)))};
        if (m < 1 || m > 12 || m == value(i) % 100 + 1) return {};  // 2010-11 is a pair of years
        return Read{.next = i + 3, .date = Date(value(i), static_cast<unsigned>(m))};
    }

    /// "18/9/2020", "31.12.23", "1-4-21", "09/2021".
    [[nodiscard]] std::optional<Read> slashed(std::size_t i) const {
        if (!number(i) || digits(i) > 2) return {};
        auto const& mark = t_.at(i + 1).text;
        if ((mark != "/" && mark != "." && mark != "-") || !number(i + 2) || !t_.touches_next(i)) return {};
        if (digits(i + 2) <= 2 && t_.is(i + 3, mark) && t_.touches_next(i + 2) && (real_year(i + 4) || digits(i + 4) == 2)) {
            auto const year = digits(i + 4) == 2 ? 2000 + value(i + 4) : value(i + 4);
            return Read{.next = i + 5, .date = valid(year, static_cast<unsigned>(value(i + 2)), static_cast<unsigned>(value(i)))};
        }
        if (mark == "/" && real_year(i + 2) && value(i) >= 1 && value(i) <= 12) return Read{.next = i + 3, .date = Date(value(i + 2), static_cast<unsigned>(value(i)))};
        return {};
    }

    [[nodiscard]] std::size_t past_ordinal(std::size_t i) const {
        auto const& word = t_.at(i + 1).text;
        auto const ordinal = word == "st" || word == "nd" || word == "rd" || word == "th";
        return ordinal && t_.at(i + 1).begin <= t_.at(i).end + 1 ? i + 2 : i + 1;
    }

    /// "15th July 2020", "15 Jul 20", "15-Jul-20", "24/25th November 2020", "3rd of November 2020"; without its year no date.
    [[nodiscard]] std::optional<Read> day_month(std::size_t i) const {
        if (digits(i) == 0 || digits(i) > 2) return {};
        auto day_at = i;
        auto at = past_ordinal(i);
        if ((t_.is(at, "/") || dash(at) || t_.is(at, "and") || t_.is(at, "&") || t_.is(at, "to")) && digits(at + 1) >= 1 && digits(at + 1) <= 2) {
            day_at = at + 1;
            at = past_ordinal(day_at);
        }
        while (t_.is(at, "of") || dash(at) || t_.is(at, ".") || t_.is(at, "/")) ++at;
        auto const m = month(at);
        if (!m || value(day_at) < 1 || value(day_at) > 31) return {};
        auto next = at + 1;
        if (t_.is(next, ".") && t_.touches_next(next - 1)) ++next;
        auto year_at = next;
        while (t_.is(year_at, ",") || dash(year_at) || t_.is(year_at, "/")) ++year_at;
        auto const year = years(year_at, true);
        if (!year) return Read{.next = next};
        return Read{.next = year->next, .date = valid(year->first, m, static_cast<unsigned>(value(day_at)))};
    }

    /// "September 2020", "Nov 20", "Feb-16", "Dec '23", "July 15, 2020", "Sept/Oct 2021"; a month by itself is a date without its year.
    [[nodiscard]] std::optional<Read> month_year(std::size_t i) const {
        auto m = month(i);
        if (!m) return {};
        auto at = i + 1;
        if (t_.is(at, ".") && t_.touches_next(i)) ++at;
        if (auto const ordinal = past_ordinal(at); number(at) && digits(at) <= 2 && value(at) >= 1 && value(at) <= 31) {
            auto const year_at = t_.is(ordinal, ",") ? ordinal + 1 : ordinal;
            if (real_year(year_at)) return Read{.next = year_at + 1, .date = valid(value(year_at), m, static_cast<unsigned>(value(at)))};
        }
        if ((t_.is(at, "/") || dash(at) || t_.is(at, "to")) && month(at + 1)) {
            m = month(at + 1);
            at += 2;
        }
        auto year_at = at;
        while (t_.is(year_at, ",") || dash(year_at) || t_.is(year_at, "/") || t_.is(year_at, "of")) ++year_at;
        if (auto const year = years(year_at, true)) {
            // "March 2020/21" is the March of that financial year.
            if (year->pair()) return Read{.next = year->next, .date = Date(m >= 4 ? year->first : year->last, m)};
            return Read{.next = year->next, .date = Date(year->first, m)};
        }
        // "may" and "march" are words, too.
        if (!t_.at(i).capital || (t_.at(i).text.size() <= 5 && t_.at(i + 1).is_word() && !t_.at(i + 1).capital)) return {};
        return Read{.next = at};
    }

    [[nodiscard]] int quarter_number(std::size_t i, std::size_t& next) const {
        if (t_.is(i, "q") && digits(i + 1) == 1 && t_.touches_next(i)) return next = i + 2, value(i + 1);
        if (digits(i) == 1 && t_.is(i + 1, "q") && t_.touches_next(i)) return next = i + 2, value(i);
        if (t_.is(i, "quarter") && digits(i + 1) == 1) return next = i + 2, value(i + 1);
        if (t_.is(i, "quarter") && value(i + 1) >= 1 && value(i + 1) <= 4) return next = i + 2, value(i + 1);
        if (digits(i) == 1 && t_.is(past_ordinal(i), "quarter")) return next = past_ordinal(i) + 1, value(i);
        constexpr std::array<std::string_view, 4> ordinals = {"first", "second", "third", "fourth"};
        for (std::size_t q = 0; q < ordinals.size(); ++q)
            if (t_.is(i, ordinals[q]) && t_.is(i + 1, "quarter")) return next = i + 2, static_cast<int>(q) + 1;
        if ((t_.is(i, "final") || t_.is(i, "last")) && t_.is(i + 1, "quarter")) return next = i + 2, 4;
        return 0;
    }

    /// "Q4 2021", "Q1 - Q4 2021/22", "4Q FY2020", "calendar Q2 2021", "2021/22 Q3", "third quarter of 2021".
    [[nodiscard]] std::optional<Read> quarter(std::size_t i) const {
        auto calendar = t_.is(i, "calendar");
        auto at = calendar ? i + 1 : i;
        std::optional<Years> year;
        if (auto const first = years(at, false)) {
            std::size_t after = 0;
            auto const q_at = t_.is(first->next, ",") ? first->next + 1 : first->next;
            if (!quarter_number(q_at, after)) return {};
            year = first;
            at = q_at;
        }
        std::size_t next = 0;
        auto q = quarter_number(at, next);
        if (!q) return {};
        while (dash(next) || t_.is(next, "/") || t_.is(next, "to") || t_.is(next, "and")) {
            std::size_t after = 0;
            auto const more = quarter_number(next + 1, after);
            if (!more) break;
            q = more;
            next = after;
        }
        if (!year) {
            auto year_at = next;
            while (t_.is(year_at, "of") || t_.is(year_at, "the") || t_.is(year_at, ",") || t_.is(year_at, "fy") || t_.is(year_at, "financial") || t_.is(year_at, "year") ||
                   t_.is(year_at, "calendar") || t_.is(year_at, "(") || dash(year_at) || t_.is(year_at, "/") || t_.is(year_at, "in")) {
                calendar = calendar || t_.is(year_at, "calendar");
                ++year_at;
            }
            year = years(year_at, true);
            if (year) next = year->next;
            if (year && t_.is(next, "calendar")) calendar = true;
            if (year && t_.is(next, "(") && t_.is(next + 1, "calendar")) calendar = true;
        }
        if (q < 1 || q > 4 || !year) return Read{.next = next};
        auto const month_of = static_cast<unsigned>(calendar ? q * 3 : q == 4 ? 3 : q * 3 + 3);
        return Read{.next = next, .date = Date(!calendar && q == 4 ? year->first + 1 : year->first, month_of)};
    }

    /// "Spring 2021", "winter of 2021/22".
    [[nodiscard]] std::optional<Read> season(std::size_t i) const {
        auto const& word = t_.at(i).text;
        unsigned const m = word == "spring" ? 5 : word == "summer" ? 8 : word == "autumn" ? 11 : word == "winter" ? 2 : 0;
        if (!m) return {};
        auto at = i + 1;
        while (t_.is(at, "of") || t_.is(at, ",") || t_.is(at, "term")) ++at;
        auto const year = years(at, t_.is(at, "'"));
        if (!year) {
            if (!t_.at(i).capital || t_.at(i + 1).is_word()) return {};
            return Read{.next = i + 1};
        }
        // A winter ends in the February after; a pair of years says which spring is meant.
        auto const later = m == 2 || (year->pair() && m == 5);
        return Read{.next = year->next, .date = Date(later ? year->first + 1 : year->first, m)};
    }

    /// "FY 2020/21", "financial year 2020/21", "2020/21", "2021".
    [[nodiscard]] std::optional<Read> years_alone(std::size_t i) const {
        auto at = i;
        auto const named = t_.is(i, "fy") || t_.phrase_at(i, "financial year");
        if (named) at += t_.is(i, "fy") ? 1 : 2;
        if (named && (t_.is(at, "of") || t_.is(at, "ending"))) ++at;
        if (t_.phrase_at(i, "calendar year")) at += 2;
        auto const year = years(at, named);
        if (!year) return named ? std::optional(Read{.next = at}) : std::nullopt;
        if (!named && number(i) && i > 0 && (t_.is(i - 1, "/") || t_.is(i - 1, ".")) && t_.touches_next(i - 1)) return {};
        if (year->pair()) return Read{.next = year->next, .date = Date(year->last, 3, 31), .weak = !named};
        if (named) return Read{.next = year->next, .date = Date(year->first + 1, 3, 31)};
        if (t_.touches_next(year->next - 1) && (t_.is(year->next, "/") || dash(year->next)) && number(year->next + 1)) return {};
        return Read{.next = year->next, .date = Date(year->first), .weak = at == i};
    }

    Tokens const& t_;
    std::optional<Date> const& published_;
};

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, std::optional<Date> const& published) {
    Tokens const tokens(text);
    Reader const reader(tokens, published);
    std::vector<FoundDate> out;
    for (std::size_t i = 0; i < tokens.size();) {
        auto const read = reader.read(i);
        if (!read) {
            ++i;
            continue;
        }
        auto const end = std::min(std::max(read->next, i + 1), tokens.size());
        out.push_back({.begin = tokens.at(i).begin, .end = tokens.at(end - 1).end, .date = read->date, .weak = read->weak, .relative = read->relative});
        i = end;
    }
    return out;
}

std::optional<Date> whole_date(std::string_view text, std::optional<Date> const& published) {
    text = trim(text);
    while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ']' || text.back() == ':')) text.remove_suffix(1);
    while (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
    if (auto const serial = serial_day(text)) return serial;
    auto const found = find_dates(text, published);
    if (found.size() != 1 || found.front().begin != 0 || found.front().end != text.size()) return {};
    return found.front().date;
}

std::optional<Date> serial_day(std::string_view text) {
    if (text.size() != 5 || !is_digits(text)) return {};
    auto const serial = whole_number(text);
    constexpr int first_of_1990 = 32874, first_of_2100 = 73051;
    if (serial < first_of_1990 || serial >= first_of_2100) return {};
    using namespace std::chrono;
    return Date(sys_days{year{1899} / December / 30} + days{serial});
}

}  // namespace beadle::intake
