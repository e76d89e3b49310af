// views: questions put to a register, answered as rows: what is listed, what is overdue, what changed. Pure; the day is always told.
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::views {

/// A row of the register's list, as `list --json` prints it.
struct ItemRow {
    std::string ref;                      ///< "peel-2018-2019/11": its address
    std::string report;                   ///< title
    std::optional<std::string> number{};
    ItemKind kind = ItemKind::recommendation;
    std::string text;
    Status status{};
    std::optional<Date> due{};
    std::optional<Date> first_due{};
    int extensions = 0;
    bool overdue = false;                 ///< its due period is over and it is neither done, not ours, off track nor proposed for closure
    bool newly_green = false;
    std::vector<std::string> leads{};
    std::string report_ref{};             ///< the report's slug
    Day since{};                          ///< the day of the last statement or act
};
BOOST_DESCRIBE_STRUCT(ItemRow, (), (ref, report, number, kind, text, status, due, first_due, extensions, overdue, newly_green, leads, report_ref, since))

/// Which rows; every part that is set must hold. Names are those of the list's query string.
struct ItemFilter {
    std::optional<std::string> status{};    ///< a word as printed, or a meaning ("in-progress"); case does not matter
    std::optional<std::string> report{};    ///< slug
    std::optional<std::string> lead{};      ///< part of a lead's name
    std::optional<bool> overdue{};
    std::optional<std::string> q{};         ///< every word of it stands somewhere in the item
    int extensions = 0;                     ///< at least so many
    std::string sort{};                     ///< "", "due", "-due", "status", "number", "report", "extensions", "-extensions"; "" is the register's own order
};

std::vector<ItemRow> item_rows(Register const& reg, ItemFilter const& filter, Day today);
/// Refuses a filter whose words mean nothing (a status without a letter, an unknown sort).
Result<ItemFilter> parse_filter(std::vector<std::pair<std::string, std::string>> const& parameters);

/// Whether an item is past due at `today` in a way that a member would call overdue.
bool is_overdue(ItemState const& item, Day today);
/// Implemented now, and not shown as implemented in the last paper submitted before `as_at`.
bool is_newly_green(Register const& reg, ItemState const& item, Day as_at);
/// All items of which is_newly_green holds.
std::set<ItemId> newly_green(Register const& reg, Day as_at);
/// "peel-2018-2019/11"
std::string ref_of(Register const& reg, ItemState const& item);

}  // namespace beadle::views
