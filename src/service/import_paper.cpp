#include "service/import_paper.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/sha256.h"
#include "base/text.h"
#include "domain/known.h"
#include "domain/legend.h"
#include "intake/match.h"
#include "intake/statements.h"
#include "service/read_paper.h"
#include "views/paper_view.h"

namespace beadle::service {

namespace {

using intake::MatchedItem;
using intake::Matching;

/// A paper read, before anything is decided of it.
struct ReadPaper {
    std::string name, sha256;
    std::optional<Day> effective{};
    Reading reading{};
};

/// What was known of an item by a day.
struct Before {
    Day since{};
    std::string status;
    std::optional<Date> due{};
    std::string paper{};  ///< where a paper says so
};

std::string due_words(std::optional<Date> const& due) { return due ? "due " + due->words() : "no date"; }

class Import {
public:
    Import(ImportAsked const& asked, Register const& all, std::function<Register(Day)> load)
        : asked_(asked), load_(std::move(load)), known_(all) {
        for (auto const& paper : all.papers) papers_there_.insert_or_assign(paper.sha256, paper.submitted);
    }

    Result<std::monostate> take(ReadPaper const& paper) {
        if (auto const there = papers_there_.find(paper.sha256); there != papers_there_.end()) {
            tell("known", {}, paper.name + " is already in the register, as the paper of " + words(there->second) + "; nothing appended");
            return std::monostate{};
        }
        auto matching = intake::match(paper.reading, known_);
        intake::PaperOrigin origin{.sha256 = paper.sha256, .name = paper.name, .recorded = asked_.recorded, .who = asked_.who, .command = asked_.cause.name};
        origin.holds_from = TRY(day_of(paper, matching, origin.doubts));
        papers_there_.emplace(paper.sha256, origin.holds_from);
        tell("paper", {}, "'" + paper.reading.title + "' (" + paper.name + "), taken as at " + words(origin.holds_from));
        for (auto const& doubt : paper.reading.doubts) tell_doubt(doubt);
        for (auto const& doubt : origin.doubts) tell_doubt(doubt);
        for (auto const& doubt : matching.doubts) tell_doubt(doubt);
        compare(paper, matching, origin.holds_from);
        auto fresh = intake::statements(paper.reading, matching, origin);
        entries_.insert(entries_.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
        return std::monostate{};
    }

    /// Proposals about the reports that these papers state.
    void propose(Register const& after) {
        for (auto const& proposal : views::proposals(after)) {
            auto const* item = after.item(proposal.item);
            if (!item || !reports_.contains(item->report)) continue;
            tell("proposal", after.report(item->report)->slug + "/" + item->slug, proposal.sentence);
        }
    }

    [[nodiscard]] std::vector<Entry> const& entries() const { return entries_; }
    Imported result() {
        imported_.appended = entries_.size();
        return std::move(imported_);
    }

private:
    void tell(std::string kind, std::string ref, std::string sentence) {
        imported_.lines.push_back({.kind = std::move(kind), .ref = std::move(ref), .sentence = std::move(sentence)});
    }

    void tell_doubt(Doubt const& doubt) {
        auto const place = describe(doubt.place);
        tell("doubt", {}, (place.empty() ? "" : place + ": ") + doubt.message);
    }

    Result<Day> day_of(ReadPaper const& paper, Matching const& matching, std::vector<Doubt>& doubts) {
        if (paper.effective) return *paper.effective;
        if (asked_.effective) return *asked_.effective;
        if (paper.reading.dated) return paper.reading.dated->first_day();
        for (std::size_t i = 0; i < matching.reports.size(); ++i)
            for (std::size_t k = 0; k < matching.reports[i].items.size(); ++k) {
                auto const& matched = matching.reports[i].items[k];
                auto const& due = paper.reading.reports[i].items[k].due;
                auto const* known = known_item(matched);
                if (!due || !known || !known->due || known->last_stated >= asked_.today || !is_later(*known->due, *due)) continue;
                return refuse(paper.name + ": the paper does not say its date, and may be older than what the register knows (" + matching.reports[i].slug + "/" +
                                  matched.slug + " is due " + known->due->words() + " there, " + due->words() + " here); say --effective to give it",
                              "effective");
            }
        doubts.push_back(Doubt{.field = "dated", .message = "the paper does not say its date; taken as at " + words(asked_.today) + "; say --effective to give it"});
        return asked_.today;
    }

    KnownItem const* known_item(MatchedItem const& matched) const {
        if (matched.is_new) return nullptr;
        for (auto const& report : known_.reports())
            for (auto const& item : report.items)
                if (item.id == matched.id) return &item;
        return nullptr;
    }

    /// What was known of an item by the day, from the register or from a paper of this very import.
    std::optional<Before> before(Register const& then, ItemId const& id, Day day) const {
        std::optional<Before> out;
        if (auto const* item = then.item(id))
            out = Before{.since = item->status_source.since, .status = item->status.word, .due = item->due, .paper = item->status_source.paper};
        for (auto const& [other, said] : said_)
            if (other == id && said.since <= day && (!out || said.since >= out->since)) out = said;
        return out;
    }

    void compare(ReadPaper const& paper, Matching const& matching, Day day) {
        auto const then = load_(day);
        std::vector<std::pair<ItemId, Before>> said_now;
        for (std::size_t i = 0; i < matching.reports.size(); ++i) {
            auto const& matched = matching.reports[i];
            auto const& said = paper.reading.reports[i];
            reports_.insert(matched.id);
            if (matched.is_new) tell("report", matched.slug, "'" + said.title + "' is new, with " + counted(static_cast<long long>(said.items.size()), "item"));
            if (!matched.alias_because.empty()) tell("alias", matched.slug, matched.alias_because);
            for (std::size_t k = 0; k < said.items.size(); ++k) {
                auto const& item = said.items[k];
                auto const& to = matched.items[k];
                compare_item(item, to, matched.slug + "/" + to.slug, before(then, to.id, day), day);
                said_now.emplace_back(to.id, Before{.since = day, .status = item.status ? item.status->word : "", .due = item.due, .paper = paper.sha256});
            }
        }
        said_.insert(said_.end(), said_now.begin(), said_now.end());
    }

    void compare_item(StatedItem const& said, MatchedItem const& to, std::string const& ref, std::optional<Before> const& known, Day day) {
        auto const word = said.status ? said.status->word : std::string();
        auto const state = (word.empty() ? std::string("no status") : word) + ", " + due_words(said.due);
        if (to.is_new) return tell("new", ref, state);
        if (!known) return tell("changed", ref, "now known from " + words(day) + " on: " + state);
        std::vector<std::string> changes;
        if (!word.empty() && fold(without_new(word)) != fold(without_new(known->status))) changes.push_back((known->status.empty() ? "no status" : known->status) + " → " + word);
        if ((said.due || !said.deadlines.empty()) && said.due != known->due) changes.push_back(due_words(known->due) + " → " + (said.due ? said.due->words() : "no date"));
        if (changes.empty()) return tell("same", ref, state);
        if (known->since == day && !known->paper.empty())
            return tell("doubt", ref, "two papers of one day differ: " + join(changes, "; ") + "; both are kept");
        tell("changed", ref, join(changes, "; "));
    }

    ImportAsked const& asked_;
    std::function<Register(Day)> load_;
    Known known_;
    std::map<std::string, Day> papers_there_{};
    std::vector<std::pair<ItemId, Before>> said_{};
    std::set<ReportId> reports_{};
    std::vector<Entry> entries_{};
    Imported imported_{};
};

Result<std::vector<ReadPaper>> read_all(ImportAsked const& asked) {
    std::vector<ReadPaper> out;
    for (auto const& file : asked.files) {
        auto reading = read_paper(file.bytes);
        if (!reading) return refuse(file.name + ": " + reading.error().message, reading.error().field, reading.error().kind);
        out.push_back(ReadPaper{.name = file.name, .sha256 = hex(sha256(file.bytes)), .effective = file.effective, .reading = *std::move(reading)});
    }
    return out;
}

void number_from(std::uint64_t first, std::vector<Entry>& entries) {
    for (auto& entry : entries) entry.number = first++;
}

Result<Imported> preview(ImportAsked const& asked, std::vector<ReadPaper> const& papers, std::vector<Entry> entries) {
    auto const there = entries.size();
    Import import(asked, fold(entries, last_of_days), [&](Day day) { return fold(entries, day); });
    for (auto const& paper : papers) TRY(import.take(paper));
    auto after = entries;
    after.insert(after.end(), import.entries().begin(), import.entries().end());
    number_from(1, after);
    if (after.size() > there) import.propose(fold(after, last_of_days));
    return import.result();
}

}  // namespace

Result<Imported> import_papers(store::Store& store, ImportAsked const& asked) {
    auto const papers = TRY(read_all(asked));
    if (asked.preview) {
        std::vector<Entry> entries;
        store.each_entry([&](Entry const& entry) { entries.push_back(entry); });
        return preview(asked, papers, std::move(entries));
    }
    auto writing = store.begin_writing();
    Import import(asked, store.load(last_of_days), [&](Day day) { return store.load(day); });
    for (auto const& paper : papers) TRY(import.take(paper));
    if (import.entries().empty()) return import.result();
    writing->append(import.entries());
    writing->commit();
    import.propose(store.load(last_of_days));
    return import.result();
}

Result<Imported> preview_papers(ImportAsked const& asked) { return preview(asked, TRY(read_all(asked)), {}); }

}  // namespace beadle::service
