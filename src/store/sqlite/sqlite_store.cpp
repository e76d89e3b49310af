#include "store/sqlite/sqlite_store.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/fault.h"
#include "store/export.h"
#include "store/ledger.h"
#include "store/sqlite/entries.h"
#include "store/sqlite/file.h"
#include "store/sqlite/projection.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/statement.h"

namespace beadle::store::sqlite {

namespace {

Checkpoint checkpoint_of(Connection& db, std::int64_t ledger) {
    auto row = db.query("SELECT count, head FROM ledger WHERE ledger = $1", ledger);
    if (!row.step()) throw Fault(db.path() + ": the register has lost its ledger");
    return {.count = static_cast<std::uint64_t>(row.integer(0)), .head = row.digest(1)};
}

class SqliteWriting final : public Store::Writing {
public:
    SqliteWriting(Connection& db, std::int64_t ledger) : db_(db), ledger_(ledger), transaction_(db), head_(checkpoint_of(db, ledger)) {}

    void append(std::vector<Entry> entries) override {
        for (auto& entry : entries) {
            entry.number = head_.count + 1;
            constexpr std::size_t salt_bytes = 16;
            auto const stored = seal(entry, head_.head, random_bytes(salt_bytes));
            insert_entry(db_, ledger_, stored);
            head_ = {.count = entry.number, .head = stored.hash};
        }
        db_.run("UPDATE ledger SET count = $2, head = $3 WHERE ledger = $1", ledger_, head_.count, blob(head_.head));
        Projection(db_, ledger_).follow(entries);
    }

    Checkpoint commit() override {
        transaction_.commit();
        return head_;
    }

private:
    Connection& db_;
    std::int64_t ledger_;
    Transaction transaction_;
    Checkpoint head_;
};

class SqliteStore final : public Store {
public:
    SqliteStore(std::unique_ptr<Connection> db, std::int64_t ledger, Genesis genesis)
        : db_(std::move(db)), ledger_(ledger), genesis_(std::move(genesis)) {}

    [[nodiscard]] std::string force() const override { return genesis_.force; }
    [[nodiscard]] bool for_tests() const override { return genesis_.for_tests; }

    [[nodiscard]] std::string genesis() const override { return genesis_text(genesis_); }

    std::unique_ptr<Writing> begin_writing() override { return std::make_unique<SqliteWriting>(*db_, ledger_); }

    Checkpoint checkpoint() override { return checkpoint_of(*db_, ledger_); }

    void each_entry(std::function<void(Entry const&)> const& see, std::optional<Moment> known_on) override {
        sqlite::each_stored(*db_, ledger_, [&](StoredEntry const& stored) {
            if (is_redacted(stored)) return;
            auto const entry = readable(*db_, stored);
            if (!known_on || entry.recorded <= *known_on) see(entry);
        });
    }

    void each_stored(std::function<void(StoredEntry const&)> const& see) override {
        sqlite::each_stored(*db_, ledger_, [&](StoredEntry stored) {
            if (auto const read = read_header(stored); !read)
                throw Fault(db_->path() + ": entry " + std::to_string(stored.number) + " cannot be read: " + read.error().message);
            see(stored);
        });
    }

    std::vector<Entry> entries_about(std::string const& subject) override {
        auto entries = sqlite::entries_about(*db_, ledger_, "item", subject);
        if (entries.empty()) entries = sqlite::entries_about(*db_, ledger_, "report", subject);
        return entries;
    }

    Register load(Day as_at, std::optional<Moment> known_on) override {
        Snapshot const snapshot(*db_);
        Register out;
        if (known_on) {
            std::vector<Entry> entries;
            each_entry([&](Entry const& entry) { entries.push_back(entry); }, known_on);
            out = fold(entries, as_at);
        } else {
            out = Projection(*db_, ledger_).load(as_at);
        }
        out.force = genesis_.force;
        return out;
    }

