#include "tests/kit/random_entries.h"

#include <algorithm>

#include "base/sha256.h"

namespace beadle::kit {

namespace {

constexpr char const* nouns[] = {"kennels", "radios", "custody suites", "drones", "“front desks”", "call queues", "exhibit stores", "naïve forms",
                                 "rosters", "line\nbreaks", "tabs\tand \\ slashes", "horse boxes", "€ budgets", "night shifts"};
constexpr char const* colours[] = {"GREEN", "AMBER", "RED", "WHITE", "BLUE", "NEW GREEN"};

template <class T, std::size_t n> T const& at(T const (&list)[n], std::size_t index) { return list[index % n]; }

}  // namespace

std::string RandomEntries::words(std::size_t most) {
    std::string out;
    for (std::size_t i = 0, count = 1 + below(most); i < count; ++i) out += (i ? " " : "") + std::string(at(nouns, below(std::size(nouns))));
    return out;
}

Day RandomEntries::day() { return *parse_day("2024-01-01") + std::chrono::days(below(40) * 11); }

Date RandomEntries::date() {
    auto const year = 2023 + static_cast<int>(below(4));
    if (one_in(6)) return Date(year);
    auto const month = static_cast<unsigned>(1 + below(12));
    return one_in(2) ? Date(year, month) : Date(year, month, static_cast<unsigned>(1 + below(28)));
}

Entry RandomEntries::entry(Day holds_from, Payload payload) {
    seconds_ += static_cast<int>(below(5000));
    Entry out{.recorded = Moment(*parse_day("2024-02-01")) + std::chrono::seconds(seconds_), .holds_from = holds_from, .who = "p" + std::to_string(below(4)),
              .cause = {.name = "invented"}, .marking = one_in(3) ? Marking::open : Marking::official, .payload = std::move(payload)};
    if (one_in(4)) out.on_behalf = "p9";
    return out;
}

void RandomEntries::a_report(std::vector<Entry>& into, Day from) {
    auto const id = "r" + std::to_string(reports_.size() + 1);
    reports_.push_back(id);
    into.push_back(entry(from, ReportIdentified{.report = id, .slug = "inspection-" + id, .title = words(4)}));
}

void RandomEntries::an_item(std::vector<Entry>& into, ReportId const& report, Day from) {
    auto const id = "i" + std::to_string(items_.size() + 1);
    items_.push_back({.report = report, .item = id, .number = std::to_string(1 + below(30)) + (one_in(5) ? "a" : "")});
    into.push_back(entry(from, ItemIdentified{.item = id, .report = report, .slug = "n" + std::to_string(items_.size())}));
}

StatedItem RandomEntries::said_of(Known const& item) {
    StatedItem said{.number = item.number, .kind = static_cast<ItemKind>(below(3)), .text = words(8), .place = {.line = static_cast<int>(below(90))}};
    if (one_in(9)) said.number.reset();
    if (!one_in(8)) said.status = Status{.word = at(colours, below(std::size(colours))), .meaning = static_cast<Meaning>(below(10))};
    for (std::size_t i = below(3); i > 0; --i)
        said.deadlines.push_back({.raw = words(3), .date = one_in(5) ? std::nullopt : std::optional(date()), .change = static_cast<DateChange>(below(5))});
    if (!said.deadlines.empty()) said.due = said.deadlines.back().date;
    for (std::size_t i = below(3); i > 0; --i) said.bullets.push_back({.label = std::to_string(i), .text = words(5)});
    if (one_in(2)) said.comments.push_back({.heading = "Next", .text = words(30)});
    if (one_in(3)) said.leads.push_back("Head of " + words(1));
    if (one_in(5)) said.links.push_back({.relation = Relation::see, .report = words(2), .number = "1"});
    return said;
}

std::vector<Entry> RandomEntries::a_paper() {
    std::vector<Entry> out;
    auto const from = day();
    auto const sha256 = hex(beadle::sha256("paper " + std::to_string(++papers_)));
    auto const states = [&](Payload payload) {
        auto stated = entry(from, std::move(payload));
        stated.cause = {.form = Form::paper, .name = "import", .paper = sha256, .place = Place{.line = static_cast<int>(below(500))}};
        out.push_back(std::move(stated));
    };
    PaperStated paper{.sha256 = sha256, .name = "q" + std::to_string(papers_) + ".docx", .title = words(3)};
    if (one_in(2)) paper.legend.push_back({.word = "GREEN", .definition = words(6)});
    if (reports_.empty() || one_in(2)) a_report(out, from);
    for (auto const& id : reports_)
        if (!one_in(3)) paper.reports.push_back(id);
    for (auto const& id : paper.reports)
        for (std::size_t i = below(3); i > 0; --i) an_item(out, id, from);
    states(paper);
    for (auto const& id : paper.reports) {
        ReportStated said{.report = id, .said = {.title = words(4), .kind = ReportKind::national, .publishers = {"HMICFRS"}}};
        if (one_in(2)) said.said.published = date();
        if (one_in(2)) said.said.stated = Stated{.raw = words(5), .total = static_cast<int>(below(20))};
        std::vector<Known> listed;
        for (auto const& item : items_)
            if (item.report == id && !one_in(4)) listed.push_back(item);
        if (!listed.empty()) std::rotate(listed.begin(), listed.begin() + static_cast<std::ptrdiff_t>(below(listed.size())), listed.end());
        for (auto const& item : listed) said.listed.push_back(item.item);
        states(said);
        for (auto const& item : listed) states(ItemStated{.item = item.item, .said = said_of(item)});
    }
    return out;
}

std::vector<Entry> RandomEntries::an_act() {
    std::vector<Entry> out;
    auto const from = day();
    if (one_in(6)) {
        a_report(out, from);
        out.push_back(entry(from, ReportAdded{.report = reports_.back(), .title = words(3), .kind = ReportKind::force, .published = date()}));
        return out;
    }
    auto const& report = reports_[below(reports_.size())];
    if (one_in(8)) return {entry(from, ReportAliased{.report = report, .title = words(3), .because = "same date"})};
    if (items_.empty() || one_in(6)) {
        an_item(out, report, from);
        auto const& made = items_.back();
        out.push_back(entry(from, ItemRaised{.item = made.item, .number = made.number, .text = words(9), .due = date()}));
        return out;
    }
    auto const item = items_[below(items_.size())].item;
    switch (below(3)) {
        case 0: return {entry(from, DeadlineExtended{.item = item, .to = date(), .because = words(4)})};
        case 1: return {entry(from, StatusChanged{.item = item, .to = static_cast<Meaning>(below(10)), .word = at(colours, below(6)), .because = words(4)})};
        default: return {entry(from, UpdateGiven{.item = item, .words = words(20), .committee_wording = one_in(2) ? std::optional(words(9)) : std::nullopt})};
    }
}

std::vector<Entry> RandomEntries::next() { return reports_.empty() || one_in(8) ? a_paper() : an_act(); }

std::vector<std::vector<Entry>> RandomEntries::batches(std::size_t entries) {
    std::vector<std::vector<Entry>> out;
    for (std::size_t made = 0; made < entries; made += out.back().size()) out.push_back(next());
    return out;
}

}  // namespace beadle::kit
