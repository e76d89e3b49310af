#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "base/result.h"
#include "domain/reading.h"

namespace beadle {

/// Opaque: "r1", "i17". Given once by the ledger, never reused, never shown as an address.
using ReportId = std::string;
using ItemId = std::string;
/// Opaque id of a person or a program; accounts live outside the ledger.
using ActorId = std::string;

/// A payload's kinds. Those named …Stated hold what a paper says and are never refused; the others are acts, decided.
/// Identity entries (ReportIdentified, ItemIdentified, ReportAliased) hold at all times: a name is not an event.

/// A report has an id and an address, given once.
struct ReportIdentified {
    ReportId report;
    std::string slug;
    std::string title;
    friend bool operator==(ReportIdentified const&, ReportIdentified const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportIdentified, (), (report, slug, title))

/// Another title of a report, and why it is taken for the same.
struct ReportAliased {
    ReportId report;
    std::string title;
    std::string because;
    friend bool operator==(ReportAliased const&, ReportAliased const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportAliased, (), (report, title, because))

/// An item has an id and an address within its report, given once.
struct ItemIdentified {
    ItemId item;
    ReportId report;
    std::string slug;
    friend bool operator==(ItemIdentified const&, ItemIdentified const&) = default;
};
BOOST_DESCRIBE_STRUCT(ItemIdentified, (), (item, report, slug))

/// A paper was read in. It counts as submitted at its own date.
struct PaperStated {
    std::string sha256;  ///< of the file, hexadecimal
    std::string name;    ///< the file's name, without folders
    std::string title;
    std::vector<LegendEntry> legend{};
    std::vector<ReportId> reports{};  ///< in the paper's order
    std::vector<Doubt> doubts{};
    friend bool operator==(PaperStated const&, PaperStated const&) = default;
};
BOOST_DESCRIBE_STRUCT(PaperStated, (), (sha256, name, title, legend, reports, doubts))

/// What a paper says of a report; `said.items` is empty, the items have entries of their own.
struct ReportStated {
    ReportId report;
    StatedReport said;
    std::vector<ItemId> listed{};  ///< its items in the paper, in order
    friend bool operator==(ReportStated const&, ReportStated const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportStated, (), (report, said, listed))

/// What a paper says of an item.
struct ItemStated {
    ItemId item;
    StatedItem said;
    friend bool operator==(ItemStated const&, ItemStated const&) = default;
};
BOOST_DESCRIBE_STRUCT(ItemStated, (), (item, said))

/// A person entered a report.
struct ReportAdded {
    ReportId report;
    std::string title;
    std::optional<ReportKind> kind{};
    std::vector<std::string> publishers{};
    std::optional<Date> published{};
    friend bool operator==(ReportAdded const&, ReportAdded const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportAdded, (), (report, title, kind, publishers, published))

/// A person entered an item of a report.
struct ItemRaised {
    ItemId item;
    std::optional<std::string> number{};
    ItemKind kind = ItemKind::recommendation;
    std::string text;
    std::optional<Date> due{};
    friend bool operator==(ItemRaised const&, ItemRaised const&) = default;
};
BOOST_DESCRIBE_STRUCT(ItemRaised, (), (item, number, kind, text, due))

/// The due date moved. `from` is what it was when that was decided.
struct DeadlineExtended {
    ItemId item;
    std::optional<Date> from{};
    Date to{};
    std::string because;
    friend bool operator==(DeadlineExtended const&, DeadlineExtended const&) = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineExtended, (), (item, from, to, because))

/// The status changed. RED carries its rationale, WHITE the body and the product it waits for, in `because`.
struct StatusChanged {
    ItemId item;
    Meaning to = Meaning::in_progress;
    std::string word;
    std::string because;
    friend bool operator==(StatusChanged const&, StatusChanged const&) = default;
};
BOOST_DESCRIBE_STRUCT(StatusChanged, (), (item, to, word, because))

/// What was done, in the lead's own words and, apart, for the committee.
struct UpdateGiven {
    ItemId item;
    std::string words;
    std::optional<std::string> committee_wording{};
    friend bool operator==(UpdateGiven const&, UpdateGiven const&) = default;
};
BOOST_DESCRIBE_STRUCT(UpdateGiven, (), (item, words, committee_wording))

using Payload = std::variant<ReportIdentified, ReportAliased, ItemIdentified, PaperStated, ReportStated, ItemStated, ReportAdded, ItemRaised,
                             DeadlineExtended, StatusChanged, UpdateGiven>;

enum class Form { form, command, call, paper };
BOOST_DESCRIBE_ENUM(Form, form, command, call, paper)

/// What made the entry: a form, a command, a call, or a paper with its hash and the place in it.
struct Cause {
    Form form = Form::command;
    std::string name{};                   ///< "import", "extend", or the address of the form
    std::optional<std::string> paper{};   ///< SHA-256 of the paper, hexadecimal
    std::optional<Place> place{};
    friend bool operator==(Cause const&, Cause const&) = default;
};
BOOST_DESCRIBE_STRUCT(Cause, (), (form, name, paper, place))

enum class Marking { open, official, official_sensitive };
BOOST_DESCRIBE_ENUM(Marking, open, official, official_sensitive)

/// One line of the ledger. Numbers count from 1 without gaps.
struct Entry {
    std::uint64_t number = 0;               ///< given on append
    Moment recorded{};                      ///< when it was written, UTC
    Day holds_from{};                       ///< the day it is true from
    ActorId who{};
    std::optional<ActorId> on_behalf{};
    Cause cause{};
    Marking marking = Marking::official;
    Payload payload{};
    friend bool operator==(Entry const&, Entry const&) = default;
};

/// The name of a payload's kind as stored and shown: "DeadlineExtended".
std::string kind_of(Payload const& payload);
/// The item or report an entry is about; empty for a paper.
std::string subject_of(Payload const& payload);
/// A payload as its stored JSON, and back; an unknown kind or version is refused.
std::string encode_payload(Payload const& payload);
Result<Payload> decode_payload(std::string_view kind, int version, std::string_view text);
/// The version written today of a kind's payload.
int payload_version(std::string_view kind);

}  // namespace beadle
