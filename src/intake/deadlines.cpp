#include "intake/deadlines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/dates.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

/// A stretch of a cell that makes one promise.
struct Segment {
    std::string text;
    bool struck = false;         ///< struck out: the older date
    bool after_struck = false;   ///< stands in place of something struck out
    bool after_arrow = false;
    bool in_was = false;         ///< "(was March 2021)"
};

bool word_at(std::string_view text, std::string_view word) {
    return lower(text.substr(0, word.size())) == word && (text.size() == word.size() || !((text[word.size()] >= 'a' && text[word.size()] <= 'z') || (text[word.size()] >= 'A' && text[word.size()] <= 'Z')));
}

bool opens_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return word_at(text, word); });
}

bool opens_change(std::string_view text) {
    return opens_with_any(text, {"now", "extended", "extend", "extension", "re-extended", "further extended", "reset", "re-set", "revised", "moved to", "changed to", "amended to", "new date", "deferred", "postponed", "was ", "originally", "original", "previously"});
}

bool opens_none(std::string_view text) { return opens_with_any(text, {"no date", "no deadline", "no timescale", "no due date", "no target date", "date not set", "deadline not set", "not set", "none set"}); }

bool has_date(std::string_view text, std::optional<Date> const& published) {
    auto const found = find_dates(text, published);
    return std::any_of(found.begin(), found.end(), [](FoundDate const& each) { return !each.weak; });
}

/// Whether a line of the cell begins a promise of its own.
bool opens_promise(std::string_view line, std::optional<Date> const& published) {
    auto const bare = trim(line);
    if (opens_none(bare) || opens_change(bare)) return true;
    if (opens_with_any(bare, {"and", "then", "by", "in", "from", "tbc", "ongoing", "immediately", "asap"})) {
        auto const space = bare.find(' ');
        auto const rest = space == std::string_view::npos ? std::string_view() : trim(bare.substr(space));
        if (rest.empty()) return true;
        auto const found = find_dates(rest, published);
        return !found.empty() && found.front().begin == 0;
    }
    auto const found = find_dates(bare, published);
    if (found.empty()) return false;
    auto const& first = found.front();
    if (first.begin == 0) return true;
    // "Original: March 2021", "Review – June 2021": a label before its date, but not "Aligned to the review of June 2021".
    auto const before = trim(bare.substr(0, first.begin));
    return (before.back() == ':' || before.back() == '-' || before.ends_with("\xE2\x80\x93")) && before.size() <= 40;
}

/// A line that has a change or a month but not yet its date: "Now", "Extended to September".
bool is_cut_short(std::string_view line, std::optional<Date> const& published) {
    line = trim(line);
    if (line.empty()) return false;
    auto const found = find_dates(line, published);
    if (!found.empty()) return !found.back().date && !found.back().relative && found.back().end == line.size();
    return opens_change(line) && line.size() <= 24;
}

