#include "cli/command.h"

namespace beadle::cli {

// One line a command, each defined in NAME_command.cpp.
Command read_command();
Command verify_command();
Command export_command();
Command restore_command();
Command backup_command();
Command check_command();
Command import_command();
Command paper_command();
Command list_command();
Command show_command();
Command history_command();
Command report_add_command();
Command raise_command();
Command extend_command();
Command status_command();
Command update_command();
Command compare_command();
Command demo_command();
Command serve_command();

std::vector<Command> const& commands() {
    static std::vector<Command> const all = {
        read_command(),
        verify_command(),
        export_command(),
        restore_command(),
        backup_command(),
        check_command(),
        import_command(),
        paper_command(),
        list_command(),
        show_command(),
        history_command(),
        report_add_command(),
        raise_command(),
        extend_command(),
        status_command(),
        update_command(),
        compare_command(),
        demo_command(),
        serve_command(),
    };
    return all;
}

}  // namespace beadle::cli
