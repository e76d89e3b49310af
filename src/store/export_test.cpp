#include "store/export.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "base/text.h"
#include "store/ledger.h"
#include "store/sqlite/statement.h"
#include "tests/kit/program.h"
#include "tests/kit/random_entries.h"

using namespace beadle;
using namespace beadle::store;

namespace {

std::unique_ptr<Store> filled(std::string const& path, std::uint64_t seed, std::size_t entries) {
    auto store = *open(path, {.create = true, .force = "Rivermouth Police"});
    for (auto const& batch : kit::RandomEntries(seed).batches(entries)) {
        auto const writing = store->begin_writing();
        writing->append(batch);
        writing->commit();
    }
    return store;
}

std::string exported(Store& store) {
    std::string out;
    write_export(store, [&](std::string_view piece) { out += piece; });
    return out;
}

/// What a reader of the whole export says: "" where all is well.
std::string damage_in(std::string const& bytes) {
    std::istringstream in(bytes);
    auto reader = ExportReader::open(in, "x");
    if (!reader) return reader.error().message;
    for (;;) {
        auto const entry = reader->next();
        if (!entry) return entry.error().message;
        if (!*entry) return "";
    }
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> out;
    for (auto const line : split_lines(text)) out.emplace_back(line);
    return out;
}

std::string joined(std::vector<std::string> const& lines) { return join(lines, "\n") + "\n"; }

}  // namespace

TEST_CASE("an export restored and exported again is the same bytes, and the register the same register") {
    for (std::uint64_t const seed : {40U, 41U, 42U}) {
        kit::Scratch const scratch;
        auto const store = filled(scratch.file("a"), seed, 90);
        auto const first = exported(*store);
        CHECK(damage_in(first) == "");
        std::istringstream in(first);
        auto reader = ExportReader::open(in, "x");
        auto const restored = restore(*reader, scratch.file("b"));
        REQUIRE(restored);
        CHECK(*restored == store->checkpoint());
        auto const again = *open(scratch.file("b"));
        CHECK(exported(*again) == first);
        CHECK(again->verify(store->checkpoint()).empty());
        CHECK(again->force() == store->force());
        auto const day = *parse_day("2024-11-01");
        CHECK(again->load(day) == store->load(day));
    }
}

TEST_CASE("an empty ledger and a redacted entry survive export and restore") {
    kit::Scratch const scratch;
    for (std::size_t const entries : {0U, 30U}) {
        auto const name = std::to_string(entries);
        auto const store = filled(scratch.file("a" + name), 43, entries);
        if (entries) sqlite::Connection(scratch.file("a" + name), sqlite::Connection::Mode::read_write).run_script("UPDATE entry SET payload = NULL, salt = NULL WHERE number = 9");
        store->rebuild();
        auto const bytes = exported(*store);
        std::istringstream in(bytes);
        auto reader = ExportReader::open(in, "x");
        REQUIRE(restore(*reader, scratch.file("b" + name)));
        CHECK(exported(**open(scratch.file("b" + name))) == bytes);
    }
}

TEST_CASE("every flipped bit of an export is found") {
    kit::Scratch const scratch;
    auto const store = filled(scratch.file("a"), 44, 0);
    {
        auto const writing = store->begin_writing();
        writing->append({Entry{.who = "p1", .payload = ReportAliased{.report = "r1", .title = "“Oars”", .because = "\t"}},
                         Entry{.who = "p1", .cause = {.form = Form::paper, .place = Place{.line = 4}}, .payload = UpdateGiven{.item = "i1", .words = "x"}}});
        writing->commit();
    }
    auto const good = exported(*store);
    REQUIRE(damage_in(good) == "");
    std::size_t missed = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            auto bytes = good;
            bytes[i] = static_cast<char>(bytes[i] ^ (1 << bit));
            missed += damage_in(bytes).empty();
        }
    }
    CHECK(missed == 0);
}