/// Where a second promise begins inside a line: after a comma, semicolon or "and" between two bare dates; at a capitalised change verb; or
/// where a date follows that no preposition leads to.
std::vector<std::size_t> inner_starts(std::string_view text, std::optional<Date> const& published) {
    std::vector<std::size_t> starts;
    constexpr std::size_t longest_cell = 4000;  // beyond it the text is no cell of dates
    if (text.size() > longest_cell) return starts;
    auto const found = find_dates(text, published);
    Tokens const tokens(text);
    bool dated = !found.empty() && found.front().begin == 0;
    std::size_t aligned_until = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const& token = tokens.at(i);
        if (token.text.starts_with("align")) aligned_until = text.size();
        auto const date = std::find_if(found.begin(), found.end(), [&](FoundDate const& each) { return each.begin == token.begin && !each.weak; });
        auto const after_mark = i > 0 && (tokens.is(i - 1, ",") || tokens.is(i - 1, ";") || tokens.is(i - 1, ".") || tokens.is(i - 1, "then") || (tokens.is(i - 1, "-") && !tokens.touches_next(i - 1)));
        auto const at_change = i > 0 && (token.capital || (after_mark && dated)) && (token.is("now") || token.is("extended") || token.is("extend") || token.is("reset") || token.is("revised"));
        if (at_change && !tokens.is(i - 1, "now") && !(token.is("now") && !dated)) {
            auto const near = std::find_if(found.begin(), found.end(), [&](FoundDate const& each) { return each.begin > token.begin && each.begin < token.begin + 40; });
            auto const waits = tokens.is(i + 1, "pending") || tokens.is(i + 1, "awaiting");
            if (near != found.end() || waits) {
                starts.push_back(token.begin);
                aligned_until = 0;
                dated = near != found.end();
                if (near != found.end())
                    while (i + 1 < tokens.size() && tokens.at(i + 1).begin <= near->begin) ++i;
                continue;
            }
        }
        if (date == found.end()) continue;
        if (!dated) {
            dated = true;
            continue;
        }
        if (aligned_until > token.begin || i == 0) continue;
        auto const& before = tokens.at(i - 1);
        auto const previous_date_touches = [&](std::size_t index) {
            return std::any_of(found.begin(), found.end(), [&](FoundDate const& each) { return index > 0 && each.end == tokens.at(index - 1).end; });
        };
        if ((before.is(",") || before.is(";") || before.is("/") || before.is("&")) && previous_date_touches(i - 1)) {
            starts.push_back(token.begin);
        } else if (before.is(";")) {
            starts.push_back(token.begin);
        } else if (before.is("and") && previous_date_touches(i - 1)) {
            starts.push_back(before.begin);
        } else if (previous_date_touches(i) && !before.is("-")) {
            starts.push_back(token.begin);
        } else if (before.is_word() && i + 1 < tokens.size()) {
            constexpr std::array<std::string_view, 26> leads = {"in", "by", "of", "the", "to", "from", "until", "till", "on", "for", "since", "during", "at", "before", "after", "and", "or", "early", "late", "mid", "end", "than", "following", "was", "extended", "between"};
            auto const led = std::find(leads.begin(), leads.end(), before.text) != leads.end();
            auto const& after = tokens.at(tokens.index_at(date->end));
            if (!led && !before.capital && (after.is("for") || after.is("to") || after.is(",") || after.is("[") || after.is("(") || date->end == text.size())) starts.push_back(token.begin);
        }
    }
    return starts;
}

std::vector<Segment> part_at_arrows(Segment const& line) {
    std::vector<Segment> out;
    std::string_view rest = line.text;
    bool after = line.after_arrow;
    for (;;) {
        std::size_t at = std::string_view::npos, length = 0;
        for (std::string_view const arrow : {"\xE2\x86\x92", "\xE2\x9E\x94", "\xE2\x9E\x9C", "\xE2\x87\x92", "->", "=>", ">"})
            if (auto const hit = rest.find(arrow); hit < at) at = hit, length = arrow.size();
        auto part = line;
        part.text = squeeze(rest.substr(0, at));
        part.after_arrow = after;
        if (!part.text.empty()) out.push_back(std::move(part));
        if (at == std::string_view::npos) return out;
        rest.remove_prefix(at + length);
        after = true;
    }
}

/// "June 2021 (was March 2021)": the older date comes out and before.
std::vector<Segment> part_at_was(Segment const& line, std::optional<Date> const& published) {
    auto const low = lower(line.text);
    for (std::string_view const open : {"(was ", "[was ", "(previously ", "[previously ", "(originally ", "[originally ", "(formerly "}) {
        auto const at = low.find(open);
        if (at == std::string::npos) continue;
        auto const close = low.find_first_of(")]", at);
        auto const end = close == std::string::npos ? low.size() : close;
        auto inner = line.text.substr(at + 1, end - at - 1);
        if (!has_date(inner, published)) continue;
        Segment older{.text = squeeze(inner), .in_was = true};
        auto newer = line;
        newer.text = squeeze(line.text.substr(0, at) + (close == std::string::npos ? "" : line.text.substr(close + 1)));
        newer.after_arrow = true;
        if (newer.text.empty()) return {older};
        return {older, newer};
    }
    if (word_at(low, "was ") || low.starts_with("was ")) {
        auto older = line;
        older.in_was = true;
        return {older};
    }
    // "June 2021 was March 2021"
    if (auto const at = low.find(" was "); at != std::string::npos && has_date(low.substr(0, at), published) && whole_date(low.substr(at + 5), published)) {
        auto newer = line;
        newer.text = squeeze(line.text.substr(0, at));
        newer.after_arrow = true;
        return {{.text = squeeze(line.text.substr(at + 1)), .in_was = true}, newer};
    }
    return {line};
}

