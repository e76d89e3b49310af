#include "service/fill_demo.h"

#include <algorithm>

#include "base/text.h"
#include "domain/known.h"
#include "domain/legend.h"
#include "intake/statements.h"
#include "service/demo_words.h"

namespace beadle::service {

namespace {

constexpr std::size_t quarters = 12;
constexpr int first_year = 2024;

struct DemoItem {
    ItemId id;
    std::string slug, number, text, lead;
    ItemKind kind = ItemKind::recommendation;
    std::vector<Deadline> promises{};
    Meaning meaning = Meaning::in_progress;
    std::size_t done_in = quarters;  ///< the quarter whose paper shows it green
    bool named = false;
};

struct DemoReport {
    std::size_t known = 0;  ///< its place in Known
    ReportId id;
    std::string slug, title;
    ReportKind kind = ReportKind::force;
    Date published{};
    std::size_t first_quarter = 0;
    std::vector<DemoItem> items{};
    bool named = false;
};

/// Committees meet on the 21st of each quarter's first month.
Day paper_day(std::size_t quarter) {
    auto const month = static_cast<unsigned>(quarter % 4 * 3 + 1);
    return Date(first_year + static_cast<int>(quarter / 4), month, 21).first_day();
}

class DemoForce {
public:
    explicit DemoForce(DemoAsked const& asked) : dice_(asked.seed), items_wanted_(asked.items) {}

    std::vector<Entry> entries() {
        found_reports();
        for (std::size_t quarter = 0; quarter < quarters; ++quarter) {
            if (quarter > 0) work_towards(quarter);
            submit_paper(quarter);
        }
        return std::move(entries_);
    }

private:
    void found_reports() {
        for (std::size_t made = 0, index = 0; made < items_wanted_; ++index) {
            auto const size = std::min(items_wanted_ - made, 3 + dice_.below(19));
            made += size;
            DemoReport report{.kind = static_cast<ReportKind>(dice_.below(4)), .first_quarter = dice_.below(quarters - 1)};
            auto const paper = Date(paper_day(report.first_quarter));
            report.published = plus_months(Date(paper.year(), paper.month(), 9), -1 - static_cast<int>(dice_.below(3)));
            report.title = demo_title(index, report.published.year(), report.kind);
            report.known = known_.add_report(report.title, report.published);
            report.id = known_.reports()[report.known].id;
            report.slug = known_.reports()[report.known].slug;
            for (std::size_t number = 1; number <= size; ++number) report.items.push_back(found_item(report, number));
            reports_.push_back(std::move(report));
        }
        std::stable_sort(reports_.begin(), reports_.end(), [](DemoReport const& a, DemoReport const& b) { return a.published.last_day() > b.published.last_day(); });
    }

    DemoItem found_item(DemoReport const& report, std::size_t number) {
        DemoItem item{.number = std::to_string(number), .text = demo_demand(dice_), .lead = demo_lead(dice_)};
        item.kind = dice_.one_in(3) ? ItemKind::area_for_improvement : ItemKind::recommendation;
        auto const& added = known_.add_item(report.known, item.number, item.kind, item.text);
        item.id = added.id;
        item.slug = added.slug;
        item.done_in = report.first_quarter + 1 + dice_.below(10);
        if (dice_.one_in(15)) item.meaning = Meaning::not_ours;
        auto const due = plus_months(Date(report.published.year(), report.published.month()), 3 + static_cast<int>(dice_.below(10)));
        item.promises = {Deadline{.raw = due.words(), .date = due}};
        return item;
    }

    bool is_listed(DemoReport const& report, DemoItem const& item, std::size_t quarter) const { return quarter >= report.first_quarter && quarter <= item.done_in; }

    /// What happens to the open items between the paper before and this one.
    void work_towards(std::size_t quarter) {
        std::vector<Entry> done;
        auto const since = paper_day(quarter - 1), until = paper_day(quarter);
        auto const act = [&](Day day, std::string const& command, Payload payload) {
            done.push_back(Entry{.recorded = Moment{day} + std::chrono::hours{9} + std::chrono::minutes{dice_.below(480)}, .holds_from = day, .who = "demo",
                                 .cause = {.form = Form::command, .name = command}, .payload = std::move(payload)});
        };
        auto const some_day = [&] { return since + std::chrono::days{1 + dice_.below(static_cast<std::size_t>((until - since).count()) - 1)}; };
        for (auto& report : reports_)
            for (auto& item : report.items) {
                if (!item.named || !is_listed(report, item, quarter)) continue;
                if (dice_.one_in(2)) act(some_day(), "update", UpdateGiven{.item = item.id, .words = demo_update(dice_)});
                auto const due = *item.promises.back().date;
                if (quarter == item.done_in || !due.is_past(until) || item.meaning == Meaning::not_ours) continue;
                if (dice_.one_in(4)) {
                    item.meaning = Meaning::off_track;
                    act(some_day(), "status", StatusChanged{.item = item.id, .to = item.meaning, .word = default_word(item.meaning), .because = demo_reason(dice_)});
                } else {
                    auto const now = Date(until);
                    auto const to = plus_months(Date(now.year(), now.month()), 2 + static_cast<int>(dice_.below(6)));
                    item.promises.push_back(Deadline{.raw = "Extended to " + to.words(), .date = to, .change = DateChange::extended});
                    act(some_day(), "extend", DeadlineExtended{.item = item.id, .from = due, .to = to, .because = demo_reason(dice_)});
                }
            }
        std::stable_sort(done.begin(), done.end(), [](Entry const& a, Entry const& b) { return a.recorded < b.recorded; });
        entries_.insert(entries_.end(), std::make_move_iterator(done.begin()), std::make_move_iterator(done.end()));
    }

