// cli: the program's commands, one file each. A command turns words into a call of one use case and its answer into lines or JSON.
#pragma once

namespace beadle::cli {

/// Runs one command; returns the contract's exit code.
int run(int count, char** words);

}  // namespace beadle::cli
