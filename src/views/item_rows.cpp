#include "views/item_rows.h"

#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "domain/item_order.h"
#include "domain/legend.h"
#include "views/find_item.h"

namespace beadle::views {

namespace {

/// Items that a paper submitted before the day shows as implemented, and none after it as anything else.
std::set<ItemId> shown_implemented(Register const& reg, Day as_at) {
    std::set<ItemId> shown;
    for (auto const& paper : reg.papers) {
        if (paper.submitted >= as_at) continue;
        for (auto const& id : paper.listed) shown.erase(id);
        shown.insert(paper.listed_implemented.begin(), paper.listed_implemented.end());
    }
    return shown;
}

bool is_implemented(ItemState const& item) { return item.status.meaning == Meaning::implemented; }

ItemRow row_of(ReportState const& report, ItemState const& item, std::set<ItemId> const& shown, Day today) {
    return ItemRow{.ref = report.slug + "/" + item.slug,
                   .report = report.title,
                   .number = item.number,
                   .kind = item.kind,
                   .text = item.text,
                   .status = item.status,
                   .due = item.due,
                   .first_due = item.first_due,
                   .extensions = item.extensions,
                   .overdue = is_overdue(item, today),
                   .newly_green = is_implemented(item) && !shown.contains(item.id),
                   .leads = item.leads,
                   .report_ref = report.slug,
                   .since = item.last_stated};
}

class Wanted {
public:
    explicit Wanted(ItemFilter const& filter) : filter_(filter) {
        if (filter.q) words_ = words_of(*filter.q);
        if (filter.status) {
            status_ = beadle::fold(without_new(*filter.status));
            meaning_ = named<Meaning>(replace_all(status_, " ", "-"));
        }
    }

    [[nodiscard]] bool report(ReportState const& report) const { return !filter_.report || answers_to(report, *filter_.report); }

    [[nodiscard]] bool item(ReportState const& report, ItemState const& item, ItemRow const& row) const {
        if (item.extensions < filter_.extensions) return false;
        if (filter_.overdue && row.overdue != *filter_.overdue) return false;
        if (filter_.status && !has_status(item)) return false;
        if (filter_.lead && !has_lead(item)) return false;
        return words_.empty() || has_words(report, item, row);
    }

private:
    [[nodiscard]] bool has_status(ItemState const& item) const {
        if (meaning_ && item.status.meaning == meaning_) return true;
        return beadle::fold(without_new(item.status.word)) == status_;
    }

    [[nodiscard]] bool has_lead(ItemState const& item) const {
        auto const wanted = beadle::fold(*filter_.lead);
        return std::any_of(item.leads.begin(), item.leads.end(), [&](std::string const& lead) { return contains(beadle::fold(lead), wanted); });
    }

    [[nodiscard]] bool has_words(ReportState const& report, ItemState const& item, ItemRow const& row) const {
        auto all = row.ref + "\n" + report.title + "\n" + join(report.aliases, "\n") + "\n" + item.number.value_or("") + "\n" + item.text + "\n" +
                   item.status.word + "\n" + join(item.leads, "\n") + "\n" + join(item.actions, "\n");
        for (auto const& comment : item.comments) all += "\n" + comment.heading.value_or("") + "\n" + comment.text;
        for (auto const& update : item.updates) all += "\n" + update.words;
        for (auto const& promise : item.promises) all += "\n" + promise.said.raw + "\n" + promise.because;
        auto const folded = beadle::fold(all);
        return std::all_of(words_.begin(), words_.end(), [&](std::string const& word) { return contains(folded, word); });
    }

