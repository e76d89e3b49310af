#include "views/item_words.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "views/item_rows.h"

namespace beadle::views {

namespace {

std::string spaced(std::string name) { return replace_all(std::move(name), "-", " "); }

std::string indented(std::string const& text) { return "  " + replace_all(text, "\n", "\n  ") + "\n"; }

std::string section(std::string const& heading, std::string const& body) { return body.empty() ? "" : "\n" + heading + "\n" + body; }

std::string status_line(Register const& reg, ItemState const& item, Day today) {
    auto out = "status: " + (item.status.word.empty() ? "none" : item.status.word);
    if (item.status.meaning) out += " (" + spaced(name_of(*item.status.meaning)) + ")";
    if (is_overdue(item, today)) out += ", overdue";
    if (is_newly_green(reg, item, reg.as_at)) out += ", newly green";
    if (!item.status.word.empty()) out += ", " + source_words(item.status_source, reg.papers);
    if (!item.status_because.empty()) out += ", because " + item.status_because;
    return out + "\n";
}

std::string timeline(Register const& reg, ItemState const& item) {
    std::string out;
    for (auto const& promise : item.promises) {
        out += "  " + squeeze(promise.said.raw);
        if (!promise.because.empty()) out += ", because " + promise.because;
        out += " [" + (promise.source.reported ? "first " : std::string()) + source_words(promise.source, reg.papers) + "]\n";
    }
    return out;
}

std::string links_of(ItemState const& item) {
    std::string out;
    for (auto const& link : item.links) out += "  " + spaced(name_of(link.relation)) + " " + link.report + (link.number ? " " + *link.number : "") + "\n";
    return out;
}

std::string bullets_of(ItemState const& item) {
    std::string out;
    for (auto const& bullet : item.bullets)
        out += "  [" + bullet.label.value_or("•") + "] " + squeeze(bullet.text) + (bullet.status ? " (" + spaced(name_of(*bullet.status)) + ")" : "") + "\n";
    return out;
}

}  // namespace

std::string times(int count) { return count == 1 ? "once" : count == 2 ? "twice" : std::to_string(count) + " times"; }

std::string source_words(Source const& source, std::vector<PaperState> const& papers) {
    if (!source.reported) return "since " + words(source.since);
    auto const at = std::find_if(papers.begin(), papers.end(), [&](PaperState const& paper) { return paper.sha256 == source.paper; });
    auto const name = at == papers.end() ? "the paper" : "paper '" + at->title + "' (" + at->name + ")";
    return "as reported in " + name + " of " + words(source.since) + "; evidence not seen";
}

std::string due_words(ItemState const& item, Day today) {
    if (!item.due) return "no date" + (item.first_due ? " (first " + item.first_due->words() + ")" : "");
    std::vector<std::string> more;
    if (item.first_due && item.first_due != item.due) more.push_back("first " + item.first_due->words());
    if (item.extensions > 0) {
        auto const months = item.first_due ? months_between(*item.first_due, *item.due) : 0;
        more.push_back("extended " + times(item.extensions) + (months > 0 ? ", " + counted(months, "month") : ""));
    }
    auto const done = item.status.meaning && !is_open(*item.status.meaning);
    if (item.due->is_past(today) && !done) more.push_back(counted((today - item.due->last_day()).count(), "day") + " past");
    return "due " + item.due->words() + (more.empty() ? "" : " (" + join(more, "; ") + ")");
}

std::string item_text(Register const& reg, ItemState const& item, Day today) {
    auto const* report = reg.report(item.report);
    auto out = ref_of(reg, item) + "\n" + (report ? report->title : item.report) + ": " + spaced(name_of(item.kind)) + (item.number ? " " + *item.number : " without number") + "\n";
    out += status_line(reg, item, today);
    out += due_words(item, today) + "\n";
    if (!item.leads.empty()) out += "lead: " + join(item.leads, "; ") + "\n";
    for (auto const& other : item.disagreements)
        out += "two papers of one day differ: " + other.field + " '" + squeeze(other.shown) + "' is shown; '" + squeeze(other.other) + "' " + source_words(other.other_source, reg.papers) + "\n";
    out += section("wording", indented(item.text));
    out += section("bullets", bullets_of(item));
    out += section("dates", timeline(reg, item));
    std::string comments;
    for (auto const& comment : item.comments) comments += indented((comment.heading ? *comment.heading + "\n" : "") + comment.text);
    out += section(comments.empty() ? "" : "comment, " + source_words(item.comments_source, reg.papers), comments);
    std::string updates;
    for (auto const& update : item.updates) updates += indented(words(update.source.since) + ", " + update.who + ": " + update.words);
    out += section("updates", updates);
    std::string actions;
    for (auto const& action : item.actions) actions += indented(action);
    out += section("actions", actions);
    out += section("links", links_of(item));
    if (!item.evidence_refs.empty()) out += section("evidence referred to", "  " + join(item.evidence_refs, "; ") + "\n");
    return out;
}

}  // namespace beadle::views
