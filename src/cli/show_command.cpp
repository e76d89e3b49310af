#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "cli/opened.h"
#include "views/find_item.h"
#include "views/item_rows.h"
#include "views/item_words.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto const question = TRY(asked_of(asked));
    auto const store = TRY(open_to_read(asked));
    auto const reg = store->load(question.as_at, question.known_on);
    auto const* item = TRY(views::find_item(reg, asked.words.front()));
    if (asked.has("--json")) {
        auto value = encode(*item).as_object();
        value["ref"] = views::ref_of(reg, *item);
        value["overdue"] = views::is_overdue(*item, question.as_at);
        print(json::serialize(value) + "\n");
    } else {
        print(views::item_text(reg, *item, question.as_at));
    }
    return 0;
}

}  // namespace

Command show_command() {
    return {.name = "show",
            .summary = "show one item with everything known of it",
            .details = "REF is the item's address, report/number. A report answers to its other titles and to the end of its address, where only one does.",
            .words = "REF",
            .least = 1,
            .most = 1,
            .options = {register_option, as_at_option, known_on_option, today_option, json_option},
            .run = run};
}

}  // namespace beadle::cli
