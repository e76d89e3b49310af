#include "base/text.h"
#include "cli/command.h"
#include "service/restore_register.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto const where = TRY(asked.register_name());
    auto const restored = TRY(service::restore_register(asked.words.front(), where));
    print(where + ": " + counted(static_cast<long long>(restored.count), "entry", "entries") + " restored\n");
    return 0;
}

}  // namespace

Command restore_command() {
    return {.name = "restore",
            .summary = "make a new register out of an export, equal to the one it was made of",
            .words = "EXPORT",
            .least = 1,
            .most = 1,
            .options = {register_option},
            .run = run};
}

}  // namespace beadle::cli
