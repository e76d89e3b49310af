#include "intake/columns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "intake/dates.h"
#include "intake/statuses.h"

namespace beadle::intake {

namespace {

struct Title {
    std::string_view words;
    Role role;
};

// Whole titles, as folded words.
constexpr std::array exact_titles = std::to_array<Title>({
    {"no", Role::number}, {"no s", Role::number}, {"nos", Role::number}, {"number", Role::number}, {"ref", Role::number}, {"ref no", Role::number}, {"reference", Role::number},
    {"reference number", Role::number}, {"reference no", Role::number}, {"rec", Role::number}, {"rec no", Role::number}, {"rec number", Role::number}, {"rec ref", Role::number},
    {"recommendation number", Role::number}, {"recommendation no", Role::number}, {"recommendation ref", Role::number}, {"recommendation reference", Role::number},
    {"afi no", Role::number}, {"afi number", Role::number}, {"item", Role::number}, {"item no", Role::number}, {"hmicfrs ref", Role::number}, {"hmicfrs reference", Role::number},
    {"hmicfrs no", Role::number}, {"rec afi no", Role::number}, {"r no", Role::number},
    {"id", Role::own_ref}, {"row", Role::own_ref}, {"line", Role::own_ref}, {"our ref", Role::own_ref}, {"force ref", Role::own_ref}, {"tracker ref", Role::own_ref},
    {"tracker id", Role::own_ref}, {"unique ref", Role::own_ref}, {"unique id", Role::own_ref}, {"serial", Role::own_ref}, {"serial no", Role::own_ref}, {"s n", Role::own_ref},
    {"internal ref", Role::own_ref}, {"local ref", Role::own_ref}, {"action no", Role::own_ref}, {"action ref", Role::own_ref}, {"row no", Role::own_ref}, {"row id", Role::own_ref},
    {"recommendation", Role::text}, {"recommendations", Role::text}, {"rec text", Role::text}, {"recommendation text", Role::text}, {"area", Role::text}, {"afi", Role::text}, {"afis", Role::text},
    {"demand", Role::text}, {"finding", Role::text}, {"findings", Role::text}, {"issue", Role::text}, {"description", Role::text}, {"detail", Role::text}, {"details", Role::text},
    {"requirement", Role::text}, {"text", Role::text}, {"wording", Role::text}, {"action", Role::text}, {"what", Role::text}, {"objective", Role::text}, {"theme and recommendation", Role::text},
    {"type", Role::kind}, {"kind", Role::kind}, {"category", Role::kind}, {"rec or afi", Role::kind}, {"classification", Role::kind}, {"item type", Role::kind},
    {"status", Role::status}, {"rag", Role::status}, {"brag", Role::status}, {"colour", Role::status}, {"rating", Role::status}, {"state", Role::status}, {"rag status", Role::status},
    {"brag status", Role::status}, {"rag rating", Role::status}, {"brag rating", Role::status}, {"current rag", Role::status}, {"traffic light", Role::status}, {"traffic light status", Role::status},
    {"delivery status", Role::status}, {"overall status", Role::status}, {"current status", Role::status}, {"progress status", Role::status}, {"completion status", Role::status},
    {"previous status", Role::earlier_status}, {"previous rag", Role::earlier_status}, {"last status", Role::earlier_status}, {"last rag", Role::earlier_status},
    {"previous rag status", Role::earlier_status}, {"prior status", Role::earlier_status}, {"last reported status", Role::earlier_status},
    {"due", Role::due}, {"due date", Role::due}, {"date due", Role::due}, {"deadline", Role::due}, {"deadlines", Role::due}, {"target", Role::due}, {"target date", Role::due}, {"timescale", Role::due}, {"timescales", Role::due},
    {"when", Role::due}, {"by when", Role::due}, {"timeframe", Role::due}, {"date", Role::due}, {"completion", Role::due}, {"planned completion", Role::due}, {"completion date", Role::due},
    {"implementation date", Role::due}, {"end date", Role::due}, {"date for completion", Role::due}, {"expected completion", Role::due}, {"original date", Role::due},
    {"tasks", Role::tasks}, {"actions", Role::tasks}, {"action plan", Role::tasks}, {"planned actions", Role::tasks}, {"activity", Role::tasks}, {"activities", Role::tasks}, {"milestones", Role::tasks},
    {"key actions", Role::tasks}, {"steps", Role::tasks}, {"planned activity", Role::tasks},
    {"lead", Role::lead}, {"leads", Role::lead}, {"owner", Role::lead}, {"owners", Role::lead}, {"sro", Role::lead}, {"who", Role::lead}, {"agency", Role::lead}, {"officer", Role::lead}, {"responsible", Role::lead},
    {"post", Role::lead}, {"responsibility", Role::lead}, {"assigned to", Role::lead}, {"accountable", Role::lead},
    {"report", Role::report}, {"inspection", Role::report}, {"report title", Role::report}, {"inspection report", Role::report}, {"report name", Role::report}, {"inspection title", Role::report},
    {"source", Role::report}, {"hmicfrs report", Role::report}, {"thematic", Role::report}, {"publication", Role::report}, {"source report", Role::report},
    {"published", Role::published}, {"publication date", Role::published}, {"report date", Role::published}, {"date published", Role::published}, {"date of report", Role::published},
    {"date of publication", Role::published},
    {"comment", Role::comment}, {"comments", Role::comment}, {"progress", Role::comment}, {"update", Role::comment}, {"updates", Role::comment}, {"position", Role::comment}, {"response", Role::comment},
    {"narrative", Role::comment}, {"notes", Role::comment}, {"achievements", Role::comment}, {"evidence", Role::comment}, {"rationale", Role::comment}, {"outcome", Role::comment}, {"next steps", Role::comment},
    {"commentary", Role::comment}, {"remarks", Role::comment}, {"tasks and current status", Role::comment},
    {"date closed", Role::other}, {"closed date", Role::other}, {"date completed", Role::other}, {"completed date", Role::other}, {"actual completion date", Role::other}, {"completed on", Role::other},
    {"priority", Role::other}, {"force", Role::other}, {"accepted", Role::other}, {"date opened", Role::other}, {"start date", Role::other}, {"risk", Role::other}, {"strand", Role::other}, {"pillar", Role::other},
});

std::string folded_title(std::string_view title) { return join(words_of(title), " "); }

bool has(std::string const& title, std::string_view word) { return contains_word(title, word); }

bool has_any(std::string const& title, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(title, word); });
}

