#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/register.h"
#include "store/store.h"

namespace beadle::service {

struct PaperFile {
    std::string name;   ///< without folders
    std::string bytes;
};

struct ImportAsked {
    std::vector<PaperFile> files{};
    std::optional<Day> effective{};  ///< the day the papers hold from; the papers' own date otherwise
    bool preview = false;            ///< only show
    ActorId who{};
    Moment recorded{};
    Cause cause{};
};

/// What an import did, or would do.
struct Imported {
    struct Line {
        std::string kind;      ///< "new", "changed", "same", "report", "alias", "doubt", "proposal"
        std::string ref{};     ///< "peel-2018-2019/11"
        std::string sentence;  ///< in the reader's words
    };
    std::uint64_t appended = 0;  ///< entries
    std::vector<Line> lines{};
};

/// Matches papers to the register and appends what they state: reports by title and date, items by number and wording. One transaction.
/// A paper already in the register appends nothing.
Result<Imported> import_papers(store::Store& store, ImportAsked const& asked);

}  // namespace beadle::service
