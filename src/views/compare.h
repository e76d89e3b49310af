#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/reading.h"

namespace beadle::views {

/// What happened to an item between two papers. `better` and `worse` are by what the statuses mean; a status that is neither (now
/// another body's) is `changed`. `moved` is the date; `rewritten` its first one, which should never change.
enum class Difference { added, gone, better, worse, changed, moved, rewritten, reworded, comment_unchanged };
BOOST_DESCRIBE_ENUM(Difference, added, gone, better, worse, changed, moved, rewritten, reworded, comment_unchanged)

struct Change {
    Difference change = Difference::added;
    std::string report;                    ///< its title in the newer paper where it has it
    std::optional<std::string> item{};     ///< its number as printed
    std::optional<std::string> was{};      ///< a status word, an ISO date, or the wording before
    std::optional<std::string> is{};
    std::optional<int> months{};           ///< of `moved`: how far, negative where it moved forward
    std::optional<std::string> because{};  ///< of `moved`: the reason printed, where one is
    Place place{};                         ///< in the newer paper; of `gone`, in the older
    std::string message;                   ///< one sentence, without a full stop
};
BOOST_DESCRIBE_STRUCT(Change, (), (change, report, item, was, is, months, because, place, message))

/// What changed from the older paper to the newer, in the newer one's order; what is gone comes last.
std::vector<Change> compare(Reading const& older, Reading const& newer);

}  // namespace beadle::views
