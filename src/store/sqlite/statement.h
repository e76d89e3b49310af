#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/sha256.h"

struct sqlite3;
struct sqlite3_stmt;

namespace beadle::store::sqlite {

/// Bytes bound as a BLOB and not as text.
struct Blob {
    std::string_view bytes;
};
inline Blob blob(Sha256 const& digest) { return {{reinterpret_cast<char const*>(digest.data()), digest.size()}}; }

class Connection;

/// A prepared statement in use. Its parameters are $1, $2, …; what is bound is copied.
/// Every call throws Fault where the database cannot do it.
class Statement {
public:
    Statement(Connection& of, char const* sql);
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// On to the next row; false after the last.
    bool step();
    /// For what has no rows.
    void run();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;  ///< also a BLOB's bytes; empty for NULL
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] Sha256 digest(int column) const;     ///< zeros where the column does not hold 32 bytes

    void bind(int number, std::int64_t value);
    void bind(int number, std::uint64_t value);
    void bind(int number, std::string_view value);
    void bind(int number, std::string const& value) { bind(number, std::string_view(value)); }
    void bind(int number, char const* value) { bind(number, std::string_view(value)); }
    void bind(int number, Blob value);
    void bind_null(int number);
    template <class T> void bind(int number, std::optional<T> const& value) {
        if (value) bind(number, *value);
        else bind_null(number);
    }

private:
    [[nodiscard]] int index(int number) const;
    void check(int code) const;

    Connection* connection_;
    char const* sql_;
    sqlite3_stmt* statement_;
};

/// An open database. Used by one thread at a time.
class Connection {
public:
    /// `read_only` refuses writes but may tidy up the log beside the file, `immutable` touches nothing and takes no lock.
    enum class Mode { read_write, read_only, immutable, in_memory };

    /// `known_as` is the name that messages say, where it is another than the file's.
    Connection(std::string const& path, Mode mode, std::string const& known_as = {});
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;
    ~Connection();

    /// A statement with its parameters bound in order: `db.query("SELECT … WHERE number = $1", number)`.
    template <class... T> Statement query(char const* sql, T const&... parameters) {
        Statement statement(*this, sql);
        int number = 0;
        (statement.bind(++number, parameters), ...);
        return statement;
    }
    template <class... T> void run(char const* sql, T const&... parameters) { query(sql, parameters...).run(); }
    /// Several statements without parameters.
    void run_script(char const* sql);

    [[nodiscard]] bool in_transaction() const;
    [[nodiscard]] bool is_read_only() const;
    [[nodiscard]] std::string const& path() const { return path_; }
    [[nodiscard]] sqlite3* handle() const { return handle_; }
    /// Throws what an error code of this connection means to an operator.
    [[noreturn]] void fail(int code) const;

private:
    friend class Statement;
    sqlite3_stmt* take(char const* sql);
    void give_back(char const* sql, sqlite3_stmt* statement) noexcept;

    std::string path_;
    Mode mode_;
    sqlite3* handle_ = nullptr;
    std::multimap<char const*, sqlite3_stmt*> idle_;  ///< prepared before, by the address of their SQL, which is a literal
};

/// Several reads of one state: a transaction around them unless one is open already. Never keeps changes.
class Snapshot {
public:
    explicit Snapshot(Connection& of);
    Snapshot(Snapshot const&) = delete;
    Snapshot& operator=(Snapshot const&) = delete;
    ~Snapshot();

private:
    Connection* own_ = nullptr;
};

/// The write lock, taken at once (5 s, then Fault::busy); rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Connection& of);
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    ~Transaction();
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace beadle::store::sqlite
