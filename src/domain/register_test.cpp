#include "domain/register.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/kit/ledger.h"

using namespace beadle;

namespace {

Day day(std::string const& iso) { return *parse_day(iso); }

StatedItem item(std::string number, std::string text, std::string const& due, std::string word = "AMBER", Meaning meaning = Meaning::in_progress) {
    StatedItem out{.number = std::move(number), .text = std::move(text), .status = Status{.word = std::move(word), .meaning = meaning}, .due = Date::parse(due)};
    if (out.due) out.deadlines = {Deadline{.raw = out.due->words(), .date = out.due}};
    return out;
}

Reading paper(std::string title, std::vector<StatedItem> items) { return Reading{.title = "Progress", .reports = {StatedReport{.title = std::move(title), .items = std::move(items)}}}; }

std::string const boats = "The river unit should keep a log of every boat it boards";
std::string const lamps = "Lamps in the yard should be tested before each winter";

/// A register without what may differ by the order of import: ids, addresses and the numbers of entries.
std::string told(Register const& reg) {
    std::vector<std::string> reports;
    for (auto const& report : reg.reports) {
        std::ostringstream out;
        out << report.title << '|' << (report.published ? report.published->iso() : "") << '\n';
        for (auto const& alias : report.aliases) out << "  also " << alias << '\n';
        for (auto const& id : report.items) {
            auto const& item = reg.items.at(id);
            out << "  " << item.number.value_or("-") << '|' << static_cast<int>(item.kind) << '|' << item.text << '|' << item.status.word << '|' << item.status_source.paper << '|'
                << (item.due ? item.due->iso() : "") << '|' << (item.first_due ? item.first_due->iso() : "") << '|' << item.extensions << '|' << iso(item.first_stated) << '|'
                << iso(item.last_stated);
            for (auto const& promise : item.promises) out << " [" << promise.said.raw << ' ' << promise.source.paper << ']';
            for (auto const& other : item.disagreements) out << " {" << other.field << ' ' << other.shown << '/' << other.other << '}';
            out << '\n';
        }
        reports.push_back(out.str());
    }
    std::sort(reports.begin(), reports.end());
    std::string all;
    for (auto const& each : reports) all += each;
    for (auto const& each : reg.papers) all += each.sha256 + iso(each.submitted) + '\n';
    return all;
}

/// Some years of papers about the same few reports: items come and go, dates move, are dropped from cells or reworded.
class Author {
public:
    explicit Author(unsigned seed) : random_(seed) {}