    ItemFilter const& filter_;
    std::vector<std::string> words_{};
    std::string status_{};
    std::optional<Meaning> meaning_{};
};

bool due_before(std::optional<Date> const& a, std::optional<Date> const& b) { return a && (!b || a->last_day() < b->last_day()); }

void sort_rows(std::vector<ItemRow>& rows, std::string const& by) {
    auto const sort = [&](auto before) { std::stable_sort(rows.begin(), rows.end(), before); };
    if (by == "due") sort([](ItemRow const& a, ItemRow const& b) { return due_before(a.due, b.due); });
    // Undated last both ways: they are what one looks for least.
    if (by == "-due") sort([](ItemRow const& a, ItemRow const& b) { return a.due && (!b.due || a.due->last_day() > b.due->last_day()); });
    if (by == "status") sort([](ItemRow const& a, ItemRow const& b) { return a.status.meaning < b.status.meaning; });
    if (by == "number")
        sort([](ItemRow const& a, ItemRow const& b) {
            if (!a.number || !b.number) return a.number.has_value() && !b.number;
            return counts_before(bare_number(*a.number), bare_number(*b.number));
        });
    if (by == "report") sort([](ItemRow const& a, ItemRow const& b) { return beadle::fold(a.report) < beadle::fold(b.report); });
    if (by == "extensions") sort([](ItemRow const& a, ItemRow const& b) { return a.extensions < b.extensions; });
    if (by == "-extensions") sort([](ItemRow const& a, ItemRow const& b) { return a.extensions > b.extensions; });
}

}  // namespace

std::vector<ItemRow> item_rows(Register const& reg, ItemFilter const& filter, Day today) {
    Wanted const wanted(filter);
    auto const shown = shown_implemented(reg, reg.as_at);
    std::vector<ItemRow> rows;
    for (auto const& report : reg.reports) {
        if (!wanted.report(report)) continue;
        for (auto const& id : report.items) {
            auto const& item = reg.items.at(id);
            auto row = row_of(report, item, shown, today);
            if (wanted.item(report, item, row)) rows.push_back(std::move(row));
        }
    }
    sort_rows(rows, filter.sort);
    return rows;
}

Result<ItemFilter> parse_filter(std::vector<std::pair<std::string, std::string>> const& parameters) {
    constexpr auto usage = Refusal::Kind::usage;
    ItemFilter filter;
    for (auto const& [name, given] : parameters) {
        auto const value = std::string(trim(given));
        if (name == "status") {
            auto const has_letter = std::any_of(value.begin(), value.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
            if (!has_letter || value.size() > 60) return refuse("status: '" + value + "' is no status; give a word as printed, or in-progress, off-track, …", name, usage);
            filter.status = value;
        } else if (name == "report") {
            filter.report = value;
        } else if (name == "lead") {
            filter.lead = value;
        } else if (name == "overdue") {
            if (value != "true" && value != "false") return refuse("overdue: true or false expected, not '" + value + "'", name, usage);
            filter.overdue = value == "true";
        } else if (name == "q") {
            filter.q = value;
        } else if (name == "extensions") {
            if (!is_digits(value) || value.size() > 6) return refuse("extensions: a number expected, not '" + value + "'", name, usage);
            filter.extensions = std::stoi(value);
        } else if (name == "sort") {
            std::set<std::string> const known = {"", "due", "-due", "status", "number", "report", "extensions", "-extensions"};
            if (!known.contains(value)) return refuse("sort: '" + value + "' is none of due, -due, status, number, report, extensions, -extensions", name, usage);
            filter.sort = value;
        } else {
            return refuse("there is no filter '" + name + "'", name, usage);
        }
    }
    return filter;
}

bool is_overdue(ItemState const& item, Day today) {
    if (!item.due || !item.due->is_past(today)) return false;
    auto const meaning = item.status.meaning;
    if (!meaning) return true;
    return is_open(*meaning) && meaning != Meaning::not_ours && meaning != Meaning::off_track && meaning != Meaning::proposed_for_closure;
}

bool is_newly_green(Register const& reg, ItemState const& item, Day as_at) {
    return is_implemented(item) && !shown_implemented(reg, as_at).contains(item.id);
}

std::set<ItemId> newly_green(Register const& reg, Day as_at) {
    auto const shown = shown_implemented(reg, as_at);
    std::set<ItemId> out;
    for (auto const& [id, item] : reg.items)
        if (is_implemented(item) && !shown.contains(id)) out.insert(id);
    return out;
}

std::string ref_of(Register const& reg, ItemState const& item) {
    auto const* report = reg.report(item.report);
    return (report ? report->slug : item.report) + "/" + item.slug;
}

}  // namespace beadle::views
