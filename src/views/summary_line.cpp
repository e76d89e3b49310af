#include "views/summary_line.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "domain/legend.h"

namespace beadle::views {

namespace {

bool is_closed(Meaning meaning) { return !is_open(meaning) && meaning != Meaning::implemented; }

bool is_open_item(ItemState const& item) { return !item.status.meaning || is_open(*item.status.meaning); }

bool is_complete_item(ItemState const& item) { return item.status.meaning == Meaning::implemented; }

bool is_closed_item(ItemState const& item) { return item.status.meaning && is_closed(*item.status.meaning); }

std::vector<ItemState const*> items_of(Register const& reg, ReportState const& report) {
    std::vector<ItemState const*> out;
    for (auto const& id : report.items)
        if (auto const* item = reg.item(id)) out.push_back(item);
    return out;
}

bool lists(ReportState const& report, ItemState const& item) {
    return std::find(report.listed.begin(), report.listed.end(), item.id) != report.listed.end();
}

/// The latest paper of the report counted it: somebody had said it by then.
bool was_counted(ReportState const& report, ItemState const& item) { return item.first_stated <= report.source.since; }

/// Its state now is the one that the latest paper's counts had: it was so by then, or that paper had left it out for being so.
bool was_so_when_counted(ReportState const& report, ItemState const& item) {
    return was_counted(report, item) && (item.status_source.since <= report.source.since || !lists(report, item));
}

/// The meaning that a word has in this register: as its items use it, else as its legend's usual word.
std::optional<Meaning> meaning_of(Register const& reg, std::string_view word) {
    auto const wanted = fold(without_new(word));
    for (auto const& [id, item] : reg.items)
        if (item.status.meaning && fold(without_new(item.status.word)) == wanted) return item.status.meaning;
    return default_meaning(word);
}

void add(std::optional<int>& to, std::optional<int> const& figure) {
    if (figure) to = to.value_or(0) + *figure;
}

std::optional<int> figure(std::map<std::string, int> const& of, std::string const& name) {
    auto const at = of.find(name);
    return at == of.end() ? std::nullopt : std::optional(at->second);
}

/// "recommendations", "areas for improvement", "recommendations and areas for improvement" …
std::string kinds_in_words(ReportState const& report, std::vector<ItemState const*> const& items, int count) {
    std::set<ItemKind> kinds;
    for (auto const* item : items) kinds.insert(item->kind);
    if (report.stated) {
        auto const raw = lower(report.stated->raw);
        if (contains(raw, "recommendation")) kinds.insert(ItemKind::recommendation);
        if (contains(raw, "for improvement") || contains(raw, "afi")) kinds.insert(ItemKind::area_for_improvement);
        if (contains(raw, "of concern")) kinds.insert(ItemKind::cause_of_concern);
    }
    bool const one = count == 1 && kinds.size() == 1;
    std::vector<std::string> names;
    for (auto const kind : kinds) {
        switch (kind) {
            case ItemKind::recommendation: names.emplace_back(one ? "recommendation" : "recommendations"); break;
            case ItemKind::area_for_improvement: names.emplace_back(one ? "area for improvement" : "areas for improvement"); break;
            case ItemKind::cause_of_concern: names.emplace_back(one ? "cause of concern" : "causes of concern"); break;
        }
    }
    if (names.size() < 3) return join(names, " and ");
    return names[0] + ", " + names[1] + " and " + names[2];
}

std::string is_or_are(int count) { return std::to_string(count) + (count == 1 ? " is " : " are "); }

/// "3 are complete (2 of them not listed here)"
std::string over_term(int count, int unlisted, std::string const& word) {
    auto const term = is_or_are(count) + word;
    if (unlisted == 0) return term;
    if (unlisted == count) return term + " (not listed here)";
    return term + " (" + std::to_string(unlisted) + " of them not listed here)";
}

/// A status word within a sentence: a colour as it stands, other words as they are spelt within one.
std::string within_sentence(std::string_view word) {
    auto const bare = without_new(word);
    bool const shouted = std::none_of(bare.begin(), bare.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return shouted ? std::string(bare) : lower(bare);
}

struct WordCount {
    std::string word;
    int count = 0;
};

void count_word(std::vector<WordCount>& counts, std::string const& word) {
    auto const same = std::find_if(counts.begin(), counts.end(), [&](WordCount const& each) { return fold(each.word) == fold(word); });
    if (same == counts.end())
        counts.push_back({.word = word, .count = 1});
    else
        ++same->count;
}

/// "There are 11 areas for improvement for the force", or of how many of the report they are where that is known.
std::string opening(ReportState const& report, std::string const& kinds, int count) {
    auto const whole = report.stated ? report.stated->total : std::nullopt;
    if (whole && *whole > count)
        return "The report makes " + std::to_string(*whole) + " " + kinds + ", of which " + is_or_are(count) + "for the force";
    return std::string(count == 1 ? "There is " : "There are ") + std::to_string(count) + " " + kinds + " for the force";
}

}  // namespace

std::vector<ItemState const*> open_but_unlisted(Register const& reg, ReportState const& report) {
    std::vector<ItemState const*> out;
    if (!report.stated) return out;
    for (auto const* item : items_of(reg, report))
        if (is_open_item(*item) && was_counted(report, *item) && !lists(report, *item)) out.push_back(item);
    return out;
}

StatedFigures stated_figures(Register const& reg, Stated const& stated) {
    StatedFigures out{.for_force = stated.for_force, .complete = stated.complete, .closed = stated.closed};
    if (stated.by_kind)
        for (auto const& [kind, figures] : *stated.by_kind) {
            if (!stated.for_force) add(out.for_force, figure(figures, "total"));
            if (!stated.complete) add(out.complete, figure(figures, "complete"));
            if (!stated.closed) add(out.closed, figure(figures, "closed"));
        }
    if (stated.by_status)
        for (auto const& [word, count] : *stated.by_status) {
            auto const meaning = meaning_of(reg, word);
            if (meaning == Meaning::implemented && !stated.complete) add(out.complete, count);
            if (meaning && is_closed(*meaning) && !stated.closed) add(out.closed, count);
        }
    if (!out.for_force) out.for_force = stated.total;
    return out;
}

NotListed not_listed(Register const& reg, ReportState const& report) {
    if (!report.stated) return {};
    auto const figures = stated_figures(reg, *report.stated);
    int complete = figures.complete.value_or(0), closed = figures.closed.value_or(0);
    for (auto const* item : items_of(reg, report)) {
        if (!was_so_when_counted(report, *item)) continue;
        if (is_complete_item(*item)) --complete;
        if (is_closed_item(*item)) --closed;
    }
    // What is open here and no longer listed there is known, whichever of the two the paper counts it as.
    int const unlisted = static_cast<int>(open_but_unlisted(reg, report).size());
    int const of_complete = std::min(unlisted, std::max(complete, 0));
    complete -= of_complete;
    closed -= unlisted - of_complete;
    return {.complete = std::max(complete, 0), .closed = std::max(closed, 0)};
}

SummaryLine summary_line(Register const& reg, ReportState const& report, std::vector<ItemState const*> const& listed) {
    auto const unknown = not_listed(reg, report);
    int complete = unknown.complete, closed = unknown.closed, in_progress = 0, waiting = 0;
    std::vector<WordCount> waiting_words, others;
    auto const all = items_of(reg, report);
    for (auto const* item : all) {
        if (is_complete_item(*item)) {
            ++complete;
        } else if (is_closed_item(*item)) {
            ++closed;
        } else if (item->status.meaning == Meaning::in_progress) {
            ++in_progress;
        } else if (item->status.meaning == Meaning::not_ours) {
            ++waiting;
            count_word(waiting_words, within_sentence(item->status.word));
        } else {
            count_word(others, trim(item->status.word).empty() ? "without a status" : within_sentence(item->status.word));
        }
    }
    int sum = complete + closed + in_progress + waiting;
    for (auto const& other : others) sum += other.count;
    auto const shown_of = [&](auto const& is_it) { return static_cast<int>(std::count_if(listed.begin(), listed.end(), [&](auto const* item) { return is_it(*item); })); };

    std::vector<std::string> terms;
    if (complete > 0) terms.push_back(over_term(complete, complete - shown_of(is_complete_item), "complete"));
    if (closed > 0) terms.push_back(over_term(closed, closed - shown_of(is_closed_item), "closed"));
    if (in_progress > 0) terms.push_back(is_or_are(in_progress) + "in progress");
    if (waiting > 0) terms.push_back(is_or_are(waiting) + "held" + (waiting_words.size() == 1 ? " at " + waiting_words.front().word : ""));
    for (auto const& other : others) terms.push_back(is_or_are(other.count) + other.word);

    SummaryLine line;
    auto& stated = line.stated;
    stated.raw = opening(report, kinds_in_words(report, all, sum), sum) + ": " + join(terms, ", ") + ".";
    if (report.stated && report.stated->total && *report.stated->total > sum) stated.total = report.stated->total;
    stated.for_force = sum;
    if (complete > 0) stated.complete = complete;
    if (closed > 0) stated.closed = closed;
    if (in_progress > 0) stated.in_progress = in_progress;
    if (waiting > 0) stated.waiting = waiting;
    for (auto const& other : others) {
        if (!stated.by_status) stated.by_status.emplace();
        (*stated.by_status)[other.word] = other.count;
    }

    if (!report.stated) return line;
    auto const said = stated_figures(reg, *report.stated).for_force;
    if (said && *said != sum)
        line.doubts.push_back("the last paper's count line says " + std::to_string(*said) + " for the force; the items and counts known come to " + std::to_string(sum));
    return line;
}

}  // namespace beadle::views
