#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/register.h"

namespace beadle {

struct KnownItem {
    ItemId id;
    std::string slug;
    std::optional<std::string> number{};
    ItemKind kind = ItemKind::recommendation;
    std::string text;
    std::optional<Date> due{};
    Day last_stated{};
};

struct KnownReport {
    ReportId id;
    std::string slug;
    std::vector<std::string> titles{};
    std::optional<Date> published{};
    std::vector<KnownItem> items{};
};

/// What a register knows by name, whatever the day: the reports and items that a newcomer is compared with, and the ids and addresses
/// already given.
class Known {
public:
    Known() = default;
    /// Of a register with everything in it (as at the last of days).
    explicit Known(Register const& all);

    [[nodiscard]] std::vector<KnownReport> const& reports() const { return reports_; }
    KnownReport& at(std::size_t index) { return reports_.at(index); }

    /// Gives a report an id and an address nobody has; its index.
    std::size_t add_report(std::string const& title, std::optional<Date> const& published);
    /// Gives an item of the report at `report` an id and an address no other item of it has. Its slug is its number; where that is
    /// taken its kind goes before it ("afi-2"), then a count after it; an item without number is named by its first words.
    KnownItem const& add_item(std::size_t report, std::optional<std::string> const& number, ItemKind kind, std::string const& text);

private:
    std::vector<KnownReport> reports_{};
    std::uint64_t last_id_ = 0;
};

/// A day after every other: the register as at it has everything.
inline constexpr Day last_of_days = std::chrono::sys_days{std::chrono::year{9999} / std::chrono::December / std::chrono::day{31}};

}  // namespace beadle
