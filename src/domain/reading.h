#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "base/result.h"
#include "domain/words.h"

namespace beadle {

/// What one paper says, field by field and each with its place; nothing added, nothing judged. Written by intake from a file and by
/// views from a register; read by checks, by the import and by the paper writer. Its JSON is schema beadle/paper/1.
/// Text is UTF-8; paragraphs within a text are separated by '\n'.

struct LegendEntry {
    std::string word;        ///< as printed
    std::string definition;
    friend bool operator==(LegendEntry const&, LegendEntry const&) = default;
};
BOOST_DESCRIBE_STRUCT(LegendEntry, (), (word, definition))

/// A line of a paper as it stands.
struct PrintedLine {
    std::string text;
    Place place{};
    friend bool operator==(PrintedLine const&, PrintedLine const&) = default;
};
BOOST_DESCRIBE_STRUCT(PrintedLine, (), (text, place))

/// The counts that a report's count lines state. A figure nobody stated is empty.
struct Stated {
    std::string raw;                 ///< every count line, one a line
    std::optional<int> total{};      ///< the report's whole number
    std::optional<int> for_force{};  ///< of them for the force, or for the police
    std::optional<int> complete{};
    std::optional<int> closed{};
    std::optional<int> in_progress{};
    std::optional<int> waiting{};    ///< WHITE, pending or held
    std::optional<std::map<std::string, std::map<std::string, int>>> by_kind{};  ///< "recommendation" → "total" | "complete" | … → figure
    std::optional<std::map<std::string, int>> by_status{};                       ///< word as printed → figure
    Place place{};                   ///< of the last count line
    friend bool operator==(Stated const&, Stated const&) = default;
};
BOOST_DESCRIBE_STRUCT(Stated, (), (raw, total, for_force, complete, closed, in_progress, waiting, by_kind, by_status, place))

struct Bullet {
    std::optional<std::string> label{};  ///< without brackets
    std::string text;
    std::optional<Meaning> status{};
    friend bool operator==(Bullet const&, Bullet const&) = default;
};
BOOST_DESCRIBE_STRUCT(Bullet, (), (label, text, status))

struct Status {
    std::string word;                  ///< as printed
    std::optional<Meaning> meaning{};  ///< empty where neither the legend nor usage knows the word
    bool newly_green = false;
    friend bool operator==(Status const&, Status const&) = default;
};
BOOST_DESCRIBE_STRUCT(Status, (), (word, meaning, newly_green))

/// One dated (or undated) promise of a due cell, oldest first.
struct Deadline {
    std::string raw;                      ///< every word of it
    std::optional<Date> date{};
    DateChange change = DateChange::set;
    std::optional<std::string> qualifier{};   ///< purpose or condition, without what is in aligned_to
    bool reported_to_board = false;
    std::optional<std::string> aligned_to{};  ///< the item or event the date is aligned to, as worded
    friend bool operator==(Deadline const&, Deadline const&) = default;
};
BOOST_DESCRIBE_STRUCT(Deadline, (), (raw, date, change, qualifier, reported_to_board, aligned_to))

struct Comment {
    std::optional<std::string> heading{};
    std::string text;
    friend bool operator==(Comment const&, Comment const&) = default;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (heading, text))

struct Link {
    Relation relation = Relation::see;
    std::string report;                  ///< title of the report the number belongs to
    std::optional<std::string> number{};
    friend bool operator==(Link const&, Link const&) = default;
};
BOOST_DESCRIBE_STRUCT(Link, (), (relation, report, number))

struct StatedItem {
    std::optional<std::string> number{};   ///< as printed
    std::optional<std::string> own_ref{};  ///< the paper's own row id beside a real number
    ItemKind kind = ItemKind::recommendation;
    std::string text;                      ///< the whole demand, bullets in place, headings left out
    std::vector<Bullet> bullets{};
    std::optional<Status> status{};
    std::vector<Deadline> deadlines{};
    std::optional<Date> due{};             ///< the last deadline's date
    std::vector<Comment> comments{};
    std::vector<std::string> actions{};
    std::vector<std::string> leads{};
    std::vector<Link> links{};
    std::vector<std::string> evidence_refs{};  ///< without brackets
    std::optional<int> percent{};              ///< per cent complete, where the paper has such a column
    Place place{};
    friend bool operator==(StatedItem const&, StatedItem const&) = default;
};
BOOST_DESCRIBE_STRUCT(StatedItem, (), (number, own_ref, kind, text, bullets, status, deadlines, due, comments, actions, leads, links,
                                       evidence_refs, percent, place))

struct StatedReport {
    std::string title;
    std::optional<ReportKind> kind{};
    std::vector<std::string> publishers{};
    std::optional<Date> published{};
    std::optional<Stated> stated{};
    std::vector<StatedItem> items{};
    std::vector<PrintedLine> lines{};    ///< what stands between the heading and the items, as printed
    std::vector<std::string> columns{};  ///< which fields its table has: number, text, status, due, comment, actions, lead, evidence, …
    Place place{};
    friend bool operator==(StatedReport const&, StatedReport const&) = default;
};
BOOST_DESCRIBE_STRUCT(StatedReport, (), (title, kind, publishers, published, stated, items, lines, columns, place))

/// What the reader was not sure of.
struct Doubt {
    Place place{};
    std::string field;    ///< of the contract's JSON: "due", "status", "number", …
    std::string message;  ///< one sentence
    friend bool operator==(Doubt const&, Doubt const&) = default;
};
BOOST_DESCRIBE_STRUCT(Doubt, (), (place, field, message))

struct Reading {
    std::string schema = "beadle/paper/1";
    std::string title;
    std::optional<Date> dated{};  ///< the day the paper says of itself (meeting or "as at"), where it does
    std::vector<LegendEntry> legend{};
    std::vector<StatedReport> reports{};
    std::vector<Doubt> doubts{};
    friend bool operator==(Reading const&, Reading const&) = default;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (schema, title, dated, legend, reports, doubts))

/// Schema beadle/paper/1 as compact JSON, and back. A document that is not such JSON is refused with the member's name.
std::string to_json(Reading const& reading);
Result<Reading> reading_from_json(std::string_view text);

}  // namespace beadle
