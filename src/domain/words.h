// domain: the words of the field and the rules over them, pure: no file, no clock, no SQL, no HTML, nothing global. What a paper
// says is a Reading; what happened is an Entry of the ledger; what holds as at a day is a Register, the fold of the entries.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string_view>

namespace beadle {

/// What a status word means, whatever colour it has in a paper.
enum class Meaning {
    not_started, in_progress, at_risk, off_track, not_ours, proposed_for_closure, implemented, superseded, not_accepted, not_applicable
};
BOOST_DESCRIBE_ENUM(Meaning, not_started, in_progress, at_risk, off_track, not_ours, proposed_for_closure, implemented, superseded,
                    not_accepted, not_applicable)

enum class ReportKind { force, national, thematic, joint };
BOOST_DESCRIBE_ENUM(ReportKind, force, national, thematic, joint)

enum class ItemKind { recommendation, area_for_improvement, cause_of_concern };
BOOST_DESCRIBE_ENUM(ItemKind, recommendation, area_for_improvement, cause_of_concern)

/// What one line of a due cell does to the date before it.
enum class DateChange { set, extended, reset, now, none };
BOOST_DESCRIBE_ENUM(DateChange, set, extended, reset, now, none)

enum class Relation { aligned_to, linked_to, see, depends_on, duplicate_of, supersedes, superseded_by, shares_block };
BOOST_DESCRIBE_ENUM(Relation, aligned_to, linked_to, see, depends_on, duplicate_of, supersedes, superseded_by, shares_block)

/// Work goes on: the item is listed in the next paper whatever its colour.
constexpr bool is_open(Meaning meaning) {
    return meaning != Meaning::implemented && meaning != Meaning::superseded && meaning != Meaning::not_accepted && meaning != Meaning::not_applicable;
}

}  // namespace beadle
