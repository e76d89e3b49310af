// What a register promises when the machine does not keep its own: killed in the middle of a write, written by two at once, a disk
// that is full, a byte that has flipped.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#include "base/fault.h"
#include "store/export.h"
#include "store/ledger.h"
#include "store/sqlite/statement.h"
#include "store/store.h"
#include "tests/kit/program.h"
#include "tests/kit/random_entries.h"

using namespace beadle;
using namespace beadle::store;

namespace {

std::unique_ptr<Store> opened(std::string const& path) { return *open(path, {.create = true, .force = "Rivermouth Police"}); }

Checkpoint append(Store& store, std::vector<Entry> const& entries) {
    auto const writing = store.begin_writing();
    writing->append(entries);
    return writing->commit();
}

std::string exported(Store& store) {
    std::string out;
    write_export(store, [&](std::string_view piece) { out += piece; });
    return out;
}

std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs `work` in a process of its own; it is told where to write. Leaves without cleaning up, as a killed one does.
template <class Work> pid_t in_child(int (&pipe_ends)[2], Work work) {
    REQUIRE(::pipe2(pipe_ends, O_CLOEXEC) == 0);
    auto const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(pipe_ends[0]);
        int code = 0;
        try {
            work(pipe_ends[1]);
        } catch (std::exception const& failure) {
            code = 1;
            [[maybe_unused]] auto const written = ::write(2, failure.what(), std::string_view(failure.what()).size());
        }
        ::_exit(code);
    }
    ::close(pipe_ends[1]);
    return child;
}

void tell(int to, Checkpoint const& checkpoint) {
    [[maybe_unused]] auto const written = ::write(to, &checkpoint, sizeof checkpoint);
}

std::optional<Checkpoint> told(int from) {
    Checkpoint checkpoint;
    return ::read(from, &checkpoint, sizeof checkpoint) == sizeof checkpoint ? std::optional(checkpoint) : std::nullopt;
}

}  // namespace

TEST_CASE("killed in the middle of writing, a register has all that was acknowledged and nothing by halves") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    opened(path);
    std::mt19937 random(7);
    std::size_t acknowledged_in_all = 0;
    for (unsigned round = 0; round < 12; ++round) {
        CAPTURE(round);
        int ends[2];
        auto const child = in_child(ends, [&](int to) {
            auto const store = opened(path);
            kit::RandomEntries random_entries(100 + round);
            for (;;) tell(to, append(*store, random_entries.next()));
        });
        std::optional<Checkpoint> last;
        for (auto left = random() % 15; left > 0; --left) last = told(ends[0]);
        ::usleep(static_cast<useconds_t>(random() % 4000));
        ::kill(child, SIGKILL);
        while (auto const more = told(ends[0])) last = more;
        ::close(ends[0]);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFSIGNALED(status));

        auto const store = opened(path);
        if (last) {
            acknowledged_in_all = last->count;
            CHECK(store->checkpoint().count >= last->count);
            // The reference code of the last acknowledged write still names the same ledger.
            for (auto const& damage : store->verify(*last)) FAIL_CHECK(damage.message);
        }
        // An import is there with all its entries or with none.
        std::uint64_t in_paper = 0, listed = 0;
        store->each_entry([&](Entry const& entry) {
            if (auto const* report = std::get_if<ReportStated>(&entry.payload)) listed += report->listed.size();
            if (std::holds_alternative<ItemStated>(entry.payload)) ++in_paper;
        });
        CHECK(in_paper == listed);
    }
    CHECK(acknowledged_in_all > 12);
}

TEST_CASE("two processes that write at once lose nothing and make one chain") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    int ends[2][2];
    pid_t children[2];
    constexpr std::uint64_t writes = 25;
    // Both also race to make it.
    for (int i = 0; i < 2; ++i)
        children[i] = in_child(ends[i], [&](int to) {
            auto const store = opened(path);
            for (std::uint64_t done = 0; done < writes; ++done)
                tell(to, append(*store, {Entry{.who = "p" + std::to_string(i), .payload = UpdateGiven{.item = "i" + std::to_string(i), .words = "x"}}}));
        });
    std::vector<Checkpoint> all;
    for (int i = 0; i < 2; ++i) {
        while (auto const checkpoint = told(ends[i][0])) all.push_back(*checkpoint);
        ::close(ends[i][0]);
        int status = 0;
        REQUIRE(::waitpid(children[i], &status, 0) == children[i]);
        CHECK(status == 0);
    }
    auto const store = opened(path);
    CHECK(all.size() == 2 * writes);
    CHECK(store->checkpoint().count == 2 * writes);
    for (auto const& acknowledged : all) CHECK(store->verify(acknowledged).empty());
    CHECK(store->entries_about("i0").size() == writes);
}

