#include "cli/command.h"
#include "service/export_ledger.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto const where = TRY(asked.register_name());
    constexpr std::size_t enough_for_one_write = std::size_t{1} << 16;
    std::string waiting;
    TRY(service::export_ledger(where, [&](std::string_view piece) {
        waiting += piece;
        if (waiting.size() < enough_for_one_write) return;
        print(waiting);
        waiting.clear();
    }));
    print(waiting);
    return 0;
}

}  // namespace

Command export_command() {
    return {.name = "export",
            .summary = "write the ledger as lines of JSON, ending in a line with its count and head",
            .words = "",
            .options = {register_option},
            .run = run};
}

}  // namespace beadle::cli
