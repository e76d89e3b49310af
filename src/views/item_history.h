#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::views {

/// One field before and after an entry.
struct FieldChange {
    std::string field;   ///< "status", "due", "text", "lead", "comment", …
    std::string before;  ///< empty where there was nothing
    std::string after;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (field, before, after))

/// An entry about an item, with what it changed in the order in which things hold.
struct HistoryRow {
    std::uint64_t number = 0;
    Moment recorded{};
    Day holds_from{};
    ActorId who{};
    std::optional<ActorId> on_behalf{};
    std::string kind{};     ///< of the entry: "ItemStated"
    std::string cause{};    ///< "paper update.docx, line 20" or "extend"
    std::string because{};  ///< the reason given, where one was
    std::vector<FieldChange> changes{};
};
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (number, recorded, holds_from, who, on_behalf, kind, cause, because, changes))

/// An item's entries in the order in which they hold, up to a day; `papers` gives papers their names.
std::vector<HistoryRow> item_history(std::vector<Entry> const& entries, std::vector<PaperState> const& papers, Day as_at);

/// What differs between two states of an item, in words.
std::vector<FieldChange> changes(std::optional<ItemState> const& before, ItemState const& after);

}  // namespace beadle::views
