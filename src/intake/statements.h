#pragma once

#include <string>
#include <vector>

#include "domain/entry.h"
#include "intake/match.h"

namespace beadle::intake {

/// The paper behind a reading, and who brings it in when.
struct PaperOrigin {
    std::string sha256;
    std::string name;           ///< the file's, without folders
    Day holds_from{};
    Moment recorded{};
    ActorId who{};
    std::string command = "import";
    std::vector<Doubt> doubts{};  ///< beside those of the reading and the matching
};

/// What a matched paper states, as entries ready to append: names first, then the paper, then each report with its items.
std::vector<Entry> statements(Reading const& reading, Matching const& matching, PaperOrigin const& origin);

}  // namespace beadle::intake
