#include "tests/kit/random_reading.h"

#include <array>

#include "base/text.h"

namespace beadle::kit {

namespace {

// No word here is a status, a month, a count, a relation or a heading; those are put where they belong.
constexpr std::array plain_words{"lantern", "harbour", "the",    "of",     "ferry",   "orchard", "should", "mend",  "kiln",    "keep",     "pottery", "a",
                                 "rope",    "with",    "tidy",   "ledger", "market",  "in",      "quiet",  "paint", "whistle", "teach",    "stable",  "to",
                                 "and",     "weigh",   "saddle", "barrel", "chimney", "café",    "brook",  "hay",   "officers’", "cellar", "mill",    "women’s"};
constexpr std::array titles{"Kilns and kindling", "Ferries: a fair crossing", "Night markets 2030", "The long orchard – stock and stores", "Barrels", "Anyshire stables inspection"};
constexpr std::array meanings{Meaning::not_started, Meaning::in_progress, Meaning::at_risk, Meaning::off_track, Meaning::not_ours, Meaning::proposed_for_closure,
                              Meaning::implemented, Meaning::superseded, Meaning::not_accepted, Meaning::not_applicable};
constexpr std::array qualifiers{"", "", "", " subject to review", " for the review", " to allow for the kiln survey", " [subject to funding]"};
constexpr std::array leads{"Head of Ferries", "Superintendent Markets", "Chief Inspector Kilns", "Director of Stores"};
constexpr std::array headings{"Next steps", "Rationale", "Tasks to be progressed", "Harbour training"};

std::vector<std::vector<Status>> const& vocabularies() {
    static std::vector<std::vector<Status>> const all = {
        {{.word = "AMBER", .meaning = Meaning::in_progress}, {.word = "GREEN", .meaning = Meaning::implemented}, {.word = "RED", .meaning = Meaning::off_track},
         {.word = "WHITE", .meaning = Meaning::not_ours}},
        {{.word = "On track", .meaning = Meaning::in_progress}, {.word = "Complete", .meaning = Meaning::implemented}, {.word = "Not started", .meaning = Meaning::not_started},
         {.word = "At risk", .meaning = Meaning::at_risk}},
        {{.word = "In progress", .meaning = Meaning::in_progress}, {.word = "Overdue", .meaning = Meaning::off_track}},
    };
    return all;
}

std::vector<LegendEntry> legend_of(std::vector<Status> const& vocabulary) {
    std::vector<LegendEntry> out;
    for (auto const& status : vocabulary) {
        std::string definition;
        switch (*status.meaning) {
            case Meaning::in_progress: definition = "Work is in progress and is expected to be finished in time"; break;
            case Meaning::implemented: definition = "The recommendation is implemented"; break;
            case Meaning::off_track: definition = "Beyond its deadline, or cannot be implemented"; break;
            case Meaning::not_ours: definition = "Another organisation has to deliver it"; break;
            case Meaning::not_started: definition = "Work has not started"; break;
            default: definition = "Work is at risk of missing its date"; break;
        }
        out.push_back({.word = status.word, .definition = definition});
    }
    return out;
}

}  // namespace

int Inventor::number(int least, int most) {
    auto const span = static_cast<std::uint32_t>(most - least + 1);
    return least + static_cast<int>(random_() % span);
}

std::string Inventor::words(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i ? " " : "") + std::string(one_of(plain_words));
    return out;
}

std::string Inventor::sentence(int least_words, int most_words) {
    auto out = "Old " + words(number(least_words, most_words));
    if (chance(10)) out += " [OLR]";
    return out + ".";
}

void Inventor::demand(StatedItem& item) {
    item.text = sentence(5, 30);
    if (chance(15)) item.text += "\n" + sentence();
    if (!chance(30)) return;
    item.text = item.text.substr(0, item.text.size() - 1) + ":";
    bool const labelled = chance(50);
    int const count = number(2, 4);
    for (int i = 1; i <= count; ++i) {
        Bullet bullet{.text = words(number(3, 9)) + (i == count ? "." : i + 1 == count ? "; and" : ";")};
        if (labelled) bullet.label = std::to_string(i);
        item.text += (labelled ? " [" + std::to_string(i) + "] " : " • ") + bullet.text;
        item.bullets.push_back(std::move(bullet));
    }
}

void Inventor::promises(StatedItem& item) {
    if (chance(8)) {
        item.deadlines.push_back({.raw = "No date set by HMICFRS", .change = DateChange::none, .qualifier = "no date set by HMICFRS"});
        if (chance(50)) return;
    }
    Date at(number(2028, 2031), static_cast<unsigned>(number(1, 12)));
    int const moves = chance(40) ? 0 : number(1, 3);
    for (int i = 0; i <= moves; ++i) {
        Deadline said{.date = at};
        std::string const qualifier = one_of(qualifiers);
        if (i == 0) {
            said.raw = at.words();
        } else if (chance(60)) {
            said.raw = "Extended to " + at.words();
            said.change = DateChange::extended;
        } else if (chance(70)) {
            said.raw = "Now " + at.words();
            said.change = DateChange::now;
        } else {
            said.raw = "Reset to " + at.words();
            said.change = DateChange::reset;
        }
        said.raw += qualifier;
        if (i > 0 && chance(25)) {
            said.raw += " [Reported to PAB]";
            said.reported_to_board = true;
        }
        item.deadlines.push_back(said);
        at = plus_months(at, number(1, 8));
    }
    item.due = item.deadlines.back().date;
}

