#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "service/verify_ledger.h"

namespace beadle::cli {

namespace {

struct VerifiedRow {
    bool whole = false;
    std::uint64_t entries = 0;
    std::string reference_code{};
    std::vector<std::string> damages{};
};
BOOST_DESCRIBE_STRUCT(VerifiedRow, (), (whole, entries, reference_code, damages))

Result<int> run(Asked const& asked) {
    if (!asked.words.empty() && asked.has("--register"))
        return refuse("one of them: a register or an export", "--register", Refusal::Kind::usage);
    auto const where = asked.words.empty() ? TRY(asked.register_name()) : asked.words.front();
    auto const against = asked.has("--against") ? std::optional(asked.value("--against")) : std::nullopt;
    auto verified = TRY(asked.words.empty() ? service::verify_register(where, against) : service::verify_file(where, against));
    auto const whole = verified.damages.empty();
    if (asked.has("--json")) {
        print(json::serialize(encode(VerifiedRow{.whole = whole, .entries = verified.entries, .reference_code = std::move(verified.reference_code),
                                                 .damages = std::move(verified.damages)})) + "\n");
    } else if (whole) {
        print((where == "-" ? "standard input" : where) + ": " + counted(static_cast<long long>(verified.entries), "entry", "entries") + ", all as recorded; reference code " +
              verified.reference_code + "\n");
    } else {
        for (auto const& damage : verified.damages) print(damage + "\n");
    }
    return whole ? 0 : 1;
}

}  // namespace

Command verify_command() {
    return {.name = "verify",
            .summary = "walk the hashes of a register or an export; rebuild its tables beside and compare",
            .words = "EXPORT",
            .least = 0,
            .most = 1,
            .options = {register_option, {"--against", "CODE", "a reference code printed earlier, which the ledger must go back to"}, json_option},
            .run = run};
}

}  // namespace beadle::cli
