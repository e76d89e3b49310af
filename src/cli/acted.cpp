#include "cli/acted.h"

#include <boost/json/serialize.hpp>

#include "base/json.h"

namespace beadle::cli {

void print_acted(Asked const& asked, service::Acted const& acted, std::string const& line) {
    if (!asked.has("--json")) return print(line + "\n");
    auto value = encode(acted.after).as_object();
    value["ref"] = acted.ref;
    print(json::serialize(value) + "\n");
}

std::string due_of(ItemState const& item) { return item.due ? item.due->words() : "no date"; }

Result<Date> date_option(Asked const& asked, std::string const& option) {
    auto const date = Date::parse(asked.value(option));
    if (!date) return refuse(option + ": '" + asked.value(option) + "' is not a date; write it as 2026-03 or 2026-03-31", option, Refusal::Kind::usage);
    return *date;
}

}  // namespace beadle::cli