void Inventor::comments(StatedItem& item) {
    if (chance(85)) {
        Comment first{.text = sentence()};
        for (int i = number(0, 3); i > 0; --i) first.text += "\n" + sentence();
        item.comments.push_back(first);
    }
    for (int i = number(-2, 2); i > 0; --i) item.comments.push_back({.heading = one_of(headings), .text = sentence()});
    if (chance(15)) {
        auto const reference = std::to_string(number(2, 7)) + ".1 – " + std::to_string(number(8, 9)) + ".3";
        item.evidence_refs.push_back(reference);
    }
    if (chance(30))
        for (int i = number(1, 4); i > 0; --i) item.actions.push_back(sentence(3, 8));
    if (!item.bullets.empty() && item.bullets.front().label && chance(50))
        item.bullets[static_cast<std::size_t>(number(0, static_cast<int>(item.bullets.size()) - 1))].status = one_of(meanings);
}

StatedItem Inventor::item(std::string const& report, int which, std::vector<Status> const& vocabulary) {
    StatedItem out{.kind = chance(60) ? ItemKind::recommendation : ItemKind::area_for_improvement};
    out.number = std::to_string(which);
    if (chance(10)) *out.number += "a";
    demand(out);
    out.status = one_of(vocabulary);
    promises(out);
    comments(out);
    if (chance(60)) out.leads.emplace_back(one_of(leads));
    if (which > 1 && chance(12)) {
        constexpr std::array relations{Relation::linked_to, Relation::see, Relation::aligned_to};
        out.links.push_back({.relation = one_of(relations), .report = report, .number = std::to_string(number(1, which - 1))});
    }
    return out;
}

Stated Inventor::counts(std::vector<StatedItem> const& items) {
    int open = 0;
    for (auto const& each : items)
        if (is_open(*each.status->meaning)) ++open;
    int const complete = static_cast<int>(items.size()) - open + number(0, 9);
    Stated stated{.for_force = complete + open + (chance(10) ? 1 : 0), .complete = complete, .in_progress = open};
    if (chance(20)) stated.closed = number(1, 2);
    if (chance(20)) stated.total = *stated.for_force + number(1, 9);
    stated.raw = "There are " + std::to_string(*stated.for_force) + " recommendations.";
    return stated;
}

StatedReport Inventor::report(int which, std::vector<Status> const& vocabulary) {
    StatedReport out{.title = titles[static_cast<std::size_t>(which)]};
    constexpr std::array kinds{ReportKind::force, ReportKind::national, ReportKind::thematic, ReportKind::joint};
    if (chance(90)) out.kind = one_of(kinds);
    if (out.kind) out.publishers = {"HMICFRS"};
    if (out.kind == ReportKind::joint && chance(50)) out.publishers.emplace_back("HMI Prisons");
    int const year = number(2024, 2027);
    if (chance(90)) out.published = chance(50) ? Date(year, static_cast<unsigned>(number(1, 12)), static_cast<unsigned>(number(1, 28))) : Date(year, static_cast<unsigned>(number(1, 12)));
    for (int i = 1, count = number(1, 5); i <= count; ++i) out.items.push_back(item(out.title, i, vocabulary));
    // Two neighbours whose progress is told in one cell.
    if (out.items.size() > 2 && chance(25)) {
        auto& first = out.items[0];
        auto& second = out.items[1];
        for (auto* each : {&first, &second}) {
            each->links.clear();
            each->evidence_refs.clear();
            for (auto& bullet : each->bullets) bullet.status.reset();
        }
        second.comments = first.comments = {{.text = sentence()}};
        second.actions = first.actions;
        second.leads = first.leads;
        first.links = {{.relation = Relation::shares_block, .report = out.title, .number = second.number}};
        second.links = {{.relation = Relation::shares_block, .report = out.title, .number = first.number}};
    }
    // A link's number is that of an item as it is printed.
    for (auto& each : out.items)
        for (auto& link : each.links)
            if (link.relation != Relation::shares_block)
                link.number = out.items[static_cast<std::size_t>(std::stoi(*link.number)) - 1].number;
    if (chance(75)) out.stated = counts(out.items);
    return out;
}

Reading Inventor::paper() {
    auto const& vocabulary = one_of(vocabularies());
    Reading out{.title = "Anyshire Police recommendations", .legend = legend_of(vocabulary)};
    int const count = number(1, 4), first = number(0, static_cast<int>(titles.size()) - 1);
    for (int i = 0; i < count; ++i) out.reports.push_back(report((first + i) % static_cast<int>(titles.size()), vocabulary));
    return out;
}

}  // namespace beadle::kit
