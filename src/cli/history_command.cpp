#include <algorithm>
#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/text.h"
#include "cli/opened.h"
#include "domain/known.h"
#include "views/find_item.h"
#include "views/item_history.h"
#include "views/item_rows.h"

namespace beadle::cli {

namespace {

/// Long wordings are shown by their beginning: the whole is in `show` and in --json.
std::string shown(std::string const& text) {
    auto const line = squeeze(text);
    if (line.size() <= 100) return line;
    auto const space = line.rfind(' ', 97);
    return line.substr(0, space == std::string::npos ? 97 : space) + " …";
}

std::string as_lines(std::vector<views::HistoryRow> const& rows) {
    std::string out;
    for (auto const& row : rows) {
        out += std::to_string(row.number) + "  holds from " + words(row.holds_from) + "  recorded " + iso(row.recorded) + "  by " + row.who +
               (row.on_behalf ? " for " + *row.on_behalf : "") + "  " + row.kind + " (" + row.cause + ")\n";
        for (auto const& change : row.changes)
            out += "    " + change.field + ": " + (change.before.empty() ? "" : shown(change.before) + " → ") + (change.after.empty() ? "nothing" : shown(change.after)) + "\n";
        if (!row.because.empty()) out += "    because: " + shown(row.because) + "\n";
    }
    return out;
}

Result<int> run(Asked const& asked) {
    auto const question = TRY(asked_of(asked));
    auto const store = TRY(open_to_read(asked));
    auto const as_at = asked.has("--as-at") ? question.as_at : last_of_days;
    auto const reg = store->load(as_at, question.known_on);
    auto const* item = TRY(views::find_item(reg, asked.words.front()));
    auto entries = store->entries_about(item->id);
    std::erase_if(entries, [&](Entry const& entry) { return question.known_on && entry.recorded > *question.known_on; });
    auto const rows = views::item_history(entries, reg.papers, as_at);
    print(asked.has("--json") ? json::serialize(encode(rows)) + "\n" : views::ref_of(reg, *item) + "\n" + as_lines(rows));
    return 0;
}

}  // namespace

Command history_command() {
    return {.name = "history",
            .summary = "show every entry about an item, with before and after",
            .details = "In the order in which they hold: a paper imported late stands where it belongs.",
            .words = "REF",
            .least = 1,
            .most = 1,
            .options = {register_option, as_at_option, known_on_option, today_option, json_option},
            .run = run};
}

}  // namespace beadle::cli