TEST_CASE("a dropped, doubled or swapped entry and a cut tail are found, with the place") {
    kit::Scratch const scratch;
    auto const good = lines_of(exported(*filled(scratch.file("a"), 45, 6)));
    auto const entries = good.size() - 2;
    for (std::size_t i = 1; i <= entries; ++i) {
        CAPTURE(i);
        auto const at = good.begin() + static_cast<std::ptrdiff_t>(i);
        auto const place = "x: line " + std::to_string(i + 1) + ", entry " + std::to_string(i) + ": ";
        auto dropped = good;
        dropped.erase(dropped.begin() + static_cast<std::ptrdiff_t>(i));
        if (i < entries) CHECK(damage_in(joined(dropped)) == place + "entry " + std::to_string(i + 1) + " stands in its place: what was between is missing");
        else CHECK(damage_in(joined(dropped)) == "x: line " + std::to_string(i + 1) + ": the last line says that there are " + std::to_string(entries) + " entries, but " + std::to_string(entries - 1) + " came before it");
        auto doubled = good;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), *at);
        CHECK(damage_in(joined(doubled)).find("it is there twice or out of order") != std::string::npos);
        if (i < entries) {
            auto swapped = good;
            std::swap(swapped[i], swapped[i + 1]);
            CHECK(damage_in(joined(swapped)).starts_with(place));
        }
    }
    auto const whole = joined(good);
    std::size_t missed = 0;
    for (std::size_t length = 0; length < whole.size(); length += 1 + length % 13) missed += damage_in(whole.substr(0, length)).empty();
    CHECK(missed == 0);
    CHECK(damage_in(joined({good.begin(), good.end() - 1})) ==
          "x: line " + std::to_string(entries + 2) + ": the export ends after entry " + std::to_string(entries) + " without its last line: what followed is missing");
    CHECK(damage_in(whole + "\n").ends_with("something follows the last line"));
    CHECK(damage_in(whole + whole).ends_with("something follows the last line"));
}

TEST_CASE("the same JSON written another way is damage") {
    kit::Scratch const scratch;
    auto const good = exported(*filled(scratch.file("a"), 46, 6));
    for (auto const& change : std::vector<std::pair<std::string, std::string>>{
             {"{\"number\":2", "{ \"number\":2"}, {"{\"number\":2", "{\"number\":2.0"}, {"{\"number\":2", "{\"number\":1,\"number\":2"},
             {"{\"number\":2", "{\"note\":1,\"number\":2"}, {"\"header\":\"{", "\"header\":\"\\u007b"}, {"\n", "\r\n"}, {"{\"count\"", "{\"head\":\"\",\"count\""}}) {
        CAPTURE(change.second);
        auto bytes = good;
        auto const at = bytes.find(change.first);
        REQUIRE(at != std::string::npos);
        bytes.replace(at, change.first.size(), change.second);
        CHECK(damage_in(bytes) != "");
    }
}

TEST_CASE("a tail rewritten with every hash recomputed is found by a reference code printed before") {
    kit::Scratch const scratch;
    auto const store = filled(scratch.file("a"), 47, 20);
    auto const printed = store->checkpoint();
    std::vector<Entry> entries;
    store->each_entry([&](Entry const& entry) { entries.push_back(entry); });
    for (std::size_t const keep : {std::size_t{0}, entries.size() / 2, entries.size() - 1}) {
        CAPTURE(keep);
        std::vector<StoredEntry> stored;
        store->each_stored([&](StoredEntry const& entry) { stored.push_back(entry); });
        auto const forged = scratch.file("forged" + std::to_string(keep));
        std::string text = exported(*store);
        auto lines = lines_of(text);
        auto previous = keep ? stored[keep - 1].hash : genesis_hash(store->genesis());
        // Rewritten by somebody who has this program: their own who, their own salts.
        std::istringstream in(joined({lines.begin(), lines.begin() + 1 + static_cast<std::ptrdiff_t>(keep)}) + R"({"count":)" + std::to_string(keep) + R"(,"head":")" + hex(previous) + "\"}\n");
        auto reader = ExportReader::open(in, "x");
        REQUIRE(restore(*reader, forged));
        auto const other = *open(forged);
        {
            auto const writing = other->begin_writing();
            for (std::size_t i = keep; i < entries.size(); ++i) entries[i].who = "somebody else";
            writing->append({entries.begin() + static_cast<std::ptrdiff_t>(keep), entries.end()});
            writing->commit();
        }
        CHECK(other->verify().empty());
        auto const damages = other->verify(printed);
        REQUIRE(damages.size() == 1);
        CHECK(damages.front().message.find("is not the one that the reference code was printed from") != std::string::npos);
    }
}

TEST_CASE("what is no export, and a register that is there, are left alone") {
    kit::Scratch const scratch;
    CHECK(damage_in("") == "x: this is not the export of a register");
    CHECK(damage_in("{\"a\":1}\n") == "x: this is not the export of a register");
    CHECK(damage_in(std::string(100, '\0')) == "x: this is not the export of a register");

    auto const store = filled(scratch.file("a"), 48, 10);
    auto const bytes = exported(*store);
    auto const before = store->checkpoint();
    std::istringstream in(bytes);
    auto reader = ExportReader::open(in, "x");
    auto const refused = restore(*reader, scratch.file("a"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == scratch.file("a") + ": there is a file of that name already");
    CHECK((*open(scratch.file("a")))->checkpoint() == before);

    auto damaged = bytes;
    damaged[damaged.size() / 2] ^= 4;
    std::istringstream broken(damaged);
    auto second = ExportReader::open(broken, "x");
    CHECK_FALSE(restore(*second, scratch.file("b")));
    for (auto const& left : std::filesystem::directory_iterator(scratch.path())) CHECK(left.path().filename().string().starts_with("a"));
}
