// store: the ledger kept for good, on one of several engines with one behaviour. This header is the contract; sqlite/ keeps it with
// a file. Tables beside the ledger are derived from it and can be dropped and rebuilt.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "domain/entry.h"
#include "domain/register.h"

namespace beadle::store {

/// The head of a ledger: how many entries it has and the hash of the last. Printed in papers as the reference code.
struct Checkpoint {
    std::uint64_t count = 0;
    Sha256 head{};  ///< of an empty ledger: SHA-256 of its genesis (docs/entries.md)
    friend bool operator==(Checkpoint const&, Checkpoint const&) = default;
};

/// An entry as stored: the bytes that are hashed, so that a reader can check the chain without this program.
struct StoredEntry {
    std::uint64_t number = 0;
    std::string header;   ///< canonical bytes of everything but the payload
    std::string kind;
    int version = 1;
    std::string salt;     ///< 16 bytes; empty after a lawful redaction, as is the payload
    std::string payload;
    Sha256 payload_hash{};///< SHA-256(salt, payload)
    Sha256 hash{};        ///< SHA-256(previous hash, header, payload hash), length-prefixed
};

/// What verify found wrong, with the entry's number; empty where all is well.
struct Damage {
    std::uint64_t entry = 0;
    std::string message;
};

/// A register. One is used by one thread at a time; several can be open on the same register.
class Store {
public:
    virtual ~Store() = default;

    /// The register's name for its force, and whether it was made for tests (where `--today` sets an entry's time).
    [[nodiscard]] virtual std::string force() const = 0;
    [[nodiscard]] virtual bool for_tests() const = 0;
    /// What the chain begins with: canonical text of the ledger's format, id and force (docs/entries.md).
    [[nodiscard]] virtual std::string genesis() const = 0;

    /// Begins the one write transaction; waits up to 5 s for another process, then throws Fault::busy. While it is held nobody else
    /// appends, so what was read after it still holds when append is called. Rolled back unless committed.
    class Writing {
    public:
        virtual ~Writing() = default;
        /// Numbers, chains and stores the entries and brings the derived tables up to date.
        virtual void append(std::vector<Entry> entries) = 0;
        /// All of it or nothing; returns after it is on the disk (sync).
        virtual Checkpoint commit() = 0;
    };
    virtual std::unique_ptr<Writing> begin_writing() = 0;

    [[nodiscard]] virtual Checkpoint checkpoint() = 0;
    /// Every entry in number order, recorded by `known_on` where given.
    virtual void each_entry(std::function<void(Entry const&)> const& see, std::optional<Moment> known_on = {}) = 0;
    /// Every entry as stored, redacted ones too; all of one moment.
    virtual void each_stored(std::function<void(StoredEntry const&)> const& see) = 0;
    /// Entries about one report or item, in number order.
    virtual std::vector<Entry> entries_about(std::string const& subject) = 0;
    /// The register as at a day; from the derived tables, or by folding where `known_on` is given.
    virtual Register load(Day as_at, std::optional<Moment> known_on = {}) = 0;

    /// Walks the chain, checks every hash and every payload, rebuilds the derived tables beside the kept ones and compares.
    virtual std::vector<Damage> verify(std::optional<Checkpoint> const& against = {}) = 0;
    /// Drops the derived tables and makes them anew from the ledger.
    virtual void rebuild() = 0;
    /// A consistent copy of the whole register while others write.
    virtual void backup_to(std::string const& path) = 0;
    /// Answers whether it can be read and written now (takes and gives back the write lock).
    virtual bool healthy() = 0;
};

struct Opening {
    bool create = false;      ///< make the register where there is none
    bool for_tests = false;   ///< on making: let `--today` set entries' times
    bool read_only = false;
    std::string force{};      ///< on making: the force's name
};

class ExportReader;
/// Makes a new register out of an export, whole or not at all. Refuses a damaged export with the place, and a name that is taken.
Result<Checkpoint> restore(ExportReader& from, std::string const& where);

/// Opens "force.beadle" (SQLite) or "postgresql://…". Refuses what is no register, one of a newer version, one that is not there.
Result<std::unique_ptr<Store>> open(std::string const& where, Opening const& how = {});

}  // namespace beadle::store
