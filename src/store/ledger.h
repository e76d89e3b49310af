#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/sha256.h"
#include "domain/entry.h"
#include "store/store.h"

namespace beadle::store {

/// The bytes of a ledger and the hashes over them, as docs/entries.md defines them for a reader in thirty years. No engine here.

/// What a ledger says of itself before its first entry. Two forces' ledgers differ from here on.
struct Genesis {
    std::string format = "beadle/ledger/1";
    std::string id{};         ///< 32 hexadecimal digits, drawn once
    std::string force{};
    bool for_tests = false;
    friend bool operator==(Genesis const&, Genesis const&) = default;
};

/// The canonical text of a genesis, and back; anything but canonical text is refused.
std::string genesis_text(Genesis const& genesis);
Result<Genesis> parse_genesis(std::string_view text);
/// The head of a ledger without entries.
Sha256 genesis_hash(std::string_view genesis_text);

Sha256 payload_hash(std::string_view salt, std::string_view payload);
Sha256 entry_hash(Sha256 const& previous, std::string_view header, Sha256 const& payload_hash);

/// An entry that has its number as it is stored after `previous`, with a salt of its own.
StoredEntry seal(Entry const& entry, Sha256 const& previous, std::string salt);
/// Reads kind and version of a stored entry out of its header.
Result<std::monostate> read_header(StoredEntry& stored);
/// The entry that was stored. A redacted one is refused: there is nothing left to read.
Result<Entry> unseal(StoredEntry const& stored);
/// Whether the payload was lawfully taken out.
bool is_redacted(StoredEntry const& stored);

/// What is wrong with a stored entry that should have this number and follow `previous`; nothing where it is what was recorded.
std::optional<std::string> damage_of(StoredEntry const& stored, std::uint64_t number, Sha256 const& previous);

/// The reference code: "17-9f2c…" (count, head in full).
std::string text(Checkpoint const& checkpoint);
Result<Checkpoint> parse_checkpoint(std::string_view text);
/// What is wrong with a ledger in which `head_then` is the hash of the entry that the reference code names (nothing: it is not there).
std::optional<std::string> damage_against(Checkpoint const& against, std::uint64_t count, std::optional<Sha256> const& head_then);

}  // namespace beadle::store
