#include "checks/kit.h"
#include "checks/said_dates.h"

namespace beadle::checks {

namespace {

/// Only a number over 28 can be a day or a month that does not exist; most text has none, and long comments are many.
bool may_have_one(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        auto const digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
        if (!digit(i)) continue;
        auto const begin = i;
        while (digit(i)) ++i;
        if (i - begin == 2 && (text[begin] > '2' || (text[begin] == '2' && text[begin + 1] == '9'))) return true;
        if (i < text.size() && (text[i] == '/' || text[i] == '.') && digit(i + 1)) return true;
    }
    return false;
}

/// The day that does not exist, as printed; empty where all exist.
std::string impossible_in(std::string_view text) {
    if (!may_have_one(text)) return {};
    for (auto const& said : dates_in(text))
        if (said.impossible) return squeeze(text.substr(said.begin, said.end - said.begin));
    return {};
}

std::string impossible_day(StatedItem const& item) {
    for (auto const& deadline : item.deadlines)
        if (auto found = impossible_in(deadline.raw); !found.empty()) return found;
    if (auto found = impossible_in(item.text); !found.empty()) return found;
    for (auto const& comment : item.comments)
        for (auto const text : {comment.heading ? std::string_view(*comment.heading) : std::string_view(), std::string_view(comment.text)})
            if (auto found = impossible_in(text); !found.empty()) return found;
    return {};
}

/// "This recommendation was closed on 3 May 2018": the date an item is said to have been closed.
std::optional<Date> closed_on(std::string_view text) {
    for (auto const& said : dates_in(text)) {
        if (said.impossible) continue;
        auto const before = text.substr(0, said.begin);
        auto words = words_of(before.substr(before.size() > 60 ? before.find_first_of(" \n", before.size() - 60) : 0));
        while (!words.empty() && (words.back() == "on" || words.back() == "in" || words.back() == "the" || words.back() == "date")) words.pop_back();
        if (words.empty() || (words.back() != "closed" && words.back() != "completed" && words.back() != "discharged" && words.back() != "implemented" && words.back() != "off")) continue;
        if (words.back() == "off" && (words.size() < 2 || words[words.size() - 2] != "signed")) continue;
        words.pop_back();
        if (!words.empty() && words.back() == "signed") words.pop_back();
        while (!words.empty() && (words.back() == "was" || words.back() == "were" || words.back() == "is" || words.back() == "been" || words.back() == "has" || words.back() == "now")) words.pop_back();
        if (words.empty() || words.back() == "recommendation" || words.back() == "action" || words.back() == "afi" || words.back() == "improvement" || words.back() == "item" || words.back() == "this") return said.date;
    }
    return {};
}

void check_item(Look& look, StatedReport const& report, StatedItem const& item) {
    if (auto const day = impossible_day(item); !day.empty()) {
        look.say(report, item, name_of(item) + " gives a day that does not exist: " + day);
        return;
    }
    if (!report.published) return;
    for (auto const* deadline : dated(item))
        if (deadline->date->last_day() < report.published->first_day()) {
            look.say(report, item, name_of(item) + " is due " + deadline->date->words() + ", before its report was published (" + report.published->words() + ")");
            return;
        }
    if (!is_done(item)) return;
    std::vector<std::string_view> places{item.status->word};
    for (auto const& comment : item.comments) places.push_back(comment.text);
    for (auto const text : places)
        if (auto const closed = closed_on(text); closed && closed->last_day() < report.published->first_day()) {
            look.say(report, item, name_of(item) + " was closed " + closed->words() + ", before its report was published (" + report.published->words() + ")");
            return;
        }
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        bool said = false;
        for (auto const& line : report.lines)
            if (auto const day = impossible_in(line.text); !said && !day.empty()) {
                look.say(report, "it gives a day that does not exist: " + day);
                said = true;
            }
        if (!said && report.stated)
            if (auto const day = impossible_in(report.stated->raw); !day.empty()) look.say(report, "it gives a day that does not exist: " + day);
        if (report.published && look.paper.dated && report.published->first_day() > look.paper.dated->last_day())
            look.say(report, "it was published " + report.published->words() + ", after the paper's own date (" + look.paper.dated->words() + ")");
        for (auto const& item : report.items) check_item(look, report, item);
    }
}

}  // namespace

Rule impossible_dates() {
    return {.id = "impossible-dates",
            .severity = Severity::error,
            .what = "a date that cannot be: closed or due before the report was published, 31 November",
            .why = "whoever copies it on copies a mistake, and lateness cannot be judged by it",
            .check = check};
}

}  // namespace beadle::checks
