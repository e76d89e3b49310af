#include <algorithm>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Whether the bracket at `at` closes a list label such as "a)", "12)" or "iii)", which opens none.
bool closes_label(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 4 && ((text[begin - 1] >= 'a' && text[begin - 1] <= 'z') || (text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') || (text[begin - 1] >= '0' && text[begin - 1] <= '9'))) --begin;
    if (begin == at || at - begin > 4) return false;
    return begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '\n' || text[begin - 1] == '\t' || text[begin - 1] == ',' || text[begin - 1] == ';';
}

/// The words around the first bracket without its other half; empty where all have one.
std::string lone_bracket(std::string_view text) {
    std::vector<std::size_t> open;
    auto const around = [&](std::size_t at) {
        auto const begin = text.substr(0, at > 30 ? at - 30 : 0).size();
        auto const first = begin == 0 ? 0 : text.find_first_of(" \n", begin);
        auto const last = text.find_first_of(" \n", std::min(at + 12, text.size()));
        return squeeze(text.substr(std::min(first, at), (last == std::string_view::npos ? text.size() : last) - std::min(first, at)));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '(' || c == '[') open.push_back(i);
        if (c != ')' && c != ']') continue;
        char const partner = c == ')' ? '(' : '[';
        if (!open.empty() && text[open.back()] == partner) {
            open.pop_back();
        } else if (c == ')' && closes_label(text, i)) {
            continue;
        } else {
            return around(i);
        }
    }
    return open.empty() ? std::string() : around(open.front());
}

std::string cell_of(std::vector<Comment> const& comments) {
    std::string out;
    for (auto const& comment : comments) out += comment.heading.value_or("") + "\n" + comment.text + "\n";
    return out;
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        if (report.stated)
            if (auto const found = lone_bracket(report.stated->raw); !found.empty()) look.say(report, "a bracket in its count line has no other half: \"" + found + "\"");
        for (auto const& item : report.items) {
            std::string due;
            for (auto const& deadline : item.deadlines) due += deadline.raw + "\n";
            for (auto const& [where, text] : {std::pair<char const*, std::string>{"wording", item.text}, {"due cell", due}, {"comment", cell_of(item.comments)}})
                if (auto const found = lone_bracket(text); !found.empty()) {
                    look.say(report, item, std::string("a bracket in the ") + where + " of " + name_of(item) + " has no other half: \"" + found + "\"");
                    break;
                }
        }
    }
}

}  // namespace

Rule brackets_unbalanced() {
    return {.id = "brackets-unbalanced",
            .severity = Severity::warning,
            .what = "a bracket is opened and not closed, or closed and not opened",
            .why = "something was cut off or left over at that place",
            .check = check};
}

}  // namespace beadle::checks
