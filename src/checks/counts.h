// What a report's count line claims, term by term, and how many items listed could answer to each term.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checks/look.h"

namespace beadle::checks {

/// A term of a count line. Each listed item belongs to one: what is implemented to `complete`, what is closed for another reason to
/// `closed` or `complete`, WHITE to `waiting`, other open work to `in_progress`; `worded` is a figure said under a status word.
enum class Term { complete, closed, in_progress, waiting, worded };

struct Claim {
    Term term = Term::complete;
    std::string words;  ///< "complete", "in progress", "waiting", or the status word as printed
    int figure = 0;
};

/// One set of claims: the whole line's, or those of one kind of item where the line splits by kind.
struct Claims {
    std::optional<ItemKind> kind{};
    std::optional<int> total{};      ///< the report's whole number
    std::optional<int> for_force{};  ///< of them for the force
    std::vector<Claim> terms{};

    [[nodiscard]] std::optional<int> figure(Term term) const;
    [[nodiscard]] bool has(Term term) const { return figure(term).has_value(); }
    /// What the terms should add up to: the force's number, else the report's.
    [[nodiscard]] std::optional<int> whole() const { return for_force ? for_force : total; }
    [[nodiscard]] int sum() const;
    /// Whether the item's status word has a figure of its own.
    [[nodiscard]] bool words_cover(StatedItem const& item) const;
};

/// What a report's count line claims; more than one where it splits by kind.
std::vector<Claims> claims_of(Stated const& stated);

/// How many items there are, read sparingly and generously: "4a" and "4b" may count once or twice, an item whose status nobody
/// knows may be any, and a status may fall under more than one term.
struct Span {
    int least = 0, most = 0;
    [[nodiscard]] bool holds(int figure) const { return least <= figure && figure <= most; }
};

using Belongs = std::function<bool(StatedItem const&)>;

/// The items that certainly belong give the least, those that may belong the most.
Span count(std::vector<StatedItem const*> const& items, Belongs const& surely, Belongs const& maybe);

/// The items of a report that the claims are about.
std::vector<StatedItem const*> items_under(std::vector<StatedItem const*> const& items, Claims const& claims);

/// How many listed items answer to a term.
Span listed_under(std::vector<StatedItem const*> const& items, Claims const& claims, Term term);

/// "9 = 3 complete + 1 closed + 5 in progress"; without the sum where no whole number is stated.
std::string equation(Claims const& claims);
/// " of areas for improvement" where the claims are about one kind.
std::string of_kind(Claims const& claims);

}  // namespace beadle::checks
