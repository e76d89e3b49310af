#include "intake/report_lines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/counts.h"
#include "intake/dates.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

constexpr std::array<std::string_view, 30> inspectorates = {"HMICFRS", "HMIC", "HMICS", "HMIP", "HMCPSI", "HMPPS", "CQC", "Ofsted", "IOPC", "IPCC", "NAO", "CJJI", "ICO", "HSE", "HMI Prisons", "HMI Probation", "HMI Constabulary", "Care Quality Commission",
                                                         "College of Policing", "Estyn", "HIW", "Independent Office for Police Conduct", "National Audit Office", "Home Office", "Care Inspectorate", "Investigatory Powers Commissioner", "IPCO", "Criminal Justice Joint Inspection",
                                                         "NPCC", "Forensic Science Regulator"};

/// "HMI Prisons and HMICFRS", "HMICFRS, HMCPSI and HMI Probation": each by itself.
std::vector<std::string> publishers_of(std::string_view text) {
    std::vector<std::string> out;
    std::string rest = squeeze(text);
    for (std::string_view const joint : {" and ", " & ", " with ", "; ", " / "}) rest = replace_all(rest, joint, ", ");
    for (auto part : split(rest, ',')) {
        part = trim(part);
        for (std::string_view const lead : {"and ", "the ", "by "})
            if (lower(part).starts_with(lead)) part = trim(part.substr(lead.size()));
        while (!part.empty() && (part.back() == '.' || part.back() == ':' || part.back() == ')')) part.remove_suffix(1);
        if (!part.empty()) out.emplace_back(part);
    }
    return out;
}

bool is_name(std::string_view text) {
    Tokens const tokens(text);
    return tokens.size() > 0 && tokens.at(0).is_word() && tokens.at(0).capital && tokens.size() <= 10;
}

std::optional<ReportKind> kind_among(Tokens const& tokens) {
    auto const says = [&](std::string_view word) {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens.is(i, word)) return true;
        return false;
    };
    if (says("joint")) return ReportKind::joint;
    if (says("thematic")) return ReportKind::thematic;
    if (says("national")) return ReportKind::national;
    if (says("force") || says("local")) return ReportKind::force;
    return {};
}

bool names_document(Token const& token) {
    return token.is("report") || token.is("inspection") || token.is("review") || token.is("assessment") || token.is("thematic") || token.is("reports");
}

}  // namespace

std::optional<KindLine> kind_line(std::string_view line) {
    line = trim(line);
    if (line.size() > 160 || line.empty()) return {};
    if (auto const colon = line.find(':'); colon != std::string_view::npos && colon < 24) {
        auto const label = fold(line.substr(0, colon));
        if (label != "report type" && label != "type of report" && label != "type" && label != "kind" && label != "inspection type") return {};
        line = trim(line.substr(colon + 1));
    }
    Tokens const tokens(line);
    auto const document = [&] {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (names_document(tokens.at(i))) return i;
        return tokens.size();
    }();
    if (document == tokens.size() || document > 8) return {};
    // Only kind words, an article and inspectorates may stand before "report"; a sentence or a title has others.
    KindLine out;
    std::string before;
    for (std::size_t i = 0; i < tokens.size() && i <= document; ++i) {
        auto const& token = tokens.at(i);
        constexpr std::array<std::string_view, 16> expected = {"a", "an", "the", "national", "force", "joint", "thematic", "local", "report", "inspection", "review", "assessment", "level", "specific", "follow", "up"};
        if (std::find(expected.begin(), expected.end(), token.text) != expected.end() || token.is("-")) continue;
        if (token.is("and") && !before.empty()) {
            before += " and";
            continue;
        }
        if (!token.capital) return {};
        auto const end = token.end;
        before += (before.empty() ? "" : " ") + std::string(line.substr(token.begin, end - token.begin));
    }
    auto after = document + 1;
    while (names_document(tokens.at(after)) || tokens.is(after, "report")) ++after;
    out.kind = kind_among(tokens);
    auto rest = after < tokens.size() ? trim(line.substr(tokens.at(after).begin)) : std::string_view();
    if (auto const cut = lower(rest).find("published"); cut != std::string::npos) rest = trim(rest.substr(0, cut));
    for (std::string_view const lead : {"by ", "from ", "of ", "- ", "\xE2\x80\x93 ", "("})
        if (lower(rest).starts_with(lead)) rest = trim(rest.substr(lead.size()));
    while (!rest.empty() && (rest.back() == '.' || rest.back() == ',' || rest.back() == ')' || rest.back() == '-')) rest.remove_suffix(1);
    rest = trim(rest);
    auto const known = [](std::string_view name) { return std::any_of(inspectorates.begin(), inspectorates.end(), [&](std::string_view each) { return lower(each) == lower(name); }); };
    if (!before.empty()) {
        auto const names = publishers_of(before);
        if (std::all_of(names.begin(), names.end(), known)) out.publishers = names;
        else return {};
    }
    if (!rest.empty()) {
        if (!is_name(rest)) return {};
        auto const names = publishers_of(rest);
        auto const led = lower(line).find(" by ") != std::string::npos;
        if (!led && !std::any_of(names.begin(), names.end(), known)) return {};
        out.publishers.insert(out.publishers.end(), names.begin(), names.end());
    }
    if (!out.kind && out.publishers.empty()) return {};
    return out;
}

std::optional<Date> published_line(std::string_view line) {
    line = trim(line);
    if (line.size() > 120) return {};
    auto low = lower(line);
    for (std::string_view const lead : {"published", "publication date", "date published", "date of publication", "publication", "report published", "report date", "date of report"}) {
        if (!low.starts_with(lead)) continue;
        for (auto const& found : find_dates(line))
            if (found.date && !found.relative) return found.date;
    }
    // "HMICFRS, published May 2021", "A force report by HMICFRS – published 4 May 2021"
    if (auto const at = low.find("published"); at != std::string::npos && at > 0 && kind_line(line.substr(0, at)))
        for (auto const& found : find_dates(line.substr(at)))
            if (found.date) return found.date;
    return {};
}

std::optional<Date> published_in_prose(std::string_view line) {
    auto const at = lower(line).find("published");
    if (at == std::string::npos) return {};
    for (auto const& found : find_dates(line.substr(at, 60)))
        if (found.date && !found.relative) return found.date;
    return {};
}

std::optional<Date> paper_date(std::string_view line) {
    line = trim(line);
    if (line.size() > 160) return {};
    auto const low = lower(line);
    auto const named = [&] {
        for (std::string_view const lead : {"date:", "date of meeting", "meeting date", "meeting of", "meeting:", "date of paper", "paper date", "report date:", "dated", "date ", "position as at", "as at", "status as at", "updated:", "last updated", "update as at", "position at"})
            if (low.starts_with(lead)) return std::size_t{0};
        for (std::string_view const inner : {" as at ", "(as at ", " as of ", "meeting on ", "meeting of "})
            if (auto const at = low.find(inner); at != std::string::npos) return at;
        return std::string::npos;
    }();
    if (named != std::string::npos) {
        for (auto const& found : find_dates(line.substr(named)))
            if (found.date && !found.weak && !found.relative) return found.date;
        return {};
    }
    // A line that is a day and nothing else.
    if (auto const whole = whole_date(line); whole && whole->is_day()) return whole;
    return {};
}

bool is_report_line(std::string_view line) { return published_line(line) || kind_line(line) || is_count_line(line); }

}  // namespace beadle::intake