/// The cell's lines, with what is struck out apart.
std::vector<Segment> lines_of(Paragraphs const& cell) {
    std::vector<Segment> out;
    bool struck_before = false;
    for (auto const& paragraph : cell) {
        Segment line;
        auto const end = [&] {
            line.text = squeeze(line.text);
            if (line.text.empty()) return;
            struck_before = struck_before || line.struck;
            out.push_back(std::exchange(line, {}));
        };
        for (auto const& run : paragraph.runs) {
            if (trim(run.text).empty() || run.struck == line.struck) {
                line.text += run.text;
                continue;
            }
            end();
            line = {.text = run.text, .struck = run.struck, .after_struck = !run.struck};
        }
        if (!line.struck && struck_before) line.after_struck = true;
        end();
    }
    return out;
}

std::vector<Segment> segments_of(Paragraphs const& cell, std::optional<Date> const& published) {
    std::vector<Segment> lines;
    bool bracket_open = false;
    for (auto& line : lines_of(cell)) {
        auto const glyph = bullet_glyph(line.text);
        if (glyph) line.text.erase(0, glyph);
        auto const fresh = lines.empty() || lines.back().struck != line.struck || lines.back().after_struck != line.after_struck ||
                           (!bracket_open && opens_promise(line.text, published) && !is_cut_short(lines.back().text, published));
        auto const first_struck_text = fresh && !lines.empty() && line.after_struck && !opens_promise(line.text, published) && !lines.back().struck;
        if (fresh && !first_struck_text) lines.push_back(line);
        else append_words(lines.back().text, line.text);
        auto const& text = lines.back().text;
        bracket_open = std::count(text.begin(), text.end(), '[') > std::count(text.begin(), text.end(), ']');
    }
    std::vector<Segment> out;
    for (auto const& line : lines)
        for (auto const& arrow : part_at_arrows(line))
            for (auto const& part : part_at_was(arrow, published)) {
                std::size_t from = 0;
                auto const cut = [&](std::size_t to) {
                    auto piece = part;
                    piece.text = squeeze(std::string_view(part.text).substr(from, to - from));
                    while (piece.text.ends_with(',') || piece.text.ends_with(';')) piece.text.pop_back();
                    if (from > 0) piece.after_arrow = false;
                    from = to;
                    if (!piece.text.empty()) out.push_back(std::move(piece));
                };
                for (auto const start : inner_starts(part.text, published)) cut(start);
                cut(part.text.size());
            }
    std::stable_partition(out.begin(), out.end(), [](Segment const& segment) { return segment.struck || segment.in_was; });
    return out;
}

bool is_event(std::string_view text) {
    return opens_with_any(text, {"pending", "awaiting", "on publication", "upon", "on completion", "on receipt", "after", "before", "following", "once", "when", "until", "subject to", "dependent", "next inspection", "on release", "at the next", "prior to", "to align", "aligned", "align"});
}

DateChange change_of(Segment const& segment, DueColumn column, bool first) {
    auto const text = lower(segment.text);
    if (segment.struck || segment.in_was) return DateChange::set;
    if (opens_none(text)) return DateChange::none;
    for (std::string_view const word : {"no date", "no deadline"})
        if (contains(text, word) && contains(text, "set")) return DateChange::none;
    auto const front = std::string_view(text).substr(0, 48);
    if (contains_word(front, "reset") || contains(front, "re-set")) return DateChange::reset;
    auto const label = trim(front);
    if (contains_word(front, "extend") || contains_word(front, "extended") || opens_with_any(label, {"extension", "1st extension", "2nd extension", "3rd extension", "first extension", "second extension", "third extension"})) return DateChange::extended;
    if (opens_with_any(label, {"revised", "moved to", "changed to", "amended to", "deferred", "postponed", "new date"})) return DateChange::extended;
    if (word_at(label, "now")) return DateChange::now;
    if (column == DueColumn::revised || segment.after_struck || segment.after_arrow) return DateChange::extended;
    if (is_event(label) && !(first && text.empty())) return DateChange::now;
    return DateChange::set;
}

