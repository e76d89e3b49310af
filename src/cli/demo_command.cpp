#include <charconv>

#include "base/text.h"
#include "cli/opened.h"
#include "service/fill_demo.h"

namespace beadle::cli {

namespace {

Result<std::uint64_t> number_option(Asked const& asked, std::string const& option, std::string const& otherwise, std::uint64_t least, std::uint64_t most) {
    auto const given = asked.value(option, otherwise);
    std::uint64_t value = 0;
    auto const [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
    if (error != std::errc{} || end != given.data() + given.size() || value < least || value > most)
        return refuse(option + ": a whole number from " + std::to_string(least) + " to " + std::to_string(most) + " expected, not '" + given + "'", option, Refusal::Kind::usage);
    return value;
}

Result<int> run(Asked const& asked) {
    auto const items = TRY(number_option(asked, "--items", "100", 1, 1'000'000));
    auto const seed = TRY(number_option(asked, "--seed", "1", 0, UINT64_MAX));
    auto opened = TRY(open_to_act(asked, "demo", Making::where_missing));
    auto const filled = TRY(service::fill_demo(*opened.store, {.items = static_cast<std::size_t>(items), .seed = seed}));
    print(counted(static_cast<long long>(filled.reports), "report") + ", " + counted(static_cast<long long>(filled.items), "item") + " and " +
          counted(static_cast<long long>(filled.papers), "paper") + "; " + counted(static_cast<long long>(filled.entries), "entry", "entries") + "\n");
    return 0;
}

}  // namespace

Command demo_command() {
    return {.name = "demo",
            .summary = "fill an empty register with an invented force's three years",
            .details = "Reports, items, quarterly papers and what was done in between. The same seed and number of items give the same data.",
            .words = "",
            .options = {register_option, {"--items", "N", "how many items (100)"}, {"--seed", "S", "a number (1)"}, test_option},
            .run = run};
}

}  // namespace beadle::cli
