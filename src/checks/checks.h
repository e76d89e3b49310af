// checks: what a careful reader would ask of a paper or a register. One file per rule; a rule looks at a Reading (a register is checked
// as the Reading that views make of it) and says points. An error is a contradiction in the paper itself; a warning is worth a look;
// a note is worth knowing. How to add a rule: docs/adding-a-check.md.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "domain/point.h"
#include "domain/reading.h"

namespace beadle::checks {

/// What a rule is told beside the paper.
struct Context {
    std::string file{};              ///< name for the points' places
    Day as_at{};                     ///< the day questions of lateness are asked for
    Reading const* older = nullptr;  ///< the paper before, where one is given; rules about history are silent without it
};

class Look;

struct Rule {
    std::string id;       ///< "count-mismatch"
    Severity severity = Severity::warning;
    std::string what;     ///< one sentence: what it says
    std::string why;      ///< one sentence: why a member would care
    void (*check)(Look&) = nullptr;
};

/// Every rule, in the contract's order.
std::vector<Rule> const& rules();

/// All points of a reading, worst first, then in the paper's order.
std::vector<Point> check(Reading const& reading, Context const& context);

}  // namespace beadle::checks
