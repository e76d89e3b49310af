#pragma once

#include <boost/describe/class.hpp>
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
    std::optional<Day> effective{};  ///< the day this one holds from, before ImportAsked::effective
};

struct ImportAsked {
    std::vector<PaperFile> files{};
    std::optional<Day> effective{};  ///< the day the papers hold from; the papers' own date otherwise
    Day today{};                     ///< taken for a paper that does not say its date
    bool preview = false;            ///< only show
    ActorId who{};
    Moment recorded{};
    Cause cause{};
};

/// What an import did, or would do.
struct Imported {
    struct Line {
        std::string kind;      ///< "paper", "known" (a paper already there), "report", "alias", "new", "changed", "same", "doubt", "proposal"
        std::string ref{};     ///< "peel-2018-2019/11"
        std::string sentence;  ///< in the reader's words
    };
    std::uint64_t appended = 0;  ///< entries; those that would be, in a preview
    std::vector<Line> lines{};
};
BOOST_DESCRIBE_STRUCT(Imported::Line, (), (kind, ref, sentence))
BOOST_DESCRIBE_STRUCT(Imported, (), (appended, lines))

/// Matches papers to the register and appends what they state: reports by title and date, items by number and wording. One transaction.
/// A paper already in the register appends nothing. A paper that does not say its date is taken as at today, with a doubt; refused where
/// that could put an old paper after newer ones (it has an earlier due date than the register knows from an earlier day).
Result<Imported> import_papers(store::Store& store, ImportAsked const& asked);

/// What importing them into a register that does not exist yet would do.
Result<Imported> preview_papers(ImportAsked const& asked);

}  // namespace beadle::service
