#include "views/compare.h"

#include <algorithm>

#include "base/text.h"
#include "domain/pairing.h"

namespace beadle::views {

namespace {

std::string kind_words(ItemKind kind) {
    switch (kind) {
        case ItemKind::recommendation: return "recommendation";
        case ItemKind::area_for_improvement: return "area for improvement";
        case ItemKind::cause_of_concern: return "cause of concern";
    }
    return {};
}

std::string name_of(StatedItem const& item) { return item.number ? kind_words(item.kind) + " " + squeeze(*item.number) : "the " + kind_words(item.kind) + " without a number"; }

std::string status_of(StatedItem const& item) { return item.status ? squeeze(item.status->word) : "no status"; }

/// How far along an item is: off track, at risk, not started, in progress, for closure, done. What is not the force's has no rank.
std::optional<int> rank(StatedItem const& item) {
    if (!item.status || !item.status->meaning) return {};
    switch (*item.status->meaning) {
        case Meaning::off_track: return 0;
        case Meaning::at_risk: return 1;
        case Meaning::not_started: return 2;
        case Meaning::in_progress: return 3;
        case Meaning::proposed_for_closure: return 4;
        case Meaning::implemented:
        case Meaning::superseded:
        case Meaning::not_applicable: return 5;
        case Meaning::not_accepted:
        case Meaning::not_ours: return {};
    }
    return {};
}

/// A status word as compared: "NEW GREEN" one paper and "GREEN" the next is no change.
std::string status_key(StatedItem const& item) {
    auto key = fold(status_of(item));
    if (key.starts_with("new ")) key.erase(0, 4);
    return key;
}

std::optional<std::string> reason_in(StatedItem const& item) {
    if (!item.deadlines.empty()) {
        auto const& last = item.deadlines.back();
        if (last.qualifier && last.aligned_to) return squeeze(*last.qualifier) + "; aligned to " + squeeze(*last.aligned_to);
        if (last.qualifier) return squeeze(*last.qualifier);
        if (last.aligned_to) return "aligned to " + squeeze(*last.aligned_to);
    }
    for (auto const& comment : item.comments) {
        auto const heading = fold(comment.heading.value_or(""));
        if (contains_word(heading, "rationale") || contains_word(heading, "reason") || contains_word(heading, "justification")) return squeeze(comment.text);
    }
    return {};
}

std::vector<std::string> comment_words(StatedItem const& item) {
    std::vector<std::string> out;
    for (auto const& comment : item.comments) {
        auto const words = words_of(comment.heading.value_or("") + " " + comment.text);
        out.insert(out.end(), words.begin(), words.end());
    }
    return out;
}

std::optional<Date> first_date(StatedItem const& item) {
    for (auto const& deadline : item.deadlines)
        if (deadline.date) return deadline.date;
    return {};
}

bool overlap(Date const& a, Date const& b) { return a.first_day() <= b.last_day() && b.first_day() <= a.last_day(); }

class Comparing {
public:
    explicit Comparing(std::vector<Change>& out) : out_(out) {}

    void item(ItemPair const& pair) {
        if (!pair.old_item) return added(*pair.new_report, *pair.new_item);
        if (!pair.new_item) return gone(*pair.old_report, *pair.old_item);
        auto const &report = *pair.new_report;
        auto const &was = *pair.old_item, &is = *pair.new_item;
        status(report, was, is);
        bool const date_moved = date(report, was, is);
        first(report, was, is);
        wording(report, was, is);
        if (date_moved && !is.comments.empty() && comment_words(was) == comment_words(is))
            said({.change = Difference::comment_unchanged, .report = report.title, .item = is.number, .place = is.place, .message = "the date of " + name_of(is) + " moved and its comment is word for word the same"});
    }

private:
    void said(Change change) { out_.push_back(std::move(change)); }

    void added(StatedReport const& report, StatedItem const& item) {
        said({.change = Difference::added, .report = report.title, .item = item.number, .is = status_of(item), .place = item.place, .message = name_of(item) + " is new (" + status_of(item) + (item.due ? ", due " + item.due->words() : "") + ")"});
    }

    void gone(StatedReport const& report, StatedItem const& item) {
        bool const done = item.status && item.status->meaning && !is_open(*item.status->meaning);
        said({.change = Difference::gone, .report = report.title, .item = item.number, .was = status_of(item), .place = item.place,
              .message = name_of(item) + " is not listed any more; it was " + status_of(item) + (done ? ", and what is complete leaves the paper" : ", so it should still be")});
    }

    void status(StatedReport const& report, StatedItem const& was, StatedItem const& is) {
        if (status_key(was) == status_key(is)) return;
        auto const before = rank(was), after = rank(is);
        auto const change = before && after && *after > *before ? Difference::better : before && after && *after < *before ? Difference::worse : Difference::changed;
        said({.change = change, .report = report.title, .item = is.number, .was = status_of(was), .is = status_of(is), .place = is.place, .message = name_of(is) + " was " + status_of(was) + " and is " + status_of(is)});
    }

    bool date(StatedReport const& report, StatedItem const& was, StatedItem const& is) {
        if (was.due == is.due || (was.due && is.due && overlap(*was.due, *is.due))) return false;
        Change change{.change = Difference::moved, .report = report.title, .item = is.number, .because = reason_in(is), .place = is.place};
        if (was.due) change.was = was.due->iso();
        if (is.due) change.is = is.due->iso();
        if (was.due && is.due) {
            auto const months = months_between(*was.due, *is.due);
            change.months = months;
            auto const by = months == 0 ? std::string() : months > 0 ? " by " + counted(months, "month") : " forward by " + counted(-months, "month");
            change.message = "the date of " + name_of(is) + " moved" + by + ", from " + was.due->words() + " to " + is.due->words();
        } else if (is.due) {
            change.message = name_of(is) + " had no date and is due " + is.due->words();
        } else {
            change.message = name_of(is) + " was due " + was.due->words() + " and has no date";
        }
        change.message += change.because ? ": " + *change.because : was.due ? "; no reason is given" : "";
        said(std::move(change));
        return was.due.has_value();
    }

    void first(StatedReport const& report, StatedItem const& was, StatedItem const& is) {
        auto const before = first_date(was), after = first_date(is);
        if (!before || !after || overlap(*before, *after)) return;
        said({.change = Difference::rewritten, .report = report.title, .item = is.number, .was = before->iso(), .is = after->iso(), .place = is.place,
              .message = "the first date of " + name_of(is) + " was " + before->words() + " and is now printed as " + after->words()});
    }

    void wording(StatedReport const& report, StatedItem const& was, StatedItem const& is) {
        if (was.text == is.text || words_of(was.text) == words_of(is.text)) return;
        said({.change = Difference::reworded, .report = report.title, .item = is.number, .was = was.text, .is = is.text, .place = is.place, .message = "the wording of " + name_of(is) + " changed"});
    }

    std::vector<Change>& out_;
};

}  // namespace

std::vector<Change> compare(Reading const& older, Reading const& newer) {
    std::vector<Change> out;
    Comparing comparing(out);
    for (auto const& pair : pair_items(older, newer)) comparing.item(pair);
    return out;
}

}  // namespace beadle::views
