#pragma once

#include <string>
#include <vector>

#include "domain/known.h"
#include "domain/reading.h"

namespace beadle::intake {

/// Which item of the register an item of a paper is.
struct MatchedItem {
    ItemId id;
    std::string slug;
    bool is_new = false;
};

/// Which report of the register a report of a paper is, its items in the paper's order.
struct MatchedReport {
    ReportId id;
    std::string slug;
    bool is_new = false;
    std::string alias_because{};  ///< why another title is taken for this report; empty where the title is one of its own
    std::vector<MatchedItem> items{};
};

struct Matching {
    std::vector<MatchedReport> reports{};  ///< in the reading's order
    std::vector<Doubt> doubts{};
};

/// Finds each report of a paper by its title and date and each item by its number and wording; what is new gets an id and an address
/// and is added to `known`.
///
/// Titles are compared by their significant words and years. The same, with publication dates that do not contradict each other: the same
/// report. One title's words within the other's, the years equal, and an item that agrees in number and wording: the same, under an alias.
/// Alike but not certain: a report of its own, and a doubt. Items: the same kind and number (as bare_number has it) and wording that could
/// be one demand's; without number by wording alone (nine words of ten). Number and kind equal, wording quite different: an item of its own,
/// and a doubt.
Matching match(Reading const& reading, Known& known);

/// Whether two wordings could be one demand's, cut or lightly reworded.
bool could_be_one(std::string_view a, std::string_view b);

}  // namespace beadle::intake
