#include "checks/said_dates.h"

#include <array>
#include <cstdint>

#include "base/text.h"

namespace beadle::checks {

namespace {

struct Token {
    enum class Kind { word, number, ordinal, mark } kind = Kind::mark;
    std::size_t begin = 0, end = 0;
    int value = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    for (std::size_t i = 0; i < text.size();) {
        auto const begin = i;
        if (is_digit(text[i])) {
            int value = 0;
            for (; i < text.size() && is_digit(text[i]); ++i) value = value > 99999 ? value : value * 10 + (text[i] - '0');
            auto kind = Token::Kind::number;
            if (i + 1 < text.size() && is_letter(text[i])) {
                auto const a = small(text[i]), b = small(text[i + 1]);
                bool const suffix = (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') || (a == 't' && b == 'h');
                if (suffix && (i + 2 >= text.size() || !is_letter(text[i + 2]))) {
                    kind = Token::Kind::ordinal;
                    i += 2;
                }
            }
            out.push_back({.kind = kind, .begin = begin, .end = i, .value = value});
        } else if (is_letter(text[i])) {
            while (i < text.size() && is_letter(text[i])) ++i;
            out.push_back({.kind = Token::Kind::word, .begin = begin, .end = i});
        } else {
            if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t') out.push_back({.kind = Token::Kind::mark, .begin = begin, .end = i + 1, .value = text[i]});
            ++i;
        }
    }
    return out;
}

bool is_year(int value) { return value >= 1990 && value <= 2099; }

bool day_exists(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}.ok();
}

class Scan {
public:
    explicit Scan(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

    std::vector<SaidDate> dates() {
        for (at_ = 0; at_ < tokens_.size();) {
            auto const before = at_;
            if (!(numeric() || worded() || season_or_quarter() || end_of_year())) at_ = before + 1;
        }
        return std::move(found_);
    }

private:
    using Kind = Token::Kind;

    [[nodiscard]] Token const* peek(std::size_t ahead) const { return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr; }
    [[nodiscard]] bool is(std::size_t ahead, Kind kind) const { return peek(ahead) && peek(ahead)->kind == kind; }
    [[nodiscard]] bool mark(std::size_t ahead, char c) const { return is(ahead, Kind::mark) && peek(ahead)->value == c; }
    [[nodiscard]] bool close(std::size_t ahead) const { return peek(ahead) && peek(ahead - 1)->end == peek(ahead)->begin; }
    [[nodiscard]] bool word(std::size_t ahead, std::string_view what) const {
        if (!is(ahead, Kind::word) || peek(ahead)->end - peek(ahead)->begin != what.size()) return false;
        for (std::size_t i = 0; i < what.size(); ++i)
            if (small(text_[peek(ahead)->begin + i]) != what[i]) return false;
        return true;
    }
    [[nodiscard]] unsigned month(std::size_t ahead) const {
        if (!is(ahead, Kind::word)) return 0;
        auto const length = peek(ahead)->end - peek(ahead)->begin;
        return length < 3 || length > 9 ? 0 : month_named(text_.substr(peek(ahead)->begin, length));
    }
    [[nodiscard]] bool year(std::size_t ahead) const { return is(ahead, Kind::number) && peek(ahead)->end - peek(ahead)->begin == 4 && is_year(peek(ahead)->value); }

    bool take(std::size_t from, std::size_t count, Date date, bool impossible = false) {
        found_.push_back({.date = date, .begin = tokens_[at_ + from].begin, .end = tokens_[at_ + count - 1].end, .impossible = impossible});
        at_ += count;
        return true;
    }
    bool take_day(std::size_t count, int of_year, unsigned of_month, int day) {
        if (day >= 1 && day <= 31 && day_exists(of_year, of_month, static_cast<unsigned>(day))) return take(0, count, Date(of_year, of_month, static_cast<unsigned>(day)));
        return day >= 1 && day <= 99 && take(0, count, Date(of_year, of_month), true);
    }

    /// 2020-03-31, 31/3/2020, 31.3.2020
    bool numeric() {
        if (!is(0, Kind::number) || !is(2, Kind::number) || !is(4, Kind::number)) return false;
        if (!close(1) || !close(2) || !close(3) || !close(4)) return false;
        if (at_ > 0 && tokens_[at_ - 1].end == peek(0)->begin && tokens_[at_ - 1].kind == Kind::mark && tokens_[at_ - 1].value != '(' && tokens_[at_ - 1].value != '[') return false;
        auto const separator = peek(1)->value;
        if (peek(1)->kind != Kind::mark || peek(3)->kind != Kind::mark || peek(3)->value != separator) return false;
        auto const a = peek(0)->value, b = peek(2)->value, c = peek(4)->value;
        if (separator == '-' && year(0) && b >= 1 && b <= 12) return take_day(5, a, static_cast<unsigned>(b), c);
        if ((separator != '/' && separator != '.' && separator != '-') || !year(4)) return false;
        if (b >= 1 && b <= 12) return take_day(5, c, static_cast<unsigned>(b), a);
        // Month first is not how papers here write dates; it is no impossible one either.
        return b <= 31 && a <= 12 ? false : b <= 99 && a <= 31 && take(0, 5, Date(c), true);
    }

    /// 22nd March 2017, 22 March, 2017, 1st of April 2020, March 2018, end of March 2018
    bool worded() {
        if (is(0, Kind::number) || is(0, Kind::ordinal)) {
            std::size_t const name = word(1, "of") ? 2 : 1;
            if (!month(name)) return false;
            std::size_t const then = mark(name + 1, ',') || mark(name + 1, '.') ? name + 2 : name + 1;
            if (!year(then)) {
                // "24 November" without a year says no whole date, but there is no 31 November in any.
                auto const day = peek(0)->value;
                if ((day == 30 || day == 31) && !day_exists(2020, month(name), static_cast<unsigned>(day))) return take(0, name + 1, Date(2020, month(name)), true);
                return false;
            }
            return take_day(then + 1, peek(then)->value, month(name), peek(0)->value);
        }
        if (!is(1, Kind::number) && !is(1, Kind::ordinal) && !mark(1, ',')) return false;
        if (!month(0)) return false;
        if (year(1)) return take(0, 2, Date(peek(1)->value, month(0)));
        if (mark(1, ',') && year(2)) return take(0, 3, Date(peek(2)->value, month(0)));
        // March 31, 2020
        if ((is(1, Kind::number) || is(1, Kind::ordinal)) && mark(2, ',') && year(3) && peek(1)->value >= 1 && peek(1)->value <= 31 &&
            day_exists(peek(3)->value, month(0), static_cast<unsigned>(peek(1)->value)))
            return take(0, 4, Date(peek(3)->value, month(0), static_cast<unsigned>(peek(1)->value)));
        return false;
    }

    /// A year, or a financial one: "2020/21" and "2020-21" give its first year, and true.
    struct Years {
        int first = 0;
        bool financial = false;
        std::size_t tokens = 0;
    };
    [[nodiscard]] std::optional<Years> years(std::size_t ahead) const {
        if (!year(ahead)) return {};
        auto const first = peek(ahead)->value;
        if ((mark(ahead + 1, '/') || mark(ahead + 1, '-')) && is(ahead + 2, Kind::number)) {
            auto const second = peek(ahead + 2)->value;
            if (second == first + 1 || second == (first + 1) % 100) return Years{.first = first, .financial = true, .tokens = 3};
        }
        return Years{.first = first, .tokens = 1};
    }

    bool season_or_quarter() {
        if (!is(0, Kind::word)) return false;
        struct Season {
            std::string_view name;
            unsigned last_month;
        };
        constexpr std::array<Season, 5> seasons = {{{"spring", 5}, {"summer", 8}, {"autumn", 11}, {"fall", 11}, {"winter", 2}}};
        for (auto const& season : seasons) {
            if (!word(0, season.name)) continue;
            auto const named = years(1);
            if (!named) return false;
            bool const next_year = season.name == "winter";
            return take(0, 1 + named->tokens, Date(named->first + (next_year ? 1 : 0), season.last_month));
        }
        // "Q4" is a word and a number side by side.
        if (word(0, "q") && is(1, Kind::number) && close(1) && peek(1)->value >= 1 && peek(1)->value <= 4) {
            auto const named = years(2);
            if (!named) return false;
            auto const quarter = peek(1)->value;
            return take(0, 2 + named->tokens, quarter == 4 ? Date(named->first + 1, 3) : Date(named->first, static_cast<unsigned>(quarter) * 3 + 3));
        }
        return false;
    }

    /// the end of 2020, the end of the financial year 2020/21
    bool end_of_year() {
        if (!word(0, "end") || !word(1, "of")) return false;
        std::size_t at = word(2, "the") ? 3 : 2;
        bool const financial = word(at, "financial");
        if (financial || word(at, "calendar")) ++at;
        if (word(at, "year")) ++at;
        auto const named = years(at);
        if (!named) return false;
        bool const spans = financial || named->financial;
        return take(0, at + named->tokens, spans ? Date(named->first + 1, 3, 31) : Date(named->first, 12));
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<SaidDate> found_{};
};

}  // namespace

std::vector<SaidDate> dates_in(std::string_view text) {
    // A date here has digits; most paragraphs have none.
    if (text.find_first_of("0123456789") == std::string_view::npos) return {};
    return Scan(text).dates();
}

bool can_be_one(Date const& a, Date const& b) { return a.first_day() <= b.last_day() && b.first_day() <= a.last_day(); }

}  // namespace beadle::checks
