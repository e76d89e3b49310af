#include "store/sqlite/projection.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <set>

#include "base/fault.h"
#include "base/json.h"
#include "domain/arrange.h"
#include "store/sqlite/entries.h"

namespace beadle::store::sqlite {

namespace {

/// What has versions.
enum class Subject { item, report, paper };
constexpr Subject subjects[] = {Subject::item, Subject::report, Subject::paper};

/// The statements over a table of versions. Its columns, ledger apart, are a version's cells. The coalesce keeps the planner from
/// searching one subject's versions in the index over everybody's days.
struct Table {
    char const* what;      ///< as entry_about calls its subjects
    char const* named;     ///< as a person would call one
    char const* insert;
    char const* remove;
    char const* begin;
    char const* kept;
    char const* count;
    char const* states;
};

constexpr Table item_table{
    "item", "item",
    "INSERT INTO item_version (ledger, item, holds_from, holds_until, state, report, slug, status, meaning, due_last_day, extensions) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    "DELETE FROM item_version WHERE ledger = $1 AND item = $2 AND coalesce(holds_until, '') > $3",
    "SELECT min(holds_from) FROM item_version WHERE ledger = $1 AND item = $2 AND coalesce(holds_until, '') > $3",
    "SELECT item, holds_from, holds_until, state, report, slug, status, meaning, due_last_day, extensions FROM item_version "
    "WHERE ledger = $1 AND item = $2 ORDER BY holds_from",
    "SELECT count(*) FROM item_version WHERE ledger = $1",
    "SELECT state FROM item_version WHERE ledger = $1 AND holds_until > $2 AND holds_from <= $2"};
constexpr Table report_table{
    "report", "report",
    "INSERT INTO report_version (ledger, report, holds_from, holds_until, state) VALUES ($1, $2, $3, $4, $5)",
    "DELETE FROM report_version WHERE ledger = $1 AND report = $2 AND coalesce(holds_until, '') > $3",
    "SELECT min(holds_from) FROM report_version WHERE ledger = $1 AND report = $2 AND coalesce(holds_until, '') > $3",
    "SELECT report, holds_from, holds_until, state FROM report_version WHERE ledger = $1 AND report = $2 ORDER BY holds_from",
    "SELECT count(*) FROM report_version WHERE ledger = $1",
    "SELECT state FROM report_version WHERE ledger = $1 AND holds_until > $2 AND holds_from <= $2"};
constexpr Table paper_table{
    "paper", "paper",
    "INSERT INTO paper_version (ledger, paper, holds_from, holds_until, state) VALUES ($1, $2, $3, $4, $5)",
    "DELETE FROM paper_version WHERE ledger = $1 AND paper = $2 AND coalesce(holds_until, '') > $3",
    "SELECT min(holds_from) FROM paper_version WHERE ledger = $1 AND paper = $2 AND coalesce(holds_until, '') > $3",
    "SELECT paper, holds_from, holds_until, state FROM paper_version WHERE ledger = $1 AND paper = $2 ORDER BY holds_from",
    "SELECT count(*) FROM paper_version WHERE ledger = $1",
    "SELECT state FROM paper_version WHERE ledger = $1 AND holds_until > $2 AND holds_from <= $2"};

Table const& table_of(Subject subject) { return subject == Subject::item ? item_table : subject == Subject::report ? report_table : paper_table; }

/// A version as its table's columns: subject, from, until, state, and an item's further columns.
using Row = std::vector<std::optional<std::string>>;

Day const beginning = *parse_day("0001-01-01");
/// Sorts after every day.
constexpr char const* open_end = "open";

/// A name is not an event: it holds at all times.
bool holds_always(Payload const& payload) {
    return std::holds_alternative<ReportIdentified>(payload) || std::holds_alternative<ItemIdentified>(payload) ||
           std::holds_alternative<ReportAliased>(payload);
}
Day first_day(Entry const& entry) { return holds_always(entry.payload) ? beginning : entry.holds_from; }

/// Acts that do not give an item another place in its report. They bring it in only where nobody had spoken of it before.
bool keeps_place(Payload const& payload) {
    return std::holds_alternative<DeadlineExtended>(payload) || std::holds_alternative<StatusChanged>(payload) ||
           std::holds_alternative<UpdateGiven>(payload);
}

bool is_there(Connection& db, std::int64_t ledger, std::string const& item, Day day) {
    return db.query("SELECT 1 FROM item_version WHERE ledger = $1 AND item = $2 AND coalesce(holds_until, '') > $3 AND holds_from <= $3", ledger, item, iso(day)).step();
}

void add_item_columns(Row& row, ItemState const& item) {
    row.emplace_back(item.report);
    row.emplace_back(item.slug);
    row.emplace_back(item.status.word);
    row.push_back(item.status.meaning ? std::optional(name_of(*item.status.meaning)) : std::nullopt);
    row.push_back(item.due ? std::optional(iso(item.due->last_day())) : std::nullopt);
    row.emplace_back(std::to_string(item.extensions));
}

/// The days on which something may have become different. A report has many entries, most of them acts on its items that leave it as it is.
std::set<Day> days_of(Subject subject, std::vector<Entry> const& entries, Day from) {
    std::set<Day> days{from};
    std::map<std::string, Day> first_word;
    for (auto const& entry : entries) {
        if (subject == Subject::report && keeps_place(entry.payload)) {
            auto const [at, fresh] = first_word.try_emplace(subject_of(entry.payload), entry.holds_from);
            if (!fresh) at->second = std::min(at->second, entry.holds_from);
        } else if (entry.holds_from > from) {
            days.insert(entry.holds_from);
        }
    }
    for (auto const& [item, day] : first_word)
        if (day > from) days.insert(day);
    return days;
}

/// One row for each stretch of days with the same state.
template <class State> std::vector<Row> versions(std::string const& subject, std::vector<Entry> const& entries, std::set<Day> const& days,
                                                 std::optional<State> (*fold_to)(std::vector<Entry> const&, std::string const&, Day)) {
    std::vector<Row> out;
    std::optional<State> before;
    for (auto const day : days) {
        auto now = fold_to(entries, subject, day);
        if (now == before) continue;
        if (before) out.back()[2] = iso(day);
        if (now) {
            out.push_back({subject, iso(day), open_end, json::serialize(encode(*now))});
            if constexpr (std::is_same_v<State, ItemState>) add_item_columns(out.back(), *now);
        }
        before = std::move(now);
    }
    return out;
}

std::optional<ItemState> item_at(std::vector<Entry> const& entries, std::string const&, Day day) { return fold_item(entries, day); }

std::optional<ReportState> report_at(std::vector<Entry> const& entries, std::string const& id, Day day) {
    auto const folded = fold(entries, day);
    auto const* report = folded.report(id);
    return report ? std::optional(*report) : std::nullopt;
}

std::optional<PaperState> paper_at(std::vector<Entry> const& entries, std::string const& sha256, Day day) {
    auto const folded = fold(entries, day);
    auto const at = std::find_if(folded.papers.begin(), folded.papers.end(), [&](auto const& paper) { return paper.sha256 == sha256; });
    return at == folded.papers.end() ? std::nullopt : std::optional(*at);
}

/// Everything that has a say in a subject's state. A report's items have one: their order is the report's.
std::vector<Entry> entries_of(Connection& db, std::int64_t ledger, Subject subject, std::string const& id) {
    auto entries = entries_about(db, ledger, table_of(subject).what, id);
    if (subject != Subject::report) return entries;
    for (auto const& member : entries_about(db, ledger, "member", id)) {
        auto const items = entries_about(db, ledger, "item", std::get<ItemIdentified>(member.payload).item);
        entries.insert(entries.end(), items.begin(), items.end());
    }
    return entries;
}

std::vector<Row> rows_of(Connection& db, std::int64_t ledger, Subject subject, std::string const& id, Day from) {
    auto const entries = entries_of(db, ledger, subject, id);
    auto const days = days_of(subject, entries, from);
    switch (subject) {
        case Subject::item: return versions(id, entries, days, item_at);
        case Subject::report: return versions(id, entries, days, report_at);
        case Subject::paper: return versions(id, entries, days, paper_at);
    }
    return {};
}

void refresh(Connection& db, std::int64_t ledger, Subject subject, std::string const& id, Day from) {
    auto const& table = table_of(subject);
    // The version that is cut by `from` begins earlier; it is made anew with those after it.
    {
        auto row = db.query(table.begin, ledger, id, iso(from));
        if (row.step() && !row.is_null(0))
            if (auto const begin = parse_day(row.text(0))) from = std::min(from, *begin);
    }
    db.run(table.remove, ledger, id, iso(from));
    for (auto const& row : rows_of(db, ledger, subject, id, from)) {
        auto insert = db.query(table.insert, ledger);
        for (std::size_t i = 0; i < row.size(); ++i) insert.bind(static_cast<int>(i) + 2, row[i]);
        insert.run();
    }
}

std::vector<Row> kept_rows(Connection& db, std::int64_t ledger, Subject subject, std::string const& id) {
    auto row = db.query(table_of(subject).kept, ledger, id);
    auto const width = subject == Subject::item ? 10 : 4;
    std::vector<Row> out;
    while (row.step()) {
        auto& cells = out.emplace_back();
        for (int i = 0; i < width; ++i) cells.push_back(row.is_null(i) ? std::nullopt : std::optional(row.text(i)));
    }
    return out;
}

std::vector<std::string> ids_of(Connection& db, std::int64_t ledger, Subject subject) {
    auto row = db.query("SELECT DISTINCT subject FROM entry_about WHERE ledger = $1 AND what = $2", ledger, table_of(subject).what);
    std::vector<std::string> out;
    while (row.step()) out.push_back(row.text(0));
    return out;
}

template <class State> std::vector<State> states_at(Connection& db, std::int64_t ledger, Subject subject, Day as_at) {
    auto row = db.query(table_of(subject).states, ledger, iso(as_at));
    std::vector<State> out;
    while (row.step()) {
        auto const text = row.text(0);
        boost::system::error_code error;
        auto const value = json::parse({text.data(), text.size()}, error);
        State state;
        if (error || !decode(value, state)) throw Fault(db.path() + ": a table derived from the ledger is damaged; 'beadle verify' says which");
        out.push_back(std::move(state));
    }
    return out;
}

}  // namespace

void Projection::follow(std::vector<Entry> const& entries) {
    std::map<std::pair<Subject, std::string>, Day> touched;
    auto const touch = [&](Subject subject, std::string const& id, Day from) {
        auto const [at, fresh] = touched.try_emplace({subject, id}, from);
        if (!fresh) at->second = std::min(at->second, from);
    };
    for (auto const& entry : entries) {
        for (auto const& [what, subject] : about(entry)) {
            db_.run("INSERT INTO entry_about (ledger, what, subject, number) VALUES ($1, $2, $3, $4)", ledger_, what, subject, entry.number);
            auto const kind = what == "item" ? Subject::item : what == "paper" ? Subject::paper : Subject::report;
            touch(kind, subject, first_day(entry));
        }
    }
    std::map<std::string, std::vector<std::string>> reports_of;
    auto const reports_with = [&](std::string const& item) -> std::vector<std::string> const& {
        auto const [at, unknown] = reports_of.try_emplace(item);
        if (unknown)
            for (auto const& own : entries_about(db_, ledger_, "item", item))
                if (auto const* identified = std::get_if<ItemIdentified>(&own.payload)) at->second.push_back(identified->report);
        return at->second;
    };
    for (auto const& entry : entries) {
        auto const of = about(entry);
        if (of.empty() || of.front().what != "item") continue;
        auto const& item = of.front().subject;
        if (keeps_place(entry.payload) && is_there(db_, ledger_, item, entry.holds_from)) continue;
        for (auto const& report : reports_with(item)) touch(Subject::report, report, first_day(entry));
    }
    for (auto const& [subject, from] : touched) refresh(db_, ledger_, subject.first, subject.second, from);
}

void Projection::rebuild() {
    for (auto const* drop : {"DELETE FROM entry_about WHERE ledger = $1", "DELETE FROM item_version WHERE ledger = $1",
                             "DELETE FROM report_version WHERE ledger = $1", "DELETE FROM paper_version WHERE ledger = $1"})
        db_.run(drop, ledger_);
    each_stored(db_, ledger_, [&](StoredEntry const& stored) {
        if (stored.payload.empty()) return;
        auto const entry = readable(db_, stored);
        for (auto const& [what, subject] : about(entry))
            db_.run("INSERT INTO entry_about (ledger, what, subject, number) VALUES ($1, $2, $3, $4)", ledger_, what, subject, entry.number);
    });
    for (auto const subject : subjects)
        for (auto const& id : ids_of(db_, ledger_, subject)) refresh(db_, ledger_, subject, id, beginning);
}

Register Projection::load(Day as_at) {
    Register out{.as_at = as_at};
    out.reports = states_at<ReportState>(db_, ledger_, Subject::report, as_at);
    out.papers = states_at<PaperState>(db_, ledger_, Subject::paper, as_at);
    for (auto& item : states_at<ItemState>(db_, ledger_, Subject::item, as_at)) {
        auto id = item.id;
        out.items.emplace(std::move(id), std::move(item));
    }
    arrange(out);
    return out;
}

std::vector<std::string> Projection::differences() {
    std::vector<std::string> out;
    std::int64_t expected_about = 0;
    each_stored(db_, ledger_, [&](StoredEntry const& stored) {
        if (stored.payload.empty()) return;
        auto const entry = readable(db_, stored);
        for (auto const& [what, subject] : about(entry)) {
            ++expected_about;
            auto row = db_.query("SELECT 1 FROM entry_about WHERE ledger = $1 AND what = $2 AND subject = $3 AND number = $4", ledger_, what, subject, entry.number);
            if (!row.step()) out.push_back("the index does not have entry " + std::to_string(entry.number) + " under its " + std::string(what));
        }
    });
    auto const count = [&](char const* sql) {
        auto row = db_.query(sql, ledger_);
        row.step();
        return row.integer(0);
    };
    if (count("SELECT count(*) FROM entry_about WHERE ledger = $1") != expected_about) out.emplace_back("the index has lines that no entry gives");
    if (!out.empty()) return out;
    for (auto const subject : subjects) {
        auto const& table = table_of(subject);
        std::int64_t expected = 0;
        for (auto const& id : ids_of(db_, ledger_, subject)) {
            auto const rows = rows_of(db_, ledger_, subject, id, beginning);
            expected += static_cast<std::int64_t>(rows.size());
            if (rows != kept_rows(db_, ledger_, subject, id)) out.push_back("what is kept of " + std::string(table.named) + " " + id + " is not what its entries give");
        }
        if (out.empty() && count(table.count) != expected) out.push_back("versions are kept of a " + std::string(table.named) + " that no entry speaks of");
    }
    return out;
}

}  // namespace beadle::store::sqlite
