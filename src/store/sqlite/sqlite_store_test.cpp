#include "store/sqlite/sqlite_store.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/fault.h"
#include "store/sqlite/statement.h"
#include "tests/kit/program.h"
#include "tests/kit/random_entries.h"

using namespace beadle;
using namespace beadle::store;

namespace {

std::unique_ptr<Store> made(std::string const& path, std::string const& force = "Rivermouth Police") {
    auto store = open(path, {.create = true, .for_tests = true, .force = force});
    REQUIRE_MESSAGE(store, store.error().message);
    return *std::move(store);
}

Checkpoint append(Store& store, std::vector<Entry> const& entries) {
    auto const writing = store.begin_writing();
    writing->append(entries);
    return writing->commit();
}

std::vector<Entry> all(Store& store) {
    std::vector<Entry> out;
    store.each_entry([&](Entry const& entry) { out.push_back(entry); });
    return out;
}

void fill(Store& store, std::uint64_t seed, std::size_t entries) {
    for (auto const& batch : kit::RandomEntries(seed).batches(entries)) append(store, batch);
}

std::string refusal(std::string const& path, Opening const& how = {}) {
    auto const opened = open(path, how);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Refusal::Kind::unreadable);
    return opened.error().message;
}

/// What somebody with SQLite and ill will, or a failing disk, does to the file.
void tamper(std::string const& path, char const* sql) { sqlite::Connection(path, sqlite::Connection::Mode::read_write).run_script(sql); }

/// The first thing that verify finds.
std::string found(std::string const& path) {
    auto const damages = (*open(path))->verify();
    return damages.empty() ? "nothing" : damages.front().message;
}

}  // namespace

TEST_CASE("what was committed is there when the register is opened again") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    kit::RandomEntries random(1);
    std::vector<Entry> expected;
    Checkpoint last;
    {
        auto const store = made(path);
        CHECK(store->checkpoint().count == 0);
        for (auto const& batch : random.batches(60)) {
            last = append(*store, batch);
            expected.insert(expected.end(), batch.begin(), batch.end());
        }
    }
    std::uint64_t number = 0;
    for (auto& entry : expected) entry.number = ++number;
    auto const store = *open(path);
    CHECK(store->force() == "Rivermouth Police");
    CHECK(store->for_tests());
    CHECK(store->checkpoint() == last);
    CHECK(last.count == expected.size());
    CHECK(all(*store) == expected);
    CHECK(store->verify(last).empty());
    CHECK(store->healthy());
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("what was not committed never was") {
    kit::Scratch const scratch;
    auto const store = made(scratch.file("force.beadle"));
    fill(*store, 2, 20);
    auto const before = store->checkpoint();
    auto const held = store->load(*parse_day("2025-01-01"));
    {
        auto const writing = store->begin_writing();
        writing->append(kit::RandomEntries(3).next());
        CHECK(store->checkpoint().count > before.count);
    }
    CHECK(store->checkpoint() == before);
    CHECK(store->load(*parse_day("2025-01-01")) == held);
    CHECK(store->verify(before).empty());
}

TEST_CASE("the derived tables give what the fold of all entries gives, as at any day") {
    for (std::uint64_t seed = 10; seed < 15; ++seed) {
        CAPTURE(seed);
        kit::Scratch const scratch;
        auto const store = made(scratch.file("force.beadle"));
        for (auto const& batch : kit::RandomEntries(seed).batches(110)) append(*store, batch);
        auto const entries = all(*store);
        for (auto day = *parse_day("2023-12-25"); day < *parse_day("2025-04-01"); day += std::chrono::days(13)) {
            auto expected = fold(entries, day);
            expected.force = "Rivermouth Police";
            auto const loaded = store->load(day);
            CHECK(loaded == expected);
            if (!(loaded == expected)) break;
        }
        CHECK(store->verify().empty());
        store->rebuild();
        CHECK(store->verify().empty());
    }
}

TEST_CASE("what was known on a day leaves out what was recorded later") {
    kit::Scratch const scratch;
    auto const store = made(scratch.file("force.beadle"));
    fill(*store, 20, 80);
    auto const entries = all(*store);
    auto const known_on = entries[entries.size() / 2].recorded;
    std::vector<Entry> known;
    for (auto const& entry : entries)
        if (entry.recorded <= known_on) known.push_back(entry);
    REQUIRE(known.size() < entries.size());
    auto expected = fold(known, *parse_day("2025-01-01"));
    expected.force = "Rivermouth Police";
    CHECK(store->load(*parse_day("2025-01-01"), known_on) == expected);
}

TEST_CASE("entries about an item or a report are found") {
    kit::Scratch const scratch;
    auto const store = made(scratch.file("force.beadle"));
    fill(*store, 21, 80);
    for (auto const* subject : {"i1", "r1", "r2", "none"}) {
        std::vector<Entry> expected;
        for (auto const& entry : all(*store))
            if (subject_of(entry.payload) == subject) expected.push_back(entry);
        CHECK(store->entries_about(subject) == expected);
    }
}

