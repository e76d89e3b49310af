#include "cli/opened.h"

namespace beadle::cli {

namespace {

Moment noon(Day day) { return Moment{day} + std::chrono::hours{12}; }

}  // namespace

Moment end_of(Day day) {
    auto const utc = Moment{day} + std::chrono::hours{24} - std::chrono::seconds{1};
    return london_day(utc) == day ? utc : utc - std::chrono::hours{1};
}

Result<OpenedToAct> open_to_act(Asked const& asked, std::string const& name, Making making) {
    auto const where = TRY(asked.register_name());
    auto const today = TRY(asked.today());
    OpenedToAct opened;
    opened.store = TRY(service::open_register(where, {.create = making == Making::where_missing, .for_tests = asked.has("--test")}));
    auto const recorded = opened.store->for_tests() && asked.has("--today") ? noon(today) : now();
    opened.acting = {.who = asked.value("--as", "local"), .recorded = recorded, .today = london_day(recorded), .cause = {.form = Form::command, .name = name}};
    if (opened.acting.who.empty()) return refuse("--as: say who", "--as", Refusal::Kind::usage);
    return opened;
}

Result<std::unique_ptr<store::Store>> open_to_read(Asked const& asked) { return service::open_register(TRY(asked.register_name()), {.read_only = true}); }

Result<AskedOf> asked_of(Asked const& asked) {
    auto const today = TRY(asked.today());
    AskedOf out{.as_at = TRY(asked.day("--as-at", today))};
    if (asked.has("--known-on")) out.known_on = end_of(TRY(asked.day("--known-on", out.as_at)));
    return out;
}

std::string file_name(std::string const& path) {
    auto const slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace beadle::cli
