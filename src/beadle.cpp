// The only file that knows everything.
#include "cli/main.h"

int main(int count, char** words) { return beadle::cli::run(count, words); }
