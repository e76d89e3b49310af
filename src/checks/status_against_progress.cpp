#include <algorithm>
#include <array>
#include <map>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

struct Range {
    int least = 0, most = 100;
};

/// The percentages that a definition gives a colour: "26-75%", "up to 25 per cent", "over 75%", "less than 25%", "100%".
std::optional<Range> range_in(std::string const& definition) {
    auto const text = fold(definition);
    if (!contains(text, "%") && !contains(text, "per cent") && !contains(text, "percent")) return {};
    std::vector<int> figures;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        int value = 0;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) value = std::min(value * 10 + (text[i] - '0'), 1000);
        figures.push_back(value);
    }
    if (figures.size() == 2 && figures[0] <= figures[1] && figures[1] <= 100) return Range{.least = figures[0], .most = figures[1]};
    if (figures.size() != 1 || figures[0] > 100) return {};
    auto const says = [&](std::initializer_list<char const*> words) { return std::any_of(words.begin(), words.end(), [&](char const* word) { return contains(text, word); }); };
    if (says({"up to", "at most", "or less", "or below", "or under"})) return Range{.most = figures[0]};
    if (says({"less than", "under", "below", "<"})) return Range{.most = figures[0] - 1};
    if (says({"at least", "or more", "or above", "or over", "+"})) return Range{.least = figures[0]};
    if (says({"over", "more than", "above", ">"})) return Range{.least = figures[0] + 1};
    return {};
}

/// Words that claim completion whatever the legend says of colours.
bool claims_completion(std::string const& key) {
    constexpr std::array<std::string_view, 8> words = {"complete", "completed", "implemented", "delivered", "discharged", "done", "achieved", "closed"};
    return !contains_word(key, "not") && !contains_word(key, "partly") && !contains_word(key, "partially") &&
           std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains_word(key, word); });
}

/// The last thing the comment says is that nothing has been done.
bool nothing_done(StatedItem const& item) {
    if (item.comments.empty()) return false;
    auto const& text = item.comments.back().text;
    auto const last = text.rfind('\n');
    auto const paragraph = last == std::string::npos ? std::string_view(text) : std::string_view(text).substr(last + 1);
    if (paragraph.size() > 160) return false;
    auto const said = fold(paragraph);
    constexpr std::array<std::string_view, 14> words = {"has not started", "has not yet started", "not yet started", "has not begun", "has not yet begun", "has not commenced", "has not yet commenced",
                                                        "not yet commenced", "no action has been taken", "no action taken", "no progress has been made", "no progress to date", "nothing has been done", "no work has"};
    return said == "not started" || said == "no progress" || said == "no action" || std::any_of(words.begin(), words.end(), [&](std::string_view each) { return contains(said, each); });
}

void check(Look& look) {
    std::map<std::string, Range> ranges;
    for (auto const& entry : look.paper.legend)
        if (auto const range = range_in(entry.definition)) ranges.emplace(status_key(entry.word), *range);

    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!item.status) return;
        auto const key = status_key(item.status->word);
        auto const said = name_of(item) + " is " + squeeze(item.status->word);
        if (item.percent) {
            auto const percent = std::to_string(*item.percent) + "% done";
            if (auto const range = ranges.find(key); range != ranges.end()) {
                if (*item.percent < range->second.least || *item.percent > range->second.most)
                    look.say(report, item, said + " at " + percent + ", which the legend calls something else");
                return;
            }
            bool const overdue = item.due && item.due->is_past(look.context.as_at) && !has_meaning(item, Meaning::proposed_for_closure);
            bool const behind = has_meaning(item, Meaning::off_track) || has_meaning(item, Meaning::not_started) || has_meaning(item, Meaning::at_risk);
            if (*item.percent >= 100 && is_open_work(item) && (behind || overdue)) {
                look.say(report, item, said + (behind ? "" : " and past due") + ", but " + percent);
                return;
            }
            if (*item.percent < 100 && has_meaning(item, Meaning::implemented) && (claims_completion(key) || *item.percent == 0)) {
                look.say(report, item, said + ", but " + percent);
                return;
            }
            if (*item.percent > 0 && has_meaning(item, Meaning::not_started)) {
                look.say(report, item, said + ", but " + percent);
                return;
            }
        }
        if (has_meaning(item, Meaning::implemented) && nothing_done(item)) look.say(report, item, said + ", but its comment says that nothing has been done: \"" + ending(item.comments.back().text, 9) + "\"");
    });
}

}  // namespace

Rule status_against_progress() {
    return {.id = "status-against-progress",
            .severity = Severity::error,
            .what = "a status says one thing and the progress beside it another: 100 % but overdue, complete with nothing done",
            .why = "one of the two is wrong, and the paper is read for both",
            .check = check};
}

}  // namespace beadle::checks
