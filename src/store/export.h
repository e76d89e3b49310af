#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/store.h"

namespace beadle::store {

/// A ledger as lines of JSON (docs/entries.md): what it begins with, every entry as stored, its count and head. A line has one form
/// only, so that a reader who writes it again and compares sees every changed bit.

/// Writes it piece by piece.
Checkpoint write_export(Store& store, std::function<void(std::string_view)> const& write);

/// Reads it entry by entry and checks all of it on the way. A refusal names the line and, where it can, the entry.
class ExportReader {
public:
    /// Reads the first line; refused (unreadable) where the input is no export at all.
    static Result<ExportReader> open(std::istream& from, std::string name);

    [[nodiscard]] std::string const& genesis() const { return genesis_; }
    /// The next entry; nothing after the last line, which said the same count and head, and after which nothing came.
    Result<std::optional<StoredEntry>> next();
    /// Of what was read so far.
    [[nodiscard]] Checkpoint const& checkpoint() const { return checkpoint_; }
    [[nodiscard]] std::string const& name() const { return name_; }

private:
    ExportReader(std::istream& from, std::string name) : from_(&from), name_(std::move(name)) {}
    /// The next line without its end; nothing at the end of the input.
    Result<std::optional<std::string>> line();
    [[nodiscard]] tl::unexpected<Refusal> damaged(std::string const& what, bool of_an_entry) const;

    std::istream* from_;
    std::string name_;
    std::string genesis_{};
    Checkpoint checkpoint_{};
    std::uint64_t line_ = 0;
};

}  // namespace beadle::store