/// Titles that are not in the list, by the words in them.
std::optional<Role> role_by_words(std::string const& title) {
    auto const dated = has_any(title, {"date", "deadline", "due", "timescale", "completion", "target", "timeframe"});
    if (has_any(title, {"percent", "percentage"})) return Role::percent;
    if (has_any(title, {"revised", "extended", "extension", "new", "updated", "current", "latest", "forecast"}) && dated && !has_any(title, {"reason", "rationale", "why"})) return Role::revised_due;
    if (has_any(title, {"reason", "rationale", "comment", "comments", "update", "commentary", "narrative", "achievements"})) return Role::comment;
    if (has_any(title, {"published", "publication"}) && dated) return Role::published;
    if (has_any(title, {"closed", "actual"}) && dated) return Role::other;
    if (has_any(title, {"lead", "leads", "owner", "owners", "sro", "responsible", "accountable"})) return Role::lead;
    if (has_any(title, {"task", "tasks"}) && has_any(title, {"status", "progress", "update"})) return Role::comment;
    if (has_any(title, {"previous", "last", "prior"}) && has_any(title, {"status", "rag", "brag", "rating"})) return Role::earlier_status;
    if (has_any(title, {"rag", "brag"}) || (has(title, "status") && !has_any(title, {"progress", "position", "narrative"}))) return Role::status;
    if (dated && !has_any(title, {"progress"})) return Role::due;
    if (has_any(title, {"progress", "position", "response", "evidence", "steps", "taken", "notes", "undertaken"})) return Role::comment;
    if (has_any(title, {"task", "tasks", "actions"}) || (has(title, "action") && has_any(title, {"required", "planned", "plan", "needed", "proposed"}))) return Role::tasks;
    if (has_any(title, {"number", "ref", "reference", "no"})) return Role::number;
    if (has_any(title, {"recommendation", "recommendations", "improvement", "afi", "afis", "concern", "requirement", "finding"})) return Role::text;
    if (has_any(title, {"inspection", "report"})) return Role::report;
    return {};
}