TEST_CASE("what is no register is refused in one sentence") {
    kit::Scratch const scratch;
    CHECK(refusal(scratch.file("none.beadle")) == scratch.file("none.beadle") + ": there is no such register");
    CHECK_FALSE(std::filesystem::exists(scratch.file("none.beadle")));
    CHECK(refusal(scratch.path().string()) == scratch.path().string() + ": this is a folder, not a register");
    CHECK(refusal(scratch.write("empty", "")) == scratch.file("empty") + ": this is not a register");
    CHECK(refusal(scratch.file("empty"), {.create = true}) == scratch.file("empty") + ": this is not a register");
    CHECK(refusal(scratch.write("paper.txt", std::string(500, 'x'))) == scratch.file("paper.txt") + ": this is not a register");
    CHECK(refusal("/dev/null") == "/dev/null: this is not a file");
    CHECK(refusal(scratch.file("no/such/folder/force.beadle")).ends_with("there is no such register"));
    CHECK_THROWS_AS(static_cast<void>(open(scratch.file("no/force.beadle"), {.create = true})), Fault);

    made(scratch.file("force.beadle"));
    std::filesystem::copy(scratch.file("force.beadle"), scratch.file("other.db"));
    tamper(scratch.file("other.db"), "PRAGMA application_id = 7");
    CHECK(refusal(scratch.file("other.db")) == scratch.file("other.db") + ": this is a database, but not a register");
    tamper(scratch.file("force.beadle"), "PRAGMA user_version = 7");
    CHECK(refusal(scratch.file("force.beadle")) == scratch.file("force.beadle") + ": this register was made by a newer Beadle (schema 7; this one knows 1)");
    tamper(scratch.file("force.beadle"), "PRAGMA user_version = 0");
    CHECK(refusal(scratch.file("force.beadle")).ends_with("the register is damaged (it says that it has schema 0)"));
    CHECK(open("postgresql://localhost/force").error().kind == Refusal::Kind::usage);
}

TEST_CASE("a register that is there is never made again") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    fill(*made(path), 22, 10);
    auto const again = made(path, "Hillshire Police");
    CHECK(again->force() == "Rivermouth Police");
    CHECK(again->checkpoint().count >= 10);
}

TEST_CASE("names with signs that mean something in a URI are names") {
    kit::Scratch const scratch;
    for (auto const* name : {"a?mode=memory", "b#c", "50%41.beadle", "file:x"}) {
        CAPTURE(name);
        fill(*made(scratch.file(name)), 23, 5);
        CHECK(std::filesystem::exists(scratch.file(name)));
        CHECK((*open(scratch.file(name)))->checkpoint().count >= 5);
    }
}

TEST_CASE("one database can hold the ledgers of several forces, each with its own chain") {
    kit::Scratch const scratch;
    auto const path = scratch.file("forces.beadle");
    fill(*made(path), 24, 10);
    made(scratch.file("other.beadle"), "Hillshire Police");
    {
        sqlite::Connection db(path, sqlite::Connection::Mode::read_write);
        db.run("ATTACH $1 AS other", scratch.file("other.beadle"));
        db.run_script("INSERT INTO main.ledger (genesis, count, head) SELECT genesis, count, head FROM other.ledger");
    }
    CHECK(open(path).error().message.ends_with("this register holds several forces; say which one is meant"));
    CHECK(open(path, {.force = "Marsh Police"}).error().kind == Refusal::Kind::not_found);
    auto const first = *open(path, {.force = "Rivermouth Police"}), second = *open(path, {.force = "Hillshire Police"});
    auto const before = first->checkpoint();
    CHECK(second->checkpoint().count == 0);
    fill(*second, 24, 10);
    CHECK(first->checkpoint() == before);
    CHECK(first->load(*parse_day("2025-01-01")).items == second->load(*parse_day("2025-01-01")).items);
    CHECK(first->checkpoint().head != second->checkpoint().head);
    CHECK(first->verify().empty());
    CHECK(second->verify().empty());
}

TEST_CASE("verify names what was changed in the file") {
    struct Case {
        char const* sql;
        char const* says;
    };
    // Whoever can write the file can drop the triggers that keep it from accidents.
    std::string const unguarded = "DROP TRIGGER entry_stays; DROP TRIGGER entry_keeps_its_words;";
    Case const cases[] = {
        {"UPDATE entry SET payload = replace(payload, 'e', 'E') WHERE number = 4", "entry 4: its payload is not what was recorded"},
        {"UPDATE entry SET header = replace(header, 'p1', 'p2')", "it does not follow"},
        {"DELETE FROM entry WHERE number = 5", "entry 5: entry 6 stands in its place"},
        {"DELETE FROM entry WHERE number > 20", "the ledger ends here, but had"},
        {"UPDATE ledger SET count = count - 1", "the ledger's head is not the hash of its last entry"},
        {"UPDATE ledger SET head = zeroblob(32)", "the ledger's head is not the hash of its last entry"},
        {"UPDATE ledger SET genesis = replace(genesis, 'Rivermouth', 'Hillshire')", "it does not follow"},
    };
    for (auto const& each : cases) {
        CAPTURE(each.sql);
        kit::Scratch const scratch;
        auto const path = scratch.file("force.beadle");
        fill(*made(path), 25, 40);
        tamper(path, (unguarded + each.sql).c_str());
        auto const damages = (*open(path))->verify();
        bool said = false;
        for (auto const& damage : damages)
            said = said || (damage.entry ? "entry " + std::to_string(damage.entry) + ": " + damage.message : damage.message).find(each.says) != std::string::npos;
        CHECK(said);
    }
}

