#include "views/paper_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "domain/status_named.h"

namespace beadle::views {

namespace {

constexpr std::string_view dash = " – ";

std::string worded_date(Promise const& promise) {
    auto const& said = promise.said;
    if (!said.date) return said.change == DateChange::none ? "No date set" : "Now";
    switch (said.change) {
        case DateChange::extended: return "Extended to " + said.date->words();
        case DateChange::reset: return "Reset to " + said.date->words();
        case DateChange::now: return "Now " + said.date->words();
        case DateChange::set:
        case DateChange::none: break;
    }
    return said.date->words();
}

/// A paper's words are kept; what was decided here is worded, with its reason.
Deadline worded(Promise const& promise) {
    auto said = promise.said;
    if (promise.source.reported && !trim(said.raw).empty()) return said;
    if (trim(said.raw).empty()) said.raw = worded_date(promise);
    if (auto const because = squeeze(promise.because); !because.empty() && !contains(said.raw, because)) {
        said.raw += std::string(dash) + because;
        if (!said.qualifier) said.qualifier = because;
    }
    return said;
}

std::string all_comments(StatedItem const& item) {
    std::string out;
    for (auto const& comment : item.comments) out += comment.heading.value_or("") + "\n" + comment.text + "\n";
    for (auto const& action : item.actions) out += action + "\n";
    for (auto const& deadline : item.deadlines) out += deadline.raw + "\n";
    return out;
}

/// A comment without a heading, which stands before those that have one; made where there is none.
std::string& plain_comment(StatedItem& item) {
    if (item.comments.empty() || item.comments.front().heading) item.comments.insert(item.comments.begin(), Comment{});
    return item.comments.front().text;
}

void add_paragraph(std::string& text, std::string const& paragraph) { text += (text.empty() ? "" : "\n") + paragraph; }

struct RelationWords {
    std::string_view stem;    ///< what a sentence that says the relation has in it, folded
    std::string_view phrase;  ///< what a sentence written here begins with
};

RelationWords words_for(Relation relation) {
    switch (relation) {
        case Relation::aligned_to: return {"align", "Aligned to"};
        case Relation::linked_to: return {"link", "Linked to"};
        case Relation::see: return {"see", "See"};
        case Relation::depends_on: return {"depend", "Depends on"};
        case Relation::duplicate_of: return {"duplicate", "Duplicate of"};
        case Relation::supersedes: return {"supersede", "Supersedes"};
        case Relation::superseded_by: return {"supersede", "Superseded by"};
        case Relation::shares_block: break;
    }
    return {};
}

/// Whether some sentence has the relation's word with the number, or without one the report's title, soon after it.
bool says(std::string const& folded, Link const& link, std::string_view stem) {
    auto const target = link.number ? fold(*link.number) : fold(link.report);
    for (auto at = folded.find(stem); at != std::string::npos; at = folded.find(stem, at + 1))
        if (contains_word(std::string_view(folded).substr(at, 80 + target.size()), target)) return true;
    return false;
}

std::string_view noun(ItemKind kind) {
    switch (kind) {
        case ItemKind::recommendation: return "recommendation";
        case ItemKind::area_for_improvement: return "AFI";
        case ItemKind::cause_of_concern: return "cause of concern";
    }
    return "item";
}

std::string_view noun_of_target(Register const& reg, Link const& link, ItemKind otherwise) {
    for (auto const& report : reg.reports) {
        if (fold(report.title) != fold(link.report)) continue;
        for (auto const& id : report.items)
            if (auto const* item = reg.item(id); item && item->number == link.number) return noun(item->kind);
    }
    return noun(otherwise);
}

std::string sentence(Register const& reg, ReportState const* own, ItemState const& item, Link const& link) {
    auto const phrase = std::string(words_for(link.relation).phrase);
    bool const elsewhere = !own || fold(link.report) != fold(own->title);
    auto out = phrase + (elsewhere && !link.report.empty() ? " " + link.report : "");
    if (link.number) out += " " + std::string(noun_of_target(reg, link, item.kind)) + " " + *link.number;
    return out + ".";
}

void say_links(Register const& reg, ItemState const& item, StatedItem& out) {
    auto const* own = reg.report(item.report);
    for (auto const& link : item.links) {
        if (link.relation == Relation::shares_block || says(fold(all_comments(out)), link, words_for(link.relation).stem)) continue;
        add_paragraph(plain_comment(out), sentence(reg, own, item, link));
    }
}

void say_evidence(StatedItem& out) {
    for (auto const& reference : out.evidence_refs)
        if (!contains(all_comments(out), reference)) {
            if (out.comments.empty()) out.comments.emplace_back();
            add_paragraph(out.comments.back().text, "[" + reference + "]");
        }
}

constexpr std::array all_meanings{Meaning::not_started, Meaning::in_progress, Meaning::at_risk,    Meaning::off_track,    Meaning::not_ours,
                                 Meaning::proposed_for_closure, Meaning::implemented, Meaning::superseded, Meaning::not_accepted, Meaning::not_applicable};

std::string plain_words(Meaning meaning) {
    switch (meaning) {
        case Meaning::not_started: return "not started";
        case Meaning::in_progress: return "in progress";
        case Meaning::at_risk: return "at risk";
        case Meaning::off_track: return "off track";
        case Meaning::not_ours: return "pending";
        case Meaning::proposed_for_closure: return "proposed for closure";
        case Meaning::implemented: return "completed";
        case Meaning::superseded: return "superseded";
        case Meaning::not_accepted: return "not accepted";
        case Meaning::not_applicable: return "not applicable";
    }
    return {};
}

/// The labels that a comment's heading names: "Bullet 1, 2 and 3" → 1, 2, 3.
std::vector<std::string> bullets_headed(Comment const& comment) {
    auto const words = words_of(comment.heading.value_or(""));
    std::vector<std::string> labels;
    if (words.empty() || (words.front() != "bullet" && words.front() != "bullets")) return labels;
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
        if (!is_digits(*word) && word->size() != 1) {
            if (*word == "and" || *word == "point" || *word == "points") continue;
            break;
        }
        labels.push_back(*word);
    }
    return labels;
}

bool is_status(Register const& reg, std::string_view word) {
    auto const wanted = fold(word);
    if (wanted == "complete" || wanted == "ongoing") return true;
    for (auto const meaning : all_meanings)
        if (plain_words(meaning) == wanted) return true;
    return status_named(reg, word).has_value();
}

/// Whether a comment has a status word in brackets, or begins with one.
bool says_status(Register const& reg, std::string const& text) {
    for (auto open = text.find_first_of("[("); open != std::string::npos; open = text.find_first_of("[(", open + 1)) {
        auto const close = text.find_first_of("])", open);
        if (close != std::string::npos && is_status(reg, std::string_view(text).substr(open + 1, close - open - 1))) return true;
    }
    return is_status(reg, std::string_view(text).substr(0, text.find_first_of(".:;,-\n")));
}

/// A bullet's status stands in brackets in the comment that is headed with the bullet's label; bullets without labels are counted.
void say_bullets(Register const& reg, StatedItem& out) {
    std::vector<std::string> labels;
    for (auto const& bullet : out.bullets) labels.push_back(lower(bullet.label.value_or(std::to_string(labels.size() + 1))));
    auto const status_of = [&](std::string const& label) {
        auto const at = std::find(labels.begin(), labels.end(), label);
        return at == labels.end() ? std::nullopt : out.bullets[static_cast<std::size_t>(at - labels.begin())].status;
    };
    for (std::size_t i = 0; i < out.bullets.size(); ++i) {
        auto const status = out.bullets[i].status;
        if (!status) continue;
        auto const mark = "[" + plain_words(*status) + "]";
        bool said = false;
        for (auto& comment : out.comments) {
            auto const headed = bullets_headed(comment);
            if (said || std::find(headed.begin(), headed.end(), labels[i]) == headed.end()) continue;
            said = says_status(reg, comment.text);
            auto const of_all = std::all_of(headed.begin(), headed.end(), [&](std::string const& label) { return status_of(label) == status; });
            if (said || !of_all) continue;
            comment.text = mark + (comment.text.empty() ? "" : " ") + comment.text;
            said = true;
        }
        if (!said) out.comments.push_back({.heading = "Bullet " + out.bullets[i].label.value_or(labels[i]), .text = mark});
    }
}

/// Members are owed the reason of a RED, and whom and what a WHITE waits for; what shows that something is done stays within the force.
void say_because(ItemState const& item, StatedItem& out) {
    auto const meaning = item.status.meaning;
    if (meaning != Meaning::off_track && meaning != Meaning::not_ours) return;
    auto const because = std::string(trim(item.status_because));
    if (because.empty() || item.status_source.reported) return;
    // "for BODY: PRODUCT"; before a colon a reader would take the body for a heading.
    auto const text = meaning == Meaning::not_ours ? "Waits " + replace_all(because, ": ", std::string(dash)) : because;
    if (!contains(all_comments(out), text)) out.comments.push_back({.heading = "Rationale", .text = text});
}

bool same_words(StatedItem const& a, StatedItem const& b) {
    return a.comments == b.comments && a.actions == b.actions && a.leads == b.leads;
}

bool is_link_to(Link const& link, StatedReport const& report, StatedItem const& item) {
    return link.relation == Relation::shares_block && link.number == item.number && (link.report.empty() || fold(link.report) == fold(report.title));
}

}  // namespace