    std::vector<std::pair<Reading, Day>> papers() {
        struct Task {
            int report, number;
            std::string text;
            std::vector<Deadline> cell;
        };
        std::vector<Task> tasks;
        std::vector<std::string> const subjects = {"keep a log of every boat", "test the lamps before winter", "count the keys at handover", "train crews in first aid", "answer letters in ten days"};
        for (int report = 0; report < 3; ++report)
            for (int number = 1; number <= 4; ++number)
                tasks.push_back({report, number, "The unit should " + subjects[static_cast<std::size_t>(below(5))] + " for district " + std::to_string(report * 10 + number) + " and say so", {}});
        std::vector<std::pair<Reading, Day>> out;
        auto at = day("2021-01-15");
        for (int number = 0; number < 5; ++number) {
            Reading reading{.title = "Paper " + std::to_string(number)};
            for (int report = 0; report < 3; ++report) reading.reports.push_back(StatedReport{.title = title(static_cast<char>('A' + report))});
            for (auto& task : tasks) {
                if (task.number > 1 && below(5) == 0) continue;
                move(task.cell, at);
                auto& said = reading.reports[static_cast<std::size_t>(task.report)].items.emplace_back(
                    item(std::to_string(task.number), task.text, {}, below(4) ? "AMBER" : "GREEN", Meaning::in_progress));
                said.deadlines = task.cell;
                if (below(6) == 0 && said.deadlines.size() > 1) said.deadlines.erase(said.deadlines.begin());
                if (!said.deadlines.empty()) said.due = said.deadlines.back().date;
            }
            out.emplace_back(std::move(reading), at);
            if (below(4)) at += std::chrono::days{80};  // else two papers of one day
        }
        return out;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    /// A report goes by two titles.
    std::string title(char letter) { return std::string(below(2) ? "Integrated watch " : "Watch ") + letter + letter + " 2020"; }

    void move(std::vector<Deadline>& cell, Day at) {
        auto const date = Date(Date(at).year(), Date(at).month());
        if (cell.empty()) {
            cell.push_back(Deadline{.raw = date.words(), .date = date});
        } else if (below(2) == 0) {
            auto const later = plus_months(cell.back().date.value_or(date), 1 + below(6));
            auto const change = below(3) ? DateChange::extended : below(2) ? DateChange::now : DateChange::set;
            cell.push_back(Deadline{.raw = "Now " + later.words(), .date = later, .change = change});
            if (below(5) == 0) cell.back().date.reset();
        }
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a register holds what was said by its day") {
    kit::Ledger ledger;
    ledger.import(paper("Rivers 2021", {item("1", boats, "2021-06"), item("2", lamps, "2021-12")}), day("2021-04-01"));
    ledger.import(paper("Rivers 2021", {item("1", boats, "2021-06", "GREEN", Meaning::implemented)}), day("2021-07-01"));
    CHECK(ledger.as_at(day("2021-03-31")).items.empty());
    CHECK(ledger.as_at(day("2021-03-31")).reports.empty());
    auto const then = ledger.as_at(day("2021-06-30"));
    REQUIRE(then.item_by_slug("rivers-2021", "1"));
    CHECK(then.item_by_slug("rivers-2021", "1")->status.word == "AMBER");
    auto const later = ledger.as_at(day("2021-07-01"));
    auto const* boarded = later.item_by_slug("rivers-2021", "1");
    REQUIRE(boarded);
    CHECK(boarded->status.meaning == Meaning::implemented);
    CHECK(boarded->status_source.reported);
    CHECK(boarded->first_stated == day("2021-04-01"));
    CHECK(later.items.size() == 2);
    CHECK(later.report_by_slug("rivers-2021")->listed.size() == 1);
    CHECK(later.papers.at(1).listed_implemented == std::vector<ItemId>{boarded->id});
}

TEST_CASE("an item alone folds as it does within the register") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        kit::Ledger ledger;
        for (auto const& [reading, at] : Author(seed).papers()) ledger.import(reading, at);
        auto const as_at = day("2021-09-01");
        for (auto const& [id, state] : ledger.as_at(as_at).items) {
            std::vector<Entry> own;
            for (auto const& entry : ledger.entries()) {
                auto const* named = std::get_if<ItemIdentified>(&entry.payload);
                auto const* stated = std::get_if<ItemStated>(&entry.payload);
                if ((named && named->item == id) || (stated && stated->item == id)) own.push_back(entry);
            }
            CHECK(fold_item(own, as_at) == state);
        }
    }
}

TEST_CASE("papers imported in any order tell the same story") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        auto papers = Author(seed).papers();
        kit::Ledger first;
        for (auto const& [reading, at] : papers) first.import(reading, at);
        std::mt19937 random(seed);
        for (int round = 0; round < 3; ++round) {
            std::shuffle(papers.begin(), papers.end(), random);
            kit::Ledger other;
            for (auto const& [reading, at] : papers) other.import(reading, at);
            for (auto const* as_at : {"2021-01-15", "2021-04-30", "2021-08-01", "2022-12-31"}) {
                CAPTURE(seed);
                CHECK(told(other.as_at(day(as_at))) == told(first.as_at(day(as_at))));
            }
        }
    }
}

TEST_CASE("two papers of one day that differ are shown side by side, until a later word") {
    kit::Ledger ledger;
    ledger.import(paper("Rivers 2021", {item("1", boats, "2021-06")}), day("2021-04-01"));
    ledger.import(paper("Rivers 2021", {item("1", boats, "2021-08", "RED", Meaning::off_track)}), day("2021-04-01"));
    auto const of = [&](std::string const& as_at) { return ledger.as_at(day(as_at)).items.begin()->second; };
    auto const differing = of("2021-04-01");
    REQUIRE(differing.disagreements.size() == 2);
    CHECK(differing.disagreements[0].field == "status");
    CHECK(differing.disagreements[0].shown == differing.status.word);
    CHECK(differing.disagreements[0].shown != differing.disagreements[0].other);
    CHECK(differing.disagreements[1].shown == differing.due->words());
    SUBCASE("a person's") {
        ledger.act(StatusChanged{.item = differing.id, .to = Meaning::off_track, .word = "RED", .because = "no boat"}, day("2021-05-01"));
        REQUIRE(of("2021-05-01").disagreements.size() == 1);
        CHECK(of("2021-05-01").disagreements[0].field == "due");
    }
    SUBCASE("a paper's") {
        ledger.import(paper("Rivers 2021", {item("1", boats, "2021-08")}), day("2021-05-01"));
        CHECK(of("2021-05-01").disagreements.empty());
    }
}