TEST_CASE("verify finds every derived table that says something else than the ledger, and rebuild mends it") {
    for (auto const* sql : {"UPDATE item_version SET status = 'PURPLE' WHERE item = 'i1'", "UPDATE item_version SET due_last_day = '2031-01-01'",
                            "UPDATE item_version SET extensions = extensions + 1", "UPDATE item_version SET state = replace(state, 'a', 'b')",
                            "DELETE FROM item_version WHERE item = 'i2'", "UPDATE report_version SET holds_from = '2020-01-01' WHERE holds_until = 'open'",
                            "DELETE FROM paper_version", "DELETE FROM entry_about WHERE what = 'member'", "UPDATE entry_about SET number = number + 1000 WHERE subject = 'i1'",
                            "INSERT INTO report_version SELECT ledger, 'r999', holds_from, holds_until, state FROM report_version LIMIT 1"}) {
        CAPTURE(sql);
        kit::Scratch const scratch;
        auto const path = scratch.file("force.beadle");
        fill(*made(path), 26, 60);
        CHECK(found(path) == "nothing");
        tamper(path, sql);
        CHECK(found(path) != "nothing");
        (*open(path))->rebuild();
        CHECK(found(path) == "nothing");
    }
}

TEST_CASE("verify finds tables that no register has") {
    for (auto const* sql : {"CREATE TABLE extra (x)", "DROP INDEX item_version_when", "DROP TRIGGER entry_stays"}) {
        kit::Scratch const scratch;
        fill(*made(scratch.file("force.beadle")), 27, 5);
        tamper(scratch.file("force.beadle"), sql);
        CHECK(found(scratch.file("force.beadle")) != "nothing");
    }
}

TEST_CASE("an entry is neither removed nor rewritten by accident, but a payload can be taken out with its salt") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    fill(*made(path), 28, 30);
    CHECK_THROWS_AS(tamper(path, "DELETE FROM entry WHERE number = 3"), Fault);
    CHECK_THROWS_AS(tamper(path, "UPDATE entry SET header = 'x' WHERE number = 3"), Fault);
    CHECK_THROWS_AS(tamper(path, "UPDATE entry SET payload = 'x' WHERE number = 3"), Fault);
    auto const before = (*open(path))->checkpoint();
    tamper(path, "UPDATE entry SET payload = NULL, salt = NULL WHERE number = 7");
    auto const store = *open(path);
    store->rebuild();
    CHECK(store->verify(before).empty());
    CHECK(all(*store).size() == before.count - 1);
}

TEST_CASE("while another process writes, the register is busy and stays as it was") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    auto const store = made(path);
    fill(*store, 29, 5);
    auto const other = *open(path);
    auto const writing = other->begin_writing();
    CHECK(store->load(*parse_day("2025-01-01")).items.size() == other->load(*parse_day("2025-01-01")).items.size());
    try {
        store->begin_writing();
        FAIL("two at once");
    } catch (Fault const& fault) {
        CHECK(fault.kind() == Fault::Kind::busy);
        CHECK(std::string(fault.what()) == path + ": the register is busy: another process is writing to it");
    }
}

TEST_CASE("a register opened for reading reads and does not write") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    fill(*made(path), 30, 20);
    auto const store = *open(path, {.read_only = true});
    CHECK(store->verify().empty());
    CHECK(store->load(*parse_day("2025-01-01")).reports.size() > 0);
    CHECK_FALSE(store->healthy());
    CHECK_THROWS_WITH_AS(store->begin_writing(), (path + ": the register can be read here but not written").c_str(), Fault);
}

TEST_CASE("a backup made while others write is a whole register of one moment") {
    kit::Scratch const scratch;
    auto const store = made(scratch.file("force.beadle"));
    fill(*store, 31, 60);
    auto const before = store->checkpoint();
    auto const other = *open(scratch.file("force.beadle"));
    {
        auto const writing = other->begin_writing();
        writing->append(kit::RandomEntries(32).next());
        store->backup_to(scratch.file("backup.beadle"));
        writing->commit();
    }
    auto const backup = *open(scratch.file("backup.beadle"));
    CHECK(backup->checkpoint() == before);
    CHECK(backup->verify(before).empty());
    CHECK(all(*backup).size() == before.count);
    CHECK_THROWS_AS(store->backup_to(scratch.file("backup.beadle")), Fault);
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) <= 6);
}
