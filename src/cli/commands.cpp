#include "cli/command.h"

namespace beadle::cli {

// One line a command, each defined in NAME_command.cpp.
Command read_command();
Command verify_command();
Command export_command();
Command restore_command();
Command backup_command();
Command check_command();
Command serve_command();

std::vector<Command> const& commands() {
    static std::vector<Command> const all = {
        read_command(),
        verify_command(),
        export_command(),
        restore_command(),
        backup_command(),
        check_command(),
        serve_command(),
    };
    return all;
}

}  // namespace beadle::cli
