// verify, export, restore and backup as a shell calls them.
#include <doctest/doctest.h>

#include <filesystem>

#include "base/text.h"
#include "store/store.h"
#include "tests/kit/program.h"
#include "tests/kit/random_entries.h"

using namespace beadle;

TEST_CASE("export, restore and backup give the same ledger, and verify says so") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    {
        auto const store = *store::open(path, {.create = true, .force = "Rivermouth Police"});
        auto const writing = store->begin_writing();
        writing->append(kit::RandomEntries(60).next());
        writing->commit();
    }
    auto const exported = kit::run({"export", "--register", path});
    REQUIRE(exported.exit_code == 0);
    auto const file = scratch.write("ledger.jsonl", exported.out);
    auto const verified = kit::run({"verify", "--register", path});
    CHECK(verified.exit_code == 0);
    auto const code = std::string(trim(verified.out.substr(verified.out.rfind(' '))));
    CHECK(verified.out.starts_with(path + ": "));

    auto const copy = scratch.file("copy.beadle"), backup = scratch.file("backup.beadle");
    CHECK(kit::run(kit::Call{.words = {"restore", "-", "--register", copy}, .input = exported.out}).exit_code == 0);
    CHECK(kit::run({"export", "--register", copy}).out == exported.out);
    CHECK(kit::run({"backup", backup, "--register", path}).exit_code == 0);
    for (auto const& each : {file, copy, backup}) CHECK(kit::run({"verify", each, "--against", code}).exit_code == 0);
    CHECK(kit::run(kit::Call{.words = {"verify", "-"}, .input = exported.out}).out.ends_with(code + "\n"));
    // Nothing of the databases' own is left lying beside them.
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 4);

    CHECK(kit::run({"restore", file, "--register", copy}).exit_code == 1);
    CHECK(kit::run({"backup", copy, "--register", path}).exit_code == 1);
    CHECK(kit::run({"verify", file, "--against", "12-ab"}).exit_code == 2);
    CHECK(kit::run({"verify", file, "--register", path}).exit_code == 2);
    CHECK(kit::run({"verify", "--register", file}).exit_code == 65);
    CHECK(kit::run({"verify", scratch.file("none")}).exit_code == 65);
    CHECK(kit::run(kit::Call{.words = {"export", "--register", path}, .output = "/dev/full"}).exit_code == 74);
}

TEST_CASE("verify says where an export is damaged, and restore does not take it") {
    kit::Scratch const scratch;
    auto const path = scratch.file("force.beadle");
    {
        auto const store = *store::open(path, {.create = true, .force = "Rivermouth Police"});
        auto const writing = store->begin_writing();
        writing->append({Entry{.who = "p1", .payload = UpdateGiven{.item = "i1", .words = "wet"}}});
        writing->commit();
    }
    auto const file = scratch.write("ledger.jsonl", replace_all(kit::run({"export", "--register", path}).out, "wet", "dry"));
    auto const sentence = file + ": line 2, entry 1: its payload is not what was recorded";
    auto const verified = kit::run({"verify", file});
    CHECK(verified.exit_code == 1);
    CHECK(verified.out == sentence + "\n");
    auto const restored = kit::run({"restore", file, "--register", scratch.file("copy.beadle")});
    CHECK(restored.exit_code == 65);
    CHECK(restored.err == "beadle: " + sentence + "\n");
    CHECK_FALSE(std::filesystem::exists(scratch.file("copy.beadle")));
}
