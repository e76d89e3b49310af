#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/entry.h"

namespace beadle {

/// Where a fact of the register comes from.
struct Source {
    std::uint64_t entry = 0;  ///< number in the ledger
    Day since{};              ///< the day it holds from
    bool reported = false;    ///< a paper says so ("as reported in …; evidence not seen"), nobody acted in Beadle
    std::string paper{};      ///< its SHA-256 where `reported`
    friend bool operator==(Source const&, Source const&) = default;
};
BOOST_DESCRIBE_STRUCT(Source, (), (entry, since, reported, paper))

/// One promised date in an item's history, oldest first, with the paper or act that said it.
struct Promise {
    Deadline said;
    std::string because{};  ///< the reason given, where one was
    Source source{};
    friend bool operator==(Promise const&, Promise const&) = default;
};
BOOST_DESCRIBE_STRUCT(Promise, (), (said, because, source))

/// Two papers of one day that say different things of one field. It stands until a later paper or a person says otherwise.
struct Disagreement {
    std::string field;  ///< "status", "due", "text"
    std::string shown;  ///< what the register shows: of the paper whose hash is last
    std::string other;
    Source other_source{};
    friend bool operator==(Disagreement const&, Disagreement const&) = default;
};
BOOST_DESCRIBE_STRUCT(Disagreement, (), (field, shown, other, other_source))

/// What was done, as a lead gave it.
struct GivenUpdate {
    std::string words;
    std::optional<std::string> committee_wording{};
    ActorId who{};
    Source source{};
    friend bool operator==(GivenUpdate const&, GivenUpdate const&) = default;
};
BOOST_DESCRIBE_STRUCT(GivenUpdate, (), (words, committee_wording, who, source))

struct ItemState {
    ItemId id;
    ReportId report;
    std::string slug;
    std::optional<std::string> number{};
    ItemKind kind = ItemKind::recommendation;
    std::string text;
    std::vector<Bullet> bullets{};
    Status status{};
    Source status_source{};
    std::string status_because{};
    std::vector<Promise> promises{};  ///< every deadline ever stated or set, oldest first
    std::optional<Date> due{};        ///< the current promise
    std::optional<Date> first_due{};  ///< the first promise of the current purpose
    int extensions = 0;               ///< moves of the current purpose's date to a later one
    std::vector<Comment> comments{};   ///< of the last paper that has some, or the last committee wording given
    Source comments_source{};
    std::vector<GivenUpdate> updates{};  ///< oldest first
    std::vector<std::string> actions{};
    std::vector<std::string> leads{};
    std::vector<Link> links{};
    std::vector<std::string> evidence_refs{};
    Day first_stated{};               ///< the first day anybody said it
    Day last_stated{};                ///< the day of the last paper that lists it, or of the last act
    std::vector<Disagreement> disagreements{};
    friend bool operator==(ItemState const&, ItemState const&) = default;
};
BOOST_DESCRIBE_STRUCT(ItemState, (), (id, report, slug, number, kind, text, bullets, status, status_source, status_because, promises, due,
                                      first_due, extensions, comments, comments_source, updates, actions, leads, links, evidence_refs, first_stated,
                                      last_stated, disagreements))

struct ReportState {
    ReportId id;
    std::string slug;
    std::string title;
    std::vector<std::string> aliases{};
    std::optional<ReportKind> kind{};
    std::vector<std::string> publishers{};
    std::optional<Date> published{};
    std::optional<Stated> stated{};     ///< by the latest paper that counts
    std::vector<ItemId> listed{};       ///< by the latest paper that has the report, in its order
    std::vector<ItemId> items{};        ///< all that exist, in the report's order
    Source source{};
    friend bool operator==(ReportState const&, ReportState const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportState, (), (id, slug, title, aliases, kind, publishers, published, stated, listed, items, source))

/// A paper that was submitted.
struct PaperState {
    std::string sha256;
    std::string name;
    std::string title;
    Day submitted{};
    std::vector<LegendEntry> legend{};
    std::vector<ReportId> reports{};
    std::vector<ItemId> listed{};
    std::vector<ItemId> listed_implemented{};  ///< shown as implemented in it, so not NEW GREEN afterwards
    std::vector<Doubt> doubts{};
    friend bool operator==(PaperState const&, PaperState const&) = default;
};
BOOST_DESCRIBE_STRUCT(PaperState, (), (sha256, name, title, submitted, legend, reports, listed, listed_implemented, doubts))

/// The register of one force as at one day: the fold of its ledger in the order (holds from, number), statements of papers of one
/// day in the order of their papers' hashes, so that the order of import never shows.
struct Register {
    std::string force{};                         ///< the ledger's name
    Day as_at{};
    std::vector<ReportState> reports{};          ///< newest publication first, undated last
    std::map<ItemId, ItemState> items{};
    std::vector<PaperState> papers{};            ///< oldest first
    std::vector<LegendEntry> legend{};           ///< the latest paper's, else the default one

    [[nodiscard]] ReportState const* report(ReportId const& id) const;
    [[nodiscard]] ReportState const* report_by_slug(std::string_view slug) const;
    [[nodiscard]] ItemState const* item(ItemId const& id) const;
    [[nodiscard]] ItemState const* item_by_slug(std::string_view report_slug, std::string_view item_slug) const;
    friend bool operator==(Register const&, Register const&) = default;
};
BOOST_DESCRIBE_STRUCT(Register, (), (force, as_at, reports, items, papers, legend))

/// What a register was as at a day, from every entry recorded that far. Entries may come in any order.
Register fold(std::vector<Entry> const& entries, Day as_at);

/// The entries that hold as at a day, in the order of the fold: names first, then by day; of one day statements before acts, papers by
/// their hashes, acts by number.
std::vector<Entry const*> in_order(std::vector<Entry> const& entries, Day as_at);

/// The state of one item as at a day, from its own entries alone (the part of fold that a store repeats when it appends);
/// nothing where nobody had said anything of it yet.
std::optional<ItemState> fold_item(std::vector<Entry> const& entries, Day as_at);

}  // namespace beadle
