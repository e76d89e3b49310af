#include "store/sqlite/entries.h"

#include "base/fault.h"
#include "store/ledger.h"

namespace beadle::store::sqlite {

namespace {

/// From the columns number, header, salt, payload, payload_hash, hash.
StoredEntry stored_in(Statement const& row) {
    StoredEntry stored;
    stored.number = static_cast<std::uint64_t>(row.integer(0));
    stored.header = row.text(1);
    stored.salt = row.text(2);
    stored.payload = row.text(3);
    stored.payload_hash = row.digest(4);
    stored.hash = row.digest(5);
    return stored;
}

}  // namespace

void insert_entry(Connection& db, std::int64_t ledger, StoredEntry const& stored) {
    std::optional<Blob> salt;
    std::optional<std::string_view> payload;
    if (!is_redacted(stored)) {
        salt = Blob{stored.salt};
        payload = stored.payload;
    }
    db.run("INSERT INTO entry (ledger, number, header, salt, payload, payload_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)", ledger, stored.number,
           stored.header, salt, payload, blob(stored.payload_hash), blob(stored.hash));
}

void each_stored(Connection& db, std::int64_t ledger, std::function<void(StoredEntry const&)> const& see) {
    auto row = db.query("SELECT number, header, salt, payload, payload_hash, hash FROM entry WHERE ledger = $1 ORDER BY number", ledger);
    while (row.step()) see(stored_in(row));
}

Entry readable(Connection const& db, StoredEntry const& stored) {
    auto entry = unseal(stored);
    if (!entry) throw Fault(db.path() + ": entry " + std::to_string(stored.number) + " cannot be read: " + entry.error().message);
    return *std::move(entry);
}

std::vector<Entry> entries_about(Connection& db, std::int64_t ledger, std::string_view what, std::string_view subject) {
    auto row = db.query(
        "SELECT entry.number, entry.header, entry.salt, entry.payload, entry.payload_hash, entry.hash FROM entry_about "
        "JOIN entry ON entry.ledger = entry_about.ledger AND entry.number = entry_about.number "
        "WHERE entry_about.ledger = $1 AND entry_about.what = $2 AND entry_about.subject = $3 ORDER BY entry_about.number",
        ledger, what, subject);
    std::vector<Entry> out;
    while (row.step()) {
        auto const stored = stored_in(row);
        if (!is_redacted(stored)) out.push_back(readable(db, stored));
    }
    return out;
}

std::vector<About> about(Entry const& entry) {
    std::vector<About> out;
    auto subject = subject_of(entry.payload);
    auto const of_item = std::visit([](auto const& payload) { return requires { payload.item; }; }, entry.payload);
    if (!subject.empty()) out.push_back({of_item ? "item" : "report", std::move(subject)});
    if (auto const* identified = std::get_if<ItemIdentified>(&entry.payload)) out.push_back({"member", identified->report});
    if (auto const* paper = std::get_if<PaperStated>(&entry.payload)) out.push_back({"paper", paper->sha256});
    else if (entry.cause.paper) out.push_back({"paper", *entry.cause.paper});
    return out;
}

}  // namespace beadle::store::sqlite
