#include "base/text.h"
#include "cli/command.h"
#include "service/back_up_register.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto const where = TRY(asked.register_name());
    auto const& to = asked.words.front();
    auto const copied = TRY(service::back_up_register(where, to));
    print(to + ": " + counted(static_cast<long long>(copied.count), "entry", "entries") + " copied\n");
    return 0;
}

}  // namespace

Command backup_command() {
    return {.name = "backup",
            .summary = "copy a whole register to a new file while others read and write",
            .words = "FILE",
            .least = 1,
            .most = 1,
            .options = {register_option},
            .run = run};
}

}  // namespace beadle::cli