/// Takes "[… reported to …]" out; true where it was there and not denied.
bool take_reported(std::string& text) {
    auto const low = lower(text);
    auto const at = low.find("reported to");
    if (at == std::string::npos) return false;
    auto const open = low.find_last_of("[(", at);
    auto const close = low.find_first_of("])", at);
    auto const begin = open == std::string::npos ? at : open;
    auto const end = close == std::string::npos ? text.size() : close + 1;
    auto const denied = contains_word(low.substr(begin, at - begin), "not") || contains_word(low.substr(begin, at - begin), "be");
    if (denied) return false;
    auto const outside = open == std::string::npos ? low.rfind("previously ", at) : std::string::npos;
    auto const from = outside != std::string::npos && outside + 11 == at ? outside : begin;
    text = text.substr(0, from) + " " + text.substr(end);
    return true;
}

/// Takes "set to align with X", "aligned to X" out and gives X; X ends at a condition, a bracket or a comma.
std::optional<std::string> take_aligned(std::string& text) {
    Tokens const tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens.at(i).text.starts_with("align")) continue;
        auto begin = i;
        while (begin > 0 && (tokens.is(begin - 1, "to") || tokens.is(begin - 1, "set") || tokens.is(begin - 1, "in") || tokens.is(begin - 1, "now") || tokens.is(begin - 1, "date"))) --begin;
        auto target = i + 1;
        while (tokens.is(target, "to") || tokens.is(target, "with") || tokens.is(target, "against")) ++target;
        auto end = target;
        while (end < tokens.size() && !tokens.is(end, "[") && !tokens.is(end, "(") && !tokens.is(end, ",") && !tokens.is(end, ";") && !tokens.is(end, "]") && !tokens.is(end, ")") &&
               !tokens.phrase_at(end, "subject to") && !tokens.is(end, "pending") && !tokens.is(end, "but"))
            ++end;
        if (end == target) return {};
        auto aligned = squeeze(std::string_view(text).substr(tokens.at(target).begin, tokens.at(end - 1).end - tokens.at(target).begin));
        while (aligned.ends_with('.')) aligned.pop_back();
        text = text.substr(0, tokens.at(begin).begin) + " " + text.substr(tokens.at(end - 1).end);
        return aligned;
    }
    return {};
}

/// What is left of a promise when date, change and brackets around the whole are gone.
std::optional<std::string> qualifier_of(std::string text) {
    text = squeeze(text);
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (std::string_view const lead : {"now", "extended", "extend", "reset", "re-set", "revised date", "revised", "moved", "changed", "amended", "deferred", "postponed", "new date",
                                            "was", "by", "and", "then", "in", "to be", "further", "original date", "originally", "original", "previously", "due", "set"}) {
            // "in", "by" and the like fall away only where the date that they led to is gone from the text.
            if (!word_at(text, lead)) continue;
            text = squeeze(std::string_view(text).substr(lead.size()));
            again = true;
        }
        while (!text.empty() && (text.front() == ',' || text.front() == ';' || text.front() == ':' || text.front() == '-' || text.front() == '.' || text.front() == ')')) text = squeeze(std::string_view(text).substr(1)), again = true;
        if (text.starts_with("\xE2\x80\x93")) text = squeeze(std::string_view(text).substr(3)), again = true;
    }
    auto const opens = [](char c) { return c == '[' || c == '('; };
    auto const closes = [](char c) { return c == ']' || c == ')'; };
    for (;;) {
        auto const before = text.size();
        while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';' || text.back() == ' ' || text.back() == ':')) text.pop_back();
        auto const opened = std::count_if(text.begin(), text.end(), opens), closed = std::count_if(text.begin(), text.end(), closes);
        if (!text.empty() && closes(text.back()) && closed > opened) text.pop_back();
        else if (!text.empty() && opens(text.front()) && (opened > closed || (opened == 1 && closes(text.back())))) {
            if (closes(text.back())) text.pop_back();
            text.erase(0, 1);
        }
        text = squeeze(text);
        if (text.size() == before) break;
    }
    if (text.empty() || text == "-" || text == "to") return {};
    return text;
}

