#include <algorithm>
#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Whether a title names one force: "Custody – Anytown Police", "Anyshire Constabulary", not "Police Effectiveness" or "The police response".
bool names_a_force(std::string_view title) {
    auto const text = squeeze(title);
    constexpr std::array<std::string_view, 14> general = {"the", "national", "joint", "state", "of", "and", "neighbourhood", "roads", "local", "our", "modern", "inspection", "rural", "all"};
    for (auto const name : {"Police", "Constabulary"}) {
        for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; ++at) {
            auto const after = std::string_view(text).substr(at + std::string_view(name).size());
            bool const ends = after.empty() || after.front() == ',' || after.front() == ':' || after.front() == ')' || after.front() == ';' || after.starts_with("'s") || after.starts_with("\xE2\x80\x99s") ||
                              after.starts_with(" \xE2\x80\x93") || after.starts_with(" -") || after.starts_with(" Service") || after.starts_with(" Force") || after.starts_with(" \xE2\x80\x94") || after.starts_with(" 20");
            if (!ends || at == 0 || text[at - 1] != ' ') continue;
            auto const before = std::string_view(text).substr(0, at - 1);
            auto const space = before.find_last_of(" (");
            auto const word = space == std::string_view::npos ? before : before.substr(space + 1);
            bool const is_name = !word.empty() && word.front() >= 'A' && word.front() <= 'Z' && word.back() != ':' && word.back() != ',' && word.back() != '-';
            if (is_name && std::find(general.begin(), general.end(), lower(word)) == general.end()) return true;
        }
    }
    return false;
}

/// The line under a title that says what kind of report it is; empty where there is none.
std::string kind_line(StatedReport const& report) {
    for (auto const& line : report.lines) {
        auto const text = fold(line.text);
        if (text.size() > 120 || !contains_word(text, "report")) continue;
        for (auto const* word : {"national", "force", "thematic", "joint"})
            if (contains_word(text, word) && !contains_word(text, "recommendations") && !contains_word(text, "recommendation")) return squeeze(line.text);
    }
    if (!report.kind) return {};
    switch (*report.kind) {
        case ReportKind::force: return "force report";
        case ReportKind::national: return "national report";
        case ReportKind::thematic: return "thematic report";
        case ReportKind::joint: return "joint report";
    }
    return {};
}

void check(Look& look) {
    for (auto const& report : look.paper.reports) {
        auto const printed = kind_line(report);
        if (printed.empty()) continue;
        auto const line = fold(printed), title = fold(report.title);
        bool const says_force = contains_word(line, "force") && !contains_word(line, "national") && !contains_word(line, "all");
        bool const says_national = contains_word(line, "national") || contains_word(line, "thematic");
        bool const one_force = names_a_force(report.title);
        std::string against;
        if (one_force && says_national) against = "its title names one force";
        else if (says_force && !one_force && (contains_word(title, "national") || contains_word(title, "thematic") || contains_word(title, "nationally"))) against = "its title is a national one";
        else if (contains_word(title, "joint") && !contains_word(line, "joint")) against = "its title says that it is a joint one";
        if (!against.empty()) look.say(report, "the report is printed as \"" + printed + "\", but " + against);
    }
}

}  // namespace

Rule kind_against_title() {
    return {.id = "kind-against-title",
            .severity = Severity::warning,
            .what = "the printed kind line of a report contradicts its title",
            .why = "whether a report is about this force alone decides who has to answer it",
            .check = check};
}

}  // namespace beadle::checks
