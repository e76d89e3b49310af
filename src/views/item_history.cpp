#include "views/item_history.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "domain/fold_item.h"

namespace beadle::views {

namespace {

std::string text_of(std::vector<Comment> const& comments) {
    std::vector<std::string> out;
    for (auto const& comment : comments) out.push_back((comment.heading ? *comment.heading + ": " : "") + comment.text);
    return join(out, "\n");
}

std::string due_of(ItemState const& item) { return item.due ? item.due->words() : item.promises.empty() ? "" : "no date"; }

std::string cause_of(Entry const& entry, std::vector<PaperState> const& papers) {
    if (!entry.cause.paper) return entry.cause.name;
    auto const at = std::find_if(papers.begin(), papers.end(), [&](PaperState const& paper) { return paper.sha256 == *entry.cause.paper; });
    auto const place = entry.cause.place ? describe(*entry.cause.place) : std::string();
    return "paper " + (at == papers.end() ? entry.cause.paper->substr(0, 12) : at->name) + (place.empty() ? "" : ", " + place);
}

std::string reason_of(Payload const& payload) {
    if (auto const* extended = std::get_if<DeadlineExtended>(&payload)) return extended->because;
    if (auto const* status = std::get_if<StatusChanged>(&payload)) return status->because;
    return {};
}

}  // namespace

std::vector<FieldChange> changes(std::optional<ItemState> const& before, ItemState const& after) {
    std::vector<FieldChange> out;
    auto const was = before.value_or(ItemState{});
    auto const compare = [&](std::string field, std::string from, std::string to) {
        if (from != to) out.push_back(FieldChange{.field = std::move(field), .before = std::move(from), .after = std::move(to)});
    };
    compare("number", was.number.value_or(""), after.number.value_or(""));
    if (!before || was.kind != after.kind) compare("kind", before ? name_of(was.kind) : "", name_of(after.kind));
    if (beadle::fold(was.text) != beadle::fold(after.text)) compare("text", was.text, after.text);
    compare("status", was.status.word, after.status.word);
    compare("due", due_of(was), due_of(after));
    if (was.extensions != after.extensions) compare("extensions", std::to_string(was.extensions), std::to_string(after.extensions));
    compare("leads", join(was.leads, "; "), join(after.leads, "; "));
    compare("comment", text_of(was.comments), text_of(after.comments));
    compare("actions", join(was.actions, "\n"), join(after.actions, "\n"));
    if (after.updates.size() > was.updates.size()) compare("update", "", after.updates.back().words);
    return out;
}

std::vector<HistoryRow> item_history(std::vector<Entry> const& entries, std::vector<PaperState> const& papers, Day as_at) {
    std::vector<HistoryRow> out;
    ItemFold item;
    for (auto const* entry : in_order(entries, as_at)) {
        auto const before = item.result();
        item.apply(*entry);
        HistoryRow row{.number = entry->number, .recorded = entry->recorded, .holds_from = entry->holds_from, .who = entry->who, .on_behalf = entry->on_behalf,
                       .kind = kind_of(entry->payload), .cause = cause_of(*entry, papers), .because = reason_of(entry->payload)};
        if (auto const after = item.result()) row.changes = changes(before, *after);
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace beadle::views
