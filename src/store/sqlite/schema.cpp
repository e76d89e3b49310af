#include "store/sqlite/schema.h"

#include <map>

/// src/store/schema/*.sql, made part of the program by the build.
namespace beadle::embedded {
extern char const schema_0001_register[];
}

namespace beadle::store::sqlite {

namespace {

/// One step from the schema before: its tables, then the number that says so.
struct Step {
    char const* sql;
    char const* mark;
};
constexpr Step steps[] = {
    {embedded::schema_0001_register, "PRAGMA user_version = 1"},
};

int schema_of(Connection& db) {
    auto row = db.query("PRAGMA user_version");
    row.step();
    return static_cast<int>(row.integer(0));
}

void take_steps(Connection& db, int from) {
    for (int step = from; step < newest_schema(); ++step) {
        db.run_script(steps[step].sql);
        db.run_script(steps[step].mark);
    }
}

std::map<std::string, std::string> tables_of(Connection& db) {
    std::map<std::string, std::string> out;
    auto row = db.query("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'");
    while (row.step()) out.emplace(row.text(0), row.text(1));
    return out;
}

}  // namespace

int newest_schema() { return static_cast<int>(std::size(steps)); }

void make_tables(Connection& db) {
    Transaction transaction(db);
    take_steps(db, 0);
    transaction.commit();
}

Result<std::monostate> bring_up_to_date(Connection& db) {
    auto const schema = schema_of(db);
    if (schema == newest_schema()) return std::monostate{};
    if (schema > newest_schema())
        return unreadable(db.path() + ": this register was made by a newer Beadle (schema " + std::to_string(schema) + "; this one knows " +
                          std::to_string(newest_schema()) + ")");
    if (schema < 1) return unreadable(db.path() + ": the register is damaged (it says that it has schema " + std::to_string(schema) + ")");
    if (db.is_read_only()) return refuse(db.path() + ": the register is of an older Beadle and has to be opened once where it can be written");
    Transaction transaction(db);
    // Another process may have done it while this one waited.
    take_steps(db, schema_of(db));
    transaction.commit();
    return std::monostate{};
}

std::vector<std::string> differences_from_schema(Connection& db) {
    Connection fresh(":memory:", Connection::Mode::in_memory);
    for (auto const& step : steps) fresh.run_script(step.sql);
    auto const expected = tables_of(fresh), found = tables_of(db);
    std::vector<std::string> out;
    for (auto const& [name, sql] : expected) {
        auto const at = found.find(name);
        if (at == found.end()) out.push_back("the " + name + " is missing");
        else if (at->second != sql) out.push_back("the " + name + " is not defined as it should be");
    }
    for (auto const& [name, sql] : found)
        if (!expected.contains(name)) out.push_back("the " + name + " does not belong to a register");
    return out;
}

}  // namespace beadle::store::sqlite
