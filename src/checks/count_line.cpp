#include "checks/count_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace beadle::checks {

namespace {

using Words = std::vector<std::string>;

std::optional<int> number_in(std::string const& word) {
    constexpr std::array<std::string_view, 13> names = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    if (is_digits(word) && word.size() <= 3) return std::stoi(word);
    if (word == "none") return 0;
    auto const at = std::find(names.begin(), names.end(), word);
    if (at == names.end()) return {};
    return static_cast<int>(at - names.begin());
}

bool any(Words const& words, std::initializer_list<std::string_view> of) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) { return std::find(of.begin(), of.end(), word) != of.end(); });
}

/// The state that words after a figure say; empty where they say none.
std::string state_in(Words const& words) {
    if (any(words, {"complete", "completed", "implemented", "delivered", "discharged"})) return "complete";
    if (any(words, {"closed"})) return "closed";
    if (any(words, {"white", "pending", "held", "awaiting", "waiting"})) return "waiting";
    if (any(words, {"progress", "progressed", "progressing", "ongoing", "outstanding", "open"})) return "in progress";
    return {};
}

/// Words up to the end of the clause: a comma, semicolon, full stop, bracket, or the next figure.
struct Clause {
    std::optional<int> figure{};
    Words before{}, after{};
};

std::vector<Clause> clauses_of(std::string_view sentence) {
    std::vector<Clause> out(1);
    std::string word;
    auto const end_word = [&] {
        if (word.empty()) return;
        if (auto const figure = number_in(word)) {
            if (out.back().figure) out.emplace_back();
            out.back().figure = figure;
        } else {
            (out.back().figure ? out.back().after : out.back().before).push_back(word);
        }
        word.clear();
    };
    bool bracket = false;
    for (char const c : fold(sentence)) {
        if (c == '[' || c == '(') bracket = true;
        auto const inside = bracket;
        if (c == ']' || c == ')') bracket = false;
        if (inside) continue;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80) {
            word += c;
        } else {
            end_word();
            if (c == '.' || ((c == ',' || c == ';' || c == ':') && out.back().figure)) out.emplace_back();
        }
    }
    end_word();
    return out;
}

/// "This report was published 22 March 2017." says a date, not a count.
bool says_a_date(Words const& words) { return any(words, {"published", "publication"}); }

}  // namespace

LineFigures figures_of(std::string_view line) {
    LineFigures out;
    auto const words = words_of(line);
    if (any(words, {"recommendation", "recommendations"})) out.kinds += 'r';
    if (any(words, {"area", "areas", "afi", "afis"})) out.kinds += 'a';
    if (any(words, {"cause", "causes"})) out.kinds += 'c';
    for (auto const& clause : clauses_of(line)) {
        if (!clause.figure && any(clause.before, {"all"})) {
            // "…, all to be progressed"
            auto const whole = out.for_force ? out.for_force : out.total;
            if (auto const state = state_in(clause.before); whole && !state.empty()) out.states.try_emplace(state, *whole);
        }
        if (!clause.figure || says_a_date(clause.before)) continue;
        bool const of_force = any(clause.after, {"force", "forces", "police", "us"});
        bool const noun = any(clause.after, {"recommendation", "recommendations", "areas", "area", "afi", "afis", "causes", "cause"});
        auto const state = state_in(clause.after);
        // "4 recommendations are complete" is a state of some; "There are 4 recommendations … to be progressed" is all of them.
        bool const opens = any(clause.before, {"there", "makes", "made", "contains", "has"});
        if (of_force && (noun || state.empty()) && !out.for_force) out.for_force = clause.figure;
        else if (noun && (state.empty() || opens) && !out.total) out.total = clause.figure;
        if (!state.empty()) out.states.try_emplace(state, *clause.figure);
        else if (!of_force && !noun && !clause.after.empty() && !any(clause.after, {"sub", "divided", "subdivided", "split", "parts", "part"})) out.others.push_back(*clause.figure);
    }
    return out;
}

}  // namespace beadle::checks
