#include <algorithm>

#include "checks/kit.h"
#include "checks/said_dates.h"

namespace beadle::checks {

namespace {

/// Whether the words before a date say that the report itself was published then: "This report was published", "Published on".
bool says_published(std::string_view before) {
    auto const words = words_of(before);
    auto const at = std::find_if(words.rbegin(), words.rend(), [](std::string const& word) { return word == "published" || word == "publication"; });
    if (at == words.rend() || at - words.rbegin() > 3) return false;
    // Only filler may stand between: "published on the", "publication date".
    for (auto filler = words.rbegin(); filler != at; ++filler)
        if (*filler != "on" && *filler != "in" && *filler != "the" && *filler != "date" && *filler != "of") return false;
    auto const leading = std::vector<std::string>(words.begin(), at.base() - 1);
    if (leading.empty() || leading == std::vector<std::string>{"date", "of"} || leading == std::vector<std::string>{"date"}) return true;
    return std::any_of(leading.begin(), leading.end(), [](std::string const& word) { return word == "report" || word == "inspection" || word == "review"; }) &&
           std::any_of(leading.begin(), leading.end(), [](std::string const& word) { return word == "this" || word == "the" || word == "was"; }) &&
           std::none_of(leading.begin(), leading.end(), [](std::string const& word) { return word == "previous" || word == "last" || word == "earlier" || word == "following" || word == "since"; });
}

/// The date of publication that a line says; nothing where it says none.
std::optional<Date> published_in(std::string_view line) {
    if (!contains(line, "ublish") && !contains(line, "ublication") && !contains(line, "UBLI")) return {};
    for (auto const& said : dates_in(line)) {
        if (said.impossible) continue;
        auto const before = line.substr(0, said.begin);
        auto const sentence = before.find_last_of(".;!?\n");
        if (says_published(sentence == std::string_view::npos ? before : before.substr(sentence + 1))) return said.date;
    }
    return {};
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        std::vector<std::string_view> lines;
        for (auto const& line : report.lines) lines.push_back(line.text);
        if (report.stated)
            for (auto const line : split_lines(report.stated->raw)) lines.push_back(line);
        std::optional<Date> first = report.published;
        for (auto const line : lines) {
            auto const said = published_in(line);
            if (!said) continue;
            if (!first) first = said;
            if (can_be_one(*first, *said)) continue;
            look.say(report, "the report is said to be published " + first->words() + ", and " + said->words());
            break;
        }
    }
}

}  // namespace

Rule publication_dates_disagree() {
    return {.id = "publication-dates-disagree",
            .severity = Severity::error,
            .what = "a report's dates of publication differ",
            .why = "dates counted from publication, and the order of the reports, rest on it",
            .check = check};
}

}  // namespace beadle::checks