std::optional<Role> exact_role(std::string const& folded) {
    auto const hit = std::find_if(exact_titles.begin(), exact_titles.end(), [&](Title const& title) { return title.words == folded; });
    return hit == exact_titles.end() ? std::nullopt : std::optional(hit->role);
}

/// Titles are short, and are no sentences, figures, dates or status words.
bool could_be_title(std::string const& text) {
    if (text.empty()) return true;
    if (text.size() > 90 || is_digits(text) || is_colour(text)) return false;
    auto const words = std::count(text.begin(), text.end(), ' ') + 1;
    if (words > 4 && (text.back() == '.' || text.back() == ';')) return false;
    if (words > 14) return false;
    auto const found = find_dates(text);
    return std::none_of(found.begin(), found.end(), [](FoundDate const& each) { return each.date && !each.weak; });
}

bool is_heading_row(std::vector<Column> const& columns) {
    auto const count = [&](auto const& belongs) { return std::count_if(columns.begin(), columns.end(), belongs); };
    auto const demand = count([](Column const& c) { return c.role == Role::text || c.role == Role::number; });
    auto const answer = count([](Column const& c) {
        return c.role == Role::status || c.role == Role::due || c.role == Role::revised_due || c.role == Role::comment || c.role == Role::lead || c.role == Role::tasks || c.role == Role::percent;
    });
    auto const titled = count([](Column const& c) { return !c.title.empty(); });
    auto const known = count([](Column const& c) { return c.role != Role::other; });
    return demand >= 1 && answer >= 1 && titled >= 2 && known * 2 >= titled;
}

/// "6", "4a", "12.1": a row that has it is no heading row, however short its cells are.
bool is_item_number(std::string_view title) {
    return !title.empty() && title.size() <= 5 && is_digits(title.substr(0, 1)) && title.find(' ') == std::string_view::npos && title.find('/') == std::string_view::npos;
}

/// Settles what a title alone leaves open: a second demand column is what the force will do, a row id alone is the number.
void settle(std::vector<Column>& columns) {
    auto const has_role = [&](Role role) { return std::any_of(columns.begin(), columns.end(), [&](Column const& c) { return c.role == role; }); };
    auto const first = [&](Role role) { return std::find_if(columns.begin(), columns.end(), [&](Column const& c) { return c.role == role; }); };
    if (!has_role(Role::number) && has_role(Role::own_ref)) first(Role::own_ref)->role = Role::number;
    if (!has_role(Role::text)) {
        if (has_role(Role::tasks)) first(Role::tasks)->role = Role::text;
        else if (has_role(Role::report)) first(Role::report)->role = Role::text;
    }
    auto const best = std::find_if(columns.begin(), columns.end(), [](Column const& c) { return c.role == Role::text && kind_titled(c.title).has_value(); });
    auto const demand = best != columns.end() ? best : first(Role::text);
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        if (column->role != Role::text || column == demand) continue;
        auto const title = folded_title(column->title);
        column->role = has(title, "action") ? Role::tasks : kind_titled(title) ? Role::text : Role::other;
    }
    // Of two status columns the shorter name is the colour's; "Current status" beside it tells how things stand.
    auto const statuses = std::count_if(columns.begin(), columns.end(), [](Column const& c) { return c.role == Role::status && !c.title.empty(); });
    for (auto& column : columns)
        if (statuses > 1 && column.role == Role::status && folded_title(column.title) == "current status") column.role = Role::comment;
    bool numbered = false;
    for (auto& column : columns)
        if (column.role == Role::number && std::exchange(numbered, true)) column.role = Role::own_ref;
}

}  // namespace

std::optional<Role> role_titled(std::string_view title) {
    auto const folded = folded_title(title);
    if (folded.empty() || folded.size() > 80) return title == "#" ? std::optional(Role::number) : std::nullopt;
    if (title.find('%') != std::string_view::npos) return Role::percent;
    if (auto const role = exact_role(folded)) return role;
    return role_by_words(folded);
}

std::optional<ItemKind> kind_titled(std::string_view title) {
    auto const folded = folded_title(title);
    auto const recommendation = has_any(folded, {"recommendation", "recommendations", "rec", "recs"});
    auto const area = contains(folded, "for improvement") || has_any(folded, {"afi", "afis"}) || contains(folded, "requiring improvement");
    auto const concern = contains(folded, "cause of concern") || contains(folded, "causes of concern") || has_any(folded, {"coc", "cocs"});
    if (recommendation + area + concern != 1) return {};
    return recommendation ? ItemKind::recommendation : area ? ItemKind::area_for_improvement : ItemKind::cause_of_concern;
}