TEST_CASE("acts hold beside papers, statements of a day before its acts") {
    kit::Ledger ledger;
    ledger.act(ReportIdentified{.report = "r1", .slug = "rivers", .title = "Rivers"}, day("2021-01-01"));
    ledger.act(ReportAdded{.report = "r1", .title = "Rivers", .published = Date(2020, 12)}, day("2021-01-01"));
    ledger.act(ItemIdentified{.item = "i2", .report = "r1", .slug = "1"}, day("2021-01-01"));
    ledger.act(ItemRaised{.item = "i2", .number = "1", .text = boats, .due = Date(2021, 6)}, day("2021-01-01"));
    ledger.act(DeadlineExtended{.item = "i2", .from = Date(2021, 6), .to = Date(2021, 9), .because = "ice"}, day("2021-05-01"));
    ledger.act(UpdateGiven{.item = "i2", .words = "half done", .committee_wording = "Work goes on."}, day("2021-05-02"));
    ledger.import(paper("Rivers", {item("1", boats, "2021-06")}), day("2021-05-01"));
    auto const reg = ledger.as_at(day("2021-05-02"));
    REQUIRE(reg.items.size() == 1);
    auto const& state = reg.items.at("i2");
    CHECK(state.due == Date(2021, 9));
    CHECK(state.first_due == Date(2021, 6));
    CHECK(state.extensions == 1);
    CHECK(state.comments.at(0).text == "Work goes on.");
    CHECK(state.updates.at(0).words == "half done");
    CHECK(reg.reports.at(0).published == Date(2020, 12));
}

TEST_CASE("a report's items keep its order when a paper lists only some") {
    kit::Ledger ledger;
    std::vector<StatedItem> all;
    for (auto const* number : {"1", "2", "4a", "4b", "10"}) all.push_back(item(number, std::string(boats) + " on route " + number, "2021-06"));
    ledger.import(paper("Rivers", all), day("2021-04-01"));
    ledger.import(paper("Rivers", {all[4], all[1]}), day("2021-07-01"));
    auto const reg = ledger.as_at(day("2021-07-01"));
    std::string order;
    for (auto const& id : reg.reports.at(0).items) order += *reg.items.at(id).number + " ";
    CHECK(order == "1 4a 4b 10 2 ");
}

TEST_CASE("two papers of one force, in either order") {
    auto const folder = std::filesystem::path(BEADLE_SOURCE_DIR) / ".." / "shared" / "truth";
    if (!std::filesystem::exists(folder)) return;
    std::vector<std::pair<Reading, Day>> papers;
    for (auto const& file : std::filesystem::directory_iterator(folder)) {
        auto const name = file.path().filename().string();
        if (name.find(".points") != std::string::npos) continue;
        std::ifstream in(file.path());
        std::stringstream bytes;
        bytes << in.rdbuf();
        auto reading = reading_from_json(bytes.str());
        REQUIRE(reading);
        papers.emplace_back(*std::move(reading), day(name.starts_with("000") ? "2019-07-01" : "2020-11-11"));
    }
    REQUIRE(papers.size() == 2);
    kit::Ledger forth, back;
    forth.import(papers[0].first, papers[0].second);
    forth.import(papers[1].first, papers[1].second);
    back.import(papers[1].first, papers[1].second);
    back.import(papers[0].first, papers[0].second);
    for (auto const* as_at : {"2019-08-01", "2020-12-01"}) CHECK(told(forth.as_at(day(as_at))) == told(back.as_at(day(as_at))));
    CHECK(forth.as_at(day("2019-08-01")).items.size() == 11);
    CHECK(forth.as_at(day("2020-12-01")).items.size() == 35);
}