StatedItem in_words(Register const& reg, ItemState const& item) {
    StatedItem out{.number = item.number, .kind = item.kind, .text = item.text, .bullets = item.bullets, .status = item.status};
    for (auto const& promise : item.promises) out.deadlines.push_back(worded(promise));
    if (out.deadlines.empty()) {
        if (item.due)
            out.deadlines.push_back({.raw = item.due->words(), .date = item.due});
        else
            out.deadlines.push_back({.raw = "No date set", .change = DateChange::none, .qualifier = "no date set"});
    }
    out.due = item.due;
    out.comments = item.comments;
    // What has no heading stands first: below a heading it would belong to it.
    std::stable_partition(out.comments.begin(), out.comments.end(), [](Comment const& comment) { return !comment.heading; });
    out.actions = item.actions;
    out.leads = item.leads;
    out.links = item.links;
    out.evidence_refs = item.evidence_refs;
    say_bullets(reg, out);
    say_because(item, out);
    say_links(reg, item, out);
    say_evidence(out);
    if (out.comments.empty() && out.actions.empty()) out.comments.push_back({.text = "No update."});
    return out;
}

void settle_shared_blocks(StatedReport& report) {
    auto& items = report.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        // The run of neighbours around an item that all say the same.
        auto first = i, last = i;
        while (first > 0 && same_words(items[first - 1], items[i])) --first;
        while (last + 1 < items.size() && same_words(items[last + 1], items[i])) ++last;
        std::erase_if(items[i].links, [&](Link const& link) {
            if (link.relation != Relation::shares_block) return false;
            for (auto other = first; other <= last; ++other)
                if (other != i && is_link_to(link, report, items[other])) return false;
            return true;
        });
    }
}

}  // namespace beadle::views