std::string without_date(std::string_view text, FoundDate const* date) {
    if (!date) return std::string(text);
    std::string before(text.substr(0, date->begin));
    std::string const after(text.substr(date->end));
    // What leads to the date goes with it.
    for (bool again = true; again;) {
        again = false;
        auto const bare = trim(before);
        for (std::string_view const lead : {"by the", "by", "in", "to", "until", "from", "for completion by", "w/c", "week commencing", "at"}) {
            auto const low = lower(bare);
            if (!low.ends_with(lead) || (low.size() > lead.size() && low[low.size() - lead.size() - 1] != ' ')) continue;
            before = std::string(bare.substr(0, bare.size() - lead.size()));
            again = true;
            break;
        }
    }
    return before + " " + after;
}

Deadline deadline_of(Segment const& segment, DueColumn column, std::optional<Date> const& published, bool first) {
    Deadline deadline{.raw = segment.text, .change = change_of(segment, column, first)};
    auto text = segment.text;
    deadline.reported_to_board = take_reported(text);
    if (deadline.change == DateChange::none) {
        auto said = std::string(trim(text));
        while (said.ends_with('.')) said.pop_back();
        if (!said.empty() && said.size() > 1 && said[0] >= 'A' && said[0] <= 'Z' && said[1] >= 'a') said[0] = static_cast<char>(said[0] + 32);
        deadline.qualifier = said;
        return deadline;
    }
    deadline.aligned_to = take_aligned(text);
    if (auto const serial = serial_day(trim(text))) {
        deadline.date = serial;
        return deadline;
    }
    auto const found = find_dates(text, published);
    auto date = std::find_if(found.begin(), found.end(), [](FoundDate const& each) { return !each.weak && each.date; });
    if (date == found.end()) date = std::find_if(found.begin(), found.end(), [&](FoundDate const& each) {
        if (!each.date) return false;
        auto const before = lower(trim(std::string_view(text).substr(0, each.begin)));
        return before.empty() || before.ends_with(" by") || before == "by" || before.ends_with(" to") || before.ends_with(" in") || before == "in" || before == "now" || before == "during" || before.ends_with(" during") || before.ends_with(" until") || before == "was";
    });
    if (is_event(lower(text)) && date != found.end() && date->begin > 0) date = found.end();  // the date is part of the event's name
    auto const* chosen = date == found.end() ? nullptr : &*date;
    if (chosen) deadline.date = chosen->date;
    auto rest = without_date(text, chosen);
    if (!chosen && deadline.change == DateChange::set) {
        deadline.qualifier = qualifier_of(text);
        return deadline;
    }
    deadline.qualifier = qualifier_of(std::move(rest));
    return deadline;
}

bool says_nothing(std::string_view text) {
    auto const folded = fold(text);
    return folded.empty() || folded == "-" || folded == "n/a" || folded == "na" || folded == "none" || folded == "n/k";
}

}  // namespace

std::vector<Deadline> read_deadlines(Paragraphs const& cell, DueColumn column, std::optional<Date> const& published) {
    std::vector<Deadline> out;
    for (auto const& segment : segments_of(cell, published)) {
        if (column == DueColumn::revised && says_nothing(segment.text)) continue;
        if (fold(segment.text).empty() || fold(segment.text) == "-") continue;
        out.push_back(deadline_of(segment, column, published, out.empty()));
    }
    return out;
}

}  // namespace beadle::intake
