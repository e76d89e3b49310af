#include "domain/fold_item.h"

#include <algorithm>

#include "base/text.h"
#include "domain/legend.h"

namespace beadle {

namespace {

Source source_of(Entry const& entry) {
    auto const reported = entry.cause.form == Form::paper;
    return Source{.entry = entry.number, .since = entry.holds_from, .reported = reported, .paper = reported ? entry.cause.paper.value_or("") : ""};
}

}  // namespace

void ItemFold::apply(Entry const& entry) {
    std::visit([&](auto const& what) { on(what, entry); }, entry.payload);
}

void ItemFold::seen(Entry const& entry) {
    if (!exists_) state_.first_stated = entry.holds_from;
    state_.last_stated = entry.holds_from;
    exists_ = true;
}

void ItemFold::settle(std::string const& field) { settled_.push_back(field); }

void ItemFold::on(ItemIdentified const& what, Entry const&) {
    state_.id = what.item;
    state_.report = what.report;
    state_.slug = what.slug;
}

void ItemFold::on(ItemStated const& what, Entry const& entry) {
    auto const& said = what.said;
    auto const source = source_of(entry);
    if (!said_today_.empty() && said_today_.back().source.since != entry.holds_from) said_today_.clear();
    settled_.clear();
    seen(entry);
    state_.kind = said.kind;
    if (said.number) state_.number = said.number;
    if (!said.text.empty()) {
        state_.text = said.text;
        state_.bullets = said.bullets;
    }
    if (said.status) {
        state_.status = *said.status;
        state_.status_source = source;
        state_.status_because.clear();
    }
    history_.state(said.deadlines, said.due, source);
    if (!said.comments.empty()) {
        state_.comments = said.comments;
        state_.comments_source = source;
    }
    if (!said.actions.empty()) state_.actions = said.actions;
    if (!said.leads.empty()) state_.leads = said.leads;
    if (!said.links.empty()) state_.links = said.links;
    if (!said.evidence_refs.empty()) state_.evidence_refs = said.evidence_refs;
    auto const dated = said.due || !said.deadlines.empty();
    said_today_.push_back(Said{.status = said.status ? said.status->word : "",
                               .due = !dated ? "" : said.due ? said.due->words() : "no date",
                               .text = said.text,
                               .source = source});
}

void ItemFold::on(ItemRaised const& what, Entry const& entry) {
    auto const source = source_of(entry);
    seen(entry);
    state_.number = what.number;
    state_.kind = what.kind;
    state_.text = what.text;
    state_.status = Status{.word = default_word(Meaning::not_started), .meaning = Meaning::not_started};
    state_.status_source = source;
    if (what.due) history_.set(*what.due, source);
}

void ItemFold::on(DeadlineExtended const& what, Entry const& entry) {
    seen(entry);
    history_.extend(what.to, what.because, source_of(entry));
    settle("due");
}

void ItemFold::on(StatusChanged const& what, Entry const& entry) {
    seen(entry);
    state_.status = Status{.word = what.word, .meaning = what.to};
    state_.status_source = source_of(entry);
    state_.status_because = what.because;
    settle("status");
}

void ItemFold::on(UpdateGiven const& what, Entry const& entry) {
    seen(entry);
    auto const source = source_of(entry);
    state_.updates.push_back(GivenUpdate{.words = what.words, .committee_wording = what.committee_wording, .who = entry.who, .source = source});
    if (!what.committee_wording) return;
    state_.comments = {Comment{.text = *what.committee_wording}};
    state_.comments_source = source;
}

std::optional<ItemState> ItemFold::result() const {
    if (!exists_) return {};
    auto state = state_;
    state.promises = history_.promises();
    state.due = history_.due();
    state.first_due = history_.first_due();
    state.extensions = history_.extensions();
    auto const compare = [&](std::string const& field, std::string Said::*part) {
        if (std::find(settled_.begin(), settled_.end(), field) != settled_.end()) return;
        auto const& shown = said_today_.back().*part;
        std::vector<std::string> told;
        for (auto const& other : said_today_) {
            auto const known = std::find(told.begin(), told.end(), fold(other.*part)) != told.end();
            if (known || (other.*part).empty() || shown.empty() || fold(other.*part) == fold(shown)) continue;
            told.push_back(fold(other.*part));
            state.disagreements.push_back(Disagreement{.field = field, .shown = shown, .other = other.*part, .other_source = other.source});
        }
    };
    if (!said_today_.empty()) {
        compare("status", &Said::status);
        compare("due", &Said::due);
        compare("text", &Said::text);
    }
    return state;
}

std::optional<ItemState> fold_item(std::vector<Entry> const& entries, Day as_at) {
    ItemFold item;
    for (auto const* entry : in_order(entries, as_at)) item.apply(*entry);
    return item.result();
}

}  // namespace beadle