    std::vector<Damage> verify(std::optional<Checkpoint> const& against) override;

    void rebuild() override {
        Transaction transaction(*db_);
        Projection(*db_, ledger_).rebuild();
        transaction.commit();
    }

    void backup_to(std::string const& path) override;

    bool healthy() override {
        try {
            Transaction const transaction(*db_);
            checkpoint();
            return true;
        } catch (Fault const&) {
            return false;
        }
    }

private:
    void verify_file(std::vector<Damage>& damages);
    void verify_chain(std::vector<Damage>& damages, std::optional<Checkpoint> const& against);

    std::unique_ptr<Connection> db_;
    std::int64_t ledger_;
    Genesis genesis_;
};

std::vector<Damage> SqliteStore::verify(std::optional<Checkpoint> const& against) {
    std::vector<Damage> damages;
    try {
        Snapshot const snapshot(*db_);
        verify_file(damages);
        verify_chain(damages, against);
        // What is derived from a damaged ledger proves nothing.
        if (damages.empty())
            for (auto& difference : Projection(*db_, ledger_).differences()) damages.push_back({.message = std::move(difference)});
    } catch (Fault const& fault) {
        if (fault.kind() == Fault::Kind::busy) throw;
        damages.push_back({.message = fault.what()});
    }
    return damages;
}

void SqliteStore::verify_file(std::vector<Damage>& damages) {
    auto row = db_->query("PRAGMA integrity_check(10)");
    while (row.step())
        if (auto said = row.text(0); said != "ok") damages.push_back({.message = "the file is damaged: " + said});
    auto orphan = db_->query("PRAGMA foreign_key_check");
    while (orphan.step()) damages.push_back({.message = "a line of " + orphan.text(0) + " belongs to no ledger"});
    for (auto& difference : differences_from_schema(*db_)) damages.push_back({.message = std::move(difference)});
}

void SqliteStore::verify_chain(std::vector<Damage>& damages, std::optional<Checkpoint> const& against) {
    auto const first = genesis_hash(genesis_text(genesis_));
    Checkpoint walked{.head = first};
    std::optional<Sha256> head_then;
    if (against && against->count == 0) head_then = first;
    sqlite::each_stored(*db_, ledger_, [&](StoredEntry const& stored) {
        if (auto damage = damage_of(stored, walked.count + 1, walked.head)) damages.push_back({.entry = walked.count + 1, .message = *std::move(damage)});
        walked = {.count = stored.number, .head = stored.hash};
        if (against && against->count == stored.number) head_then = stored.hash;
    });
    auto const kept = checkpoint();
    if (kept.count > walked.count)
        damages.push_back({.entry = walked.count, .message = "the ledger ends here, but had " + std::to_string(kept.count) + " entries"});
    else if (kept != walked)
        damages.push_back({.entry = walked.count, .message = "the ledger's head is not the hash of its last entry"});
    if (!against) return;
    if (auto damage = damage_against(*against, walked.count, head_then)) damages.push_back({.entry = std::min(against->count, walked.count), .message = *std::move(damage)});
}

void SqliteStore::backup_to(std::string const& path) {
    NewFile file(path);
    {
        Connection to(file.beside(), Connection::Mode::read_write);
        auto* const backup = sqlite3_backup_init(to.handle(), "main", db_->handle(), "main");
        if (!backup) to.fail(sqlite3_extended_errcode(to.handle()));
        // In one step: the copy is of one moment, and in WAL mode nobody waits for it.
        auto const copied = sqlite3_backup_step(backup, -1);
        auto const finished = sqlite3_backup_finish(backup);
        if (copied != SQLITE_DONE) to.fail(copied);
        if (finished != SQLITE_OK) to.fail(finished);
    }
    if (!file.place()) throw Fault(path + ": there is a file of that name already");
}

/// WAL keeps a file of locks beside the register. On a disk that cannot be written there can be none; nobody writes there
/// either, so that the file alone is all there is unless a log lies beside it.
std::unique_ptr<Connection> connect(std::string const& path, Opening const& how) {
    auto const slash = path.rfind('/');
    auto const folder = slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
    struct stat log {};
    auto const has_log = ::stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0;
    auto const is_fixed = ::access(folder.c_str(), W_OK) != 0 && !has_log;
    auto const mode = is_fixed ? Connection::Mode::immutable : how.read_only ? Connection::Mode::read_only : Connection::Mode::read_write;
    return std::make_unique<Connection>(path, mode);
}

/// The tables and one empty ledger in a file that is new.
void lay_out(Connection& db, std::string const& genesis) {
    db.run_script("PRAGMA journal_mode = WAL");
    make_tables(db);
    db.run("INSERT INTO ledger (ledger, genesis, count, head) VALUES (1, $1, 0, $2)", genesis, blob(genesis_hash(genesis)));
}

/// A new register with an empty ledger, whole or not there.
void create(std::string const& path, Genesis const& genesis) {
    NewFile file(path);
    lay_out(*std::make_unique<Connection>(file.beside(), Connection::Mode::read_write, path), genesis_text(genesis));
    // Where another process was faster, its register is as good.
    file.place();
}

/// The ledger that is meant: the force's, or the only one.
Result<std::pair<std::int64_t, Genesis>> find_ledger(Connection& db, std::string const& force) {
    auto row = db.query("SELECT ledger, genesis FROM ledger ORDER BY ledger");
    std::vector<std::pair<std::int64_t, Genesis>> all;
    while (row.step()) {
        auto genesis = parse_genesis(row.text(1));
        if (!genesis) return unreadable(db.path() + ": " + genesis.error().message);
        all.emplace_back(row.integer(0), *std::move(genesis));
    }
    if (all.empty()) return unreadable(db.path() + ": the register has lost its ledger");
    if (all.size() == 1) return all.front();
    if (force.empty()) return refuse(db.path() + ": this register holds several forces; say which one is meant", "--force", Refusal::Kind::usage);
    for (auto const& ledger : all)
        if (ledger.second.force == force) return ledger;
    return refuse(db.path() + ": this register has no ledger of " + force, "--force", Refusal::Kind::not_found);
}

}  // namespace

Result<std::unique_ptr<Store>> open(std::string const& path, Opening const& how) {
    auto const there = TRY(is_register(path));
    if (!there) {
        if (!how.create) return unreadable(path + ": there is no such register");
        constexpr std::size_t id_bytes = 16;
        create(path, Genesis{.id = to_hex(random_bytes(id_bytes)), .force = how.force, .for_tests = how.for_tests});
    }
    auto db = connect(path, how);
    TRY(bring_up_to_date(*db));
    auto ledger = TRY(find_ledger(*db, how.force));
    return std::make_unique<SqliteStore>(std::move(db), ledger.first, std::move(ledger.second));
}

Result<Checkpoint> restore(ExportReader& from, std::string const& path) {
    auto const taken = refuse(path + ": there is a file of that name already", "--register");
    if (std::error_code error; std::filesystem::symlink_status(path, error).type() != std::filesystem::file_type::not_found) return taken;
    NewFile file(path);
    {
        Connection db(file.beside(), Connection::Mode::read_write, path);
        lay_out(db, from.genesis());
        Transaction transaction(db);
        constexpr std::int64_t ledger = 1;
        while (auto const stored = TRY(from.next())) insert_entry(db, ledger, *stored);
        db.run("UPDATE ledger SET count = $2, head = $3 WHERE ledger = $1", ledger, from.checkpoint().count, blob(from.checkpoint().head));
        Projection(db, ledger).rebuild();
        transaction.commit();
    }
    if (!file.place()) return taken;
    return from.checkpoint();
}

}  // namespace beadle::store::sqlite
