#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace beadle::cli {

/// What `beadle help` prints: every command with its one line, then the exit codes.
std::string overview(std::vector<Command> const& all);

/// What `beadle help COMMAND` prints: how it is called, what it does, its options.
std::string help_of(Command const& command);

/// How a command is called: "beadle read FILE [--json]".
std::string usage_of(Command const& command);

}  // namespace beadle::cli