TEST_CASE("a disk without room: one sentence, the old state, and on again once there is room") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    append(*opened(path), kit::RandomEntries(50).next());
    int ends[2];
    auto const child = in_child(ends, [&](int to) {
        std::signal(SIGXFSZ, SIG_IGN);
        auto const store = opened(path);
        auto last = store->checkpoint();
        rlimit const none{.rlim_cur = 200000, .rlim_max = RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &none);
        std::string said;
        try {
            kit::RandomEntries random(51);
            for (;;) last = append(*store, random.next());
        } catch (Fault const& fault) {
            said = fault.what();
            if (fault.kind() != Fault::Kind::storage) ::_exit(2);
        }
        if (!said.starts_with(path + ": ") || !said.ends_with("nothing was changed")) ::_exit(3);
        if (store->checkpoint() != last || !store->verify(last).empty()) ::_exit(4);
        rlimit const room{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &room);
        append(*store, kit::RandomEntries(52).next());
        tell(to, last);
    });
    auto const last = told(ends[0]);
    ::close(ends[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    REQUIRE(last);
    auto const store = opened(path);
    CHECK(store->checkpoint().count > last->count);
    CHECK(store->verify(*last).empty());
}

TEST_CASE("a database that may not grow says that the disk is full") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    opened(path);
    sqlite::Connection db(path, sqlite::Connection::Mode::read_write);
    db.query("PRAGMA max_page_count = 1").step();
    try {
        sqlite::Transaction transaction(db);
        db.run("INSERT INTO ledger (genesis, count, head) VALUES ($1, 0, zeroblob(32))", std::string(std::size_t{1} << 20, 'x'));
        transaction.commit();
        FAIL("it took a megabyte");
    } catch (Fault const& fault) {
        CHECK(std::string(fault.what()) == path + ": the disk is full; nothing was changed");
    }
}

TEST_CASE("a restore and a backup that find no room leave nothing behind") {
    kit::Scratch const scratch;
    auto const store = opened(scratch.file("force.beadle"));
    for (auto const& batch : kit::RandomEntries(53).batches(60)) append(*store, batch);
    scratch.write("ledger.jsonl", exported(*store));
    kit::Call call{.words = {"restore", scratch.file("ledger.jsonl"), "--register", scratch.file("new.beadle")}, .largest_file = 50000};
    auto const restored = kit::run(call);
    CHECK(restored.exit_code == 74);
    CHECK(restored.err.find("nothing was changed") != std::string::npos);
    call.words = {"backup", scratch.file("new.beadle"), "--register", scratch.file("force.beadle")};
    CHECK(kit::run(call).exit_code == 74);
    for (auto const& left : std::filesystem::directory_iterator(scratch.path())) {
        auto const name = left.path().filename().string();
        CHECK_MESSAGE((name.starts_with("force.beadle") || name == "ledger.jsonl"), name);
    }
}

// A sample of the bytes, spread over the whole file; every byte where BEADLE_FLIP_EVERY_BYTE is set.
TEST_CASE("a flipped byte of a register is found, or changes nothing that it says") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    {
        auto const store = opened(path);
        for (auto const& batch : kit::RandomEntries(54).batches(12)) append(*store, batch);
    }
    auto const good = bytes_of(path);
    auto const expected = exported(*opened(path));
    auto const day = *parse_day("2024-09-01");
    auto const loaded = opened(path)->load(day);
    auto const flipped = scratch.file("flipped.beadle");
    std::size_t const step = std::getenv("BEADLE_FLIP_EVERY_BYTE") ? 1 : good.size() / 250 + 1;
    std::size_t found = 0, harmless = 0;
    for (std::size_t i = 0; i < good.size(); i += i < 112 ? 1 : step) {
        CAPTURE(i);
        auto bytes = good;
        bytes[i] = static_cast<char>(bytes[i] ^ (1 << (i % 8)));
        for (auto const* suffix : {"-wal", "-shm"}) std::filesystem::remove(flipped + suffix);
        scratch.write("flipped.beadle", bytes);
        try {
            auto const store = open(flipped, {.read_only = true});
            if (!store || !(*store)->verify().empty()) {
                ++found;
                continue;
            }
            ++harmless;
            CHECK(exported(**store) == expected);
            CHECK((*store)->load(day) == loaded);
        } catch (Fault const&) {
            ++found;
        }
    }
    CHECK(found > harmless / 4);
}
