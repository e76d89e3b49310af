#include "store/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>

#include "base/fault.h"
#include "base/sha256.h"

namespace beadle::store::sqlite {

namespace {

constexpr char const* read_only = ": the register can be read here but not written";

/// A name as a URI: one with a question mark stays a name, and an immutable file can be asked for.
std::string uri(std::string const& path, Connection::Mode mode) {
    if (mode == Connection::Mode::in_memory) return "file::memory:";
    std::string out = "file:";
    if (path.front() != '/') out += "./";
    for (char const c : path) {
        if (c == '%' || c == '?' || c == '#') out += "%" + to_hex({&c, 1});
        else out += c;
    }
    if (mode == Connection::Mode::immutable) out += "?immutable=1";
    return out;
}

}  // namespace

Statement::Statement(Connection& of, char const* sql) : connection_(&of), sql_(sql), statement_(of.take(sql)) {}

Statement::Statement(Statement&& other) noexcept : connection_(other.connection_), sql_(other.sql_), statement_(other.statement_) {
    other.statement_ = nullptr;
}

Statement::~Statement() {
    if (statement_) connection_->give_back(sql_, statement_);
}

bool Statement::step() {
    auto const code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    connection_->fail(code);
}

void Statement::run() {
    while (step()) {
    }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Statement::text(int column) const {
    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes ? std::string(bytes, size) : std::string();
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Sha256 Statement::digest(int column) const {
    Sha256 out{};
    auto const bytes = text(column);
    if (bytes.size() == out.size()) std::transform(bytes.begin(), bytes.end(), out.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
    return out;
}

int Statement::index(int number) const { return sqlite3_bind_parameter_index(statement_, ("$" + std::to_string(number)).c_str()); }

void Statement::check(int code) const {
    if (code != SQLITE_OK) connection_->fail(code);
}

void Statement::bind(int number, std::int64_t value) { check(sqlite3_bind_int64(statement_, index(number), value)); }
void Statement::bind(int number, std::uint64_t value) { bind(number, static_cast<std::int64_t>(value)); }
void Statement::bind(int number, std::string_view value) {
    check(sqlite3_bind_text64(statement_, index(number), value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}
void Statement::bind(int number, Blob value) {
    check(sqlite3_bind_blob64(statement_, index(number), value.bytes.data() ? value.bytes.data() : "", value.bytes.size(), SQLITE_TRANSIENT));
}
void Statement::bind_null(int number) { check(sqlite3_bind_null(statement_, index(number))); }

Connection::Connection(std::string const& path, Mode mode, std::string const& known_as) : path_(known_as.empty() ? path : known_as), mode_(mode) {
    // A reader that could not write would leave the files of the log lying about when it goes.
    auto const flags = (mode == Mode::immutable ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    auto const code = sqlite3_open_v2(uri(path, mode).c_str(), &handle_, flags, nullptr);
    try {
        if (code != SQLITE_OK) fail(code);
        constexpr int wait_milliseconds = 5000;
        sqlite3_busy_timeout(handle_, wait_milliseconds);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        run_script("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
        if (mode == Mode::read_only) run_script("PRAGMA query_only = ON");
    } catch (...) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Connection::~Connection() {
    for (auto const& [sql, statement] : idle_) sqlite3_finalize(statement);
    sqlite3_close_v2(handle_);
}

void Connection::run_script(char const* sql) {
    if (auto const code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); code != SQLITE_OK) fail(code);
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
bool Connection::is_read_only() const { return mode_ == Mode::read_only || sqlite3_db_readonly(handle_, "main") != 0; }

sqlite3_stmt* Connection::take(char const* sql) {
    if (auto const at = idle_.find(sql); at != idle_.end()) {
        auto* const statement = at->second;
        idle_.erase(at);
        return statement;
    }
    sqlite3_stmt* statement = nullptr;
    if (auto const code = sqlite3_prepare_v3(handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr); code != SQLITE_OK) fail(code);
    return statement;
}

void Connection::give_back(char const* sql, sqlite3_stmt* statement) noexcept {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    try {
        idle_.emplace(sql, statement);
    } catch (...) {
        sqlite3_finalize(statement);
    }
}

void Connection::fail(int code) const {
    auto const said = std::string(handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code));
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: throw Fault(path_ + ": the register is busy: another process is writing to it", Fault::Kind::busy);
        case SQLITE_FULL: throw Fault(path_ + ": the disk is full; nothing was changed");
        case SQLITE_IOERR: throw Fault(path_ + ": the disk did not take or give what was asked of it (" + said + "); nothing was changed");
        case SQLITE_READONLY: throw Fault(path_ + read_only);
        case SQLITE_CANTOPEN: throw Fault(path_ + ": the register cannot be opened (" + said + ")");
        case SQLITE_NOMEM: throw Fault(path_ + ": there is not enough memory; nothing was changed");
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: throw Fault(path_ + ": the register is damaged (" + said + "); go back to a backup or an export");
        case SQLITE_ERROR: throw Fault(path_ + ": the register's tables are not as they should be (" + said + ")");
        default: throw Fault(path_ + ": the database said: " + said, Fault::Kind::internal);
    }
}

Snapshot::Snapshot(Connection& of) {
    if (of.in_transaction()) return;
    of.run("BEGIN");
    own_ = &of;
}

Snapshot::~Snapshot() {
    if (own_ && own_->in_transaction()) sqlite3_exec(own_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Transaction::Transaction(Connection& of) : connection_(of) {
    if (of.is_read_only()) throw Fault(of.path() + read_only);
    of.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_ && connection_.in_transaction()) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    // After a full disk SQLite may have rolled back by itself; a COMMIT would then say something else.
    if (!connection_.in_transaction()) throw Fault(connection_.path() + ": the register did not take it; nothing was changed");
    connection_.run("COMMIT");
    open_ = false;
}

}  // namespace beadle::store::sqlite