std::optional<std::vector<Column>> columns_of(format::Row const& row) {
    // Most rows have a cell that is far too long for a title; none of its text need be looked at.
    constexpr std::size_t longest_title = 200;
    for (auto const& cell : row.cells) {
        std::size_t length = 0;
        for (auto const& paragraph : cell.paragraphs)
            for (auto const& run : paragraph.runs) length += run.text.size();
        if (length > longest_title) return {};
    }
    std::vector<Column> columns;
    for (auto const& cell : row.cells) {
        auto const title = squeeze(cell.text());
        if (!could_be_title(title) || is_item_number(title)) return {};
        columns.push_back({.role = title == "#" ? Role::number : role_titled(title).value_or(Role::other), .title = title});
    }
    while (!columns.empty() && columns.back().title.empty() && (columns.size() < 2 || columns[columns.size() - 2].role != Role::comment)) columns.pop_back();
    if (!is_heading_row(columns)) return {};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].title.empty()) continue;
        auto const after_text = i > 0 && columns[i - 1].role == Role::text;
        auto const before_text = i == 0 && columns.size() > 1 && columns[1].role == Role::text;
        auto const numbered = std::any_of(columns.begin(), columns.end(), [](Column const& c) { return c.role == Role::number; });
        if (after_text && !numbered) {
            columns[i].role = Role::text;
            columns[i - 1].role = Role::number;
            std::swap(columns[i].title, columns[i - 1].title);
        } else if (before_text && !numbered) {
            columns[i].role = Role::number;
        } else if (i > 0 && (columns[i - 1].role == Role::comment || columns[i - 1].role == Role::status)) {
            columns[i].role = columns[i - 1].role;
        }
    }
    settle(columns);
    return columns;
}

std::optional<std::vector<Column>> columns_in_line(std::string_view line) {
    if (line.size() > 200) return {};
    constexpr std::size_t longest = 6;
    std::vector<std::string_view> words;
    for (auto const word : split(line, ' '))
        if (!word.empty()) words.push_back(word);
    std::vector<Column> columns;
    for (std::size_t at = 0; at < words.size();) {
        bool found = false;
        for (auto count = std::min(longest, words.size() - at); count > 0 && !found; --count) {
            auto const phrase = line.substr(static_cast<std::size_t>(words[at].data() - line.data()),
                                            static_cast<std::size_t>(words[at + count - 1].data() + words[at + count - 1].size() - words[at].data()));
            auto const folded = folded_title(phrase);
            auto role = exact_role(folded);
            if (!role && phrase == "#") role = Role::number;
            // Longer titles count where they are made of a kind's name ("Areas for improvement") or a post ("Lead officers").
            if (!role && count > 1 && count <= 5 && kind_titled(folded) && !has_any(folded, {"status", "due", "no", "ref", "progress"})) role = Role::text;
            if (!role && (folded == "recommendations areas for improvement" || folded == "recommendations and areas for improvement")) role = Role::text;
            if (!role && count == 2 && (folded.starts_with("lead ") || folded.starts_with("responsible ") || ((folded.ends_with(" owner") || folded.ends_with(" lead")) && !exact_role(folded.substr(0, folded.find(' ')))))) role = Role::lead;
            if (!role) continue;
            columns.push_back({.role = *role, .title = std::string(phrase)});
            at += count;
            found = true;
        }
        if (!found) return {};
    }
    if (columns.size() < 3 || !is_heading_row(columns)) return {};
    settle(columns);
    return columns;
}

std::string name_of_role(Role role) {
    switch (role) {
        case Role::number: return "number";
        case Role::own_ref: return "own-ref";
        case Role::text: return "text";
        case Role::kind: return "kind";
        case Role::status: return "status";
        case Role::earlier_status: return "earlier-status";
        case Role::due: return "due";
        case Role::revised_due: return "revised-due";
        case Role::comment: return "comment";
        case Role::tasks: return "actions";
        case Role::lead: return "lead";
        case Role::percent: return "percent";
        case Role::report: return "report";
        case Role::published: return "published";
        case Role::other: return "other";
    }
    return "other";
}

}  // namespace beadle::intake