    void submit_paper(std::size_t quarter) {
        auto const day = paper_day(quarter);
        Reading reading{.title = "Progress on inspection reports, " + words(day), .dated = Date(day), .legend = default_legend()};
        intake::Matching matching;
        for (auto& report : reports_) {
            if (quarter < report.first_quarter) continue;
            StatedReport said{.title = report.title, .kind = report.kind, .publishers = {"HMICFRS"}, .published = report.published};
            intake::MatchedReport matched{.id = report.id, .slug = report.slug, .is_new = !report.named};
            for (auto& item : report.items) {
                if (!is_listed(report, item, quarter)) continue;
                said.items.push_back(state(item, quarter));
                matched.items.push_back({.id = item.id, .slug = item.slug, .is_new = !item.named});
                item.named = true;
            }
            if (said.items.empty()) continue;
            report.named = true;
            said.stated = counts(report, said);
            reading.reports.push_back(std::move(said));
            matching.reports.push_back(std::move(matched));
        }
        if (reading.reports.empty()) return;
        auto fresh = intake::statements(reading, matching,
                                        {.sha256 = hex(sha256(to_json(reading))), .name = "progress-" + iso(day) + ".docx", .holds_from = day,
                                         .recorded = Moment{day} + std::chrono::hours{18}, .who = "demo"});
        entries_.insert(entries_.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    }

    StatedItem state(DemoItem& item, std::size_t quarter) {
        auto const done = quarter == item.done_in;
        auto const meaning = done ? Meaning::implemented : item.meaning;
        Status const status{.word = (done ? "NEW " : "") + default_word(meaning), .meaning = meaning, .newly_green = done};
        return StatedItem{.number = item.number, .kind = item.kind, .text = item.text, .status = status, .deadlines = item.promises,
                          .due = item.promises.back().date, .comments = {Comment{.text = demo_comment(dice_, meaning)}}, .leads = {item.lead}};
    }

    static Stated counts(DemoReport const& report, StatedReport const& said) {
        auto const all = static_cast<int>(report.items.size());
        auto const of = [&](Meaning meaning) {
            return static_cast<int>(std::count_if(said.items.begin(), said.items.end(), [&](StatedItem const& item) { return item.status->meaning == meaning; }));
        };
        auto const waiting = of(Meaning::not_ours);
        auto const open = of(Meaning::in_progress) + of(Meaning::off_track);
        auto const complete = all - waiting - open;
        return Stated{.raw = "There are " + counted(all, "item") + " for the force: " + std::to_string(complete) + " complete, " + std::to_string(open) +
                             " in progress and " + std::to_string(waiting) + " waiting for another body.",
                      .for_force = all, .complete = complete, .in_progress = open, .waiting = waiting};
    }

    Dice dice_;
    std::size_t items_wanted_;
    Known known_{};
    std::vector<DemoReport> reports_{};
    std::vector<Entry> entries_{};
};

}  // namespace

std::vector<Entry> demo_entries(DemoAsked const& asked) { return DemoForce(asked).entries(); }

Result<DemoFilled> fill_demo(store::Store& store, DemoAsked const& asked) {
    auto writing = store.begin_writing();
    if (store.checkpoint().count > 0) return refuse("the register has entries already; a demo fills an empty one", "--register");
    auto entries = demo_entries(asked);
    DemoFilled filled{.entries = entries.size()};
    for (auto const& entry : entries) {
        filled.reports += std::holds_alternative<ReportIdentified>(entry.payload);
        filled.items += std::holds_alternative<ItemIdentified>(entry.payload);
        filled.papers += std::holds_alternative<PaperStated>(entry.payload);
    }
    writing->append(std::move(entries));
    writing->commit();
    return filled;
}

}  // namespace beadle::service
