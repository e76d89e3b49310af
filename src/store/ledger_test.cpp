#include "store/ledger.h"

#include <doctest/doctest.h>

#include "base/fault.h"

using namespace beadle;
using namespace beadle::store;

namespace {

Entry an_entry(std::uint64_t number) {
    return {.number = number, .recorded = *parse_moment("2026-03-02T09:30:00Z"), .holds_from = *parse_day("2026-03-01"), .who = "p1",
            .cause = {.form = Form::paper, .name = "import", .paper = std::string(64, 'b'), .place = Place{.line = 12}}, .marking = Marking::open,
            .payload = UpdateGiven{.item = "i1", .words = "counted the oars"}};
}

Sha256 const start = genesis_hash(genesis_text({.id = "00", .force = "Rivermouth Police"}));

}  // namespace

TEST_CASE("a sealed entry is what was recorded, and reads back") {
    auto const entry = an_entry(1);
    auto const stored = seal(entry, start, std::string(16, 's'));
    CHECK_FALSE(damage_of(stored, 1, start));
    CHECK(*unseal(stored) == entry);
    CHECK(stored.header == R"({"number":1,"recorded":"2026-03-02T09:30:00Z","holds_from":"2026-03-01","who":"p1","on_behalf":null,)"
                           R"("cause":{"form":"paper","name":"import","paper":")" + std::string(64, 'b') +
                           R"(","place":{"line":12,"page":null,"row":null}},"marking":"open","kind":"UpdateGiven","version":1})");
}

TEST_CASE("any other byte, place or predecessor is damage") {
    auto const good = seal(an_entry(1), start, std::string(16, 's'));
    auto const damaged = [&](auto change) {
        auto stored = good;
        change(stored);
        return damage_of(stored, 1, start).value_or("none");
    };
    CHECK(damaged([](StoredEntry& e) { e.payload[12] ^= 1; }) == "its payload is not what was recorded");
    CHECK(damaged([](StoredEntry& e) { e.salt[0] ^= 1; }) == "its payload is not what was recorded");
    CHECK(damaged([](StoredEntry& e) { e.payload.clear(); }) == "its payload is not what was recorded");
    CHECK(damaged([](StoredEntry& e) { e.header[3] ^= 1; }).starts_with("it does not follow"));
    CHECK(damaged([](StoredEntry& e) { e.hash[0] ^= 1; }).starts_with("it does not follow"));
    CHECK(damaged([](StoredEntry& e) { e.number = 3; }) == "entry 3 stands in its place: what was between is missing");
    CHECK(damage_of(good, 2, start) == "entry 1 stands in its place: it is there twice or out of order");
    CHECK(damage_of(good, 1, genesis_hash(genesis_text({.id = "01", .force = "Rivermouth Police"}))));
}

TEST_CASE("an entry rewritten with its hashes recomputed still has to say its own number, kind and words") {
    auto stored = seal(an_entry(2), start, std::string(16, 's'));
    stored.number = 1;
    CHECK(damage_of(stored, 1, start) == "its header says that it is entry 2");

    auto unreadable_kind = seal(an_entry(1), start, std::string(16, 's'));
    unreadable_kind.header.replace(unreadable_kind.header.find("UpdateGiven"), 11, "UpdateTaken");
    unreadable_kind.hash = entry_hash(start, unreadable_kind.header, unreadable_kind.payload_hash);
    CHECK(damage_of(unreadable_kind, 1, start) == "its kind 'UpdateTaken' is not known to this version of the program");
}

TEST_CASE("a payload can be taken out with its salt and the chain still holds") {
    auto stored = seal(an_entry(1), start, std::string(16, 's'));
    stored.payload.clear();
    stored.salt.clear();
    CHECK(is_redacted(stored));
    CHECK_FALSE(damage_of(stored, 1, start));
    CHECK(unseal(stored).error().message == "its payload was taken out");
}

TEST_CASE("text that no export could give back is not sealed") {
    auto entry = an_entry(1);
    entry.payload = UpdateGiven{.item = "i1", .words = "\xff"};
    CHECK_THROWS_AS(seal(entry, start, "s"), Fault);
}

TEST_CASE("ledgers of different forces, or of one force twice, begin differently") {
    auto const head = [](Genesis const& genesis) { return genesis_hash(genesis_text(genesis)); };
    CHECK(head({.id = "a", .force = "Rivermouth Police"}) != head({.id = "a", .force = "Hillshire Police"}));
    CHECK(head({.id = "a", .force = "Rivermouth Police"}) != head({.id = "b", .force = "Rivermouth Police"}));
    auto const text = genesis_text({.id = "a", .force = "Rivermouth \"Marine\" Police", .for_tests = true});
    CHECK(genesis_text(*parse_genesis(text)) == text);
    CHECK(parse_genesis(" " + text).error().message == "the ledger's genesis is not in canonical form");
    CHECK_FALSE(parse_genesis(R"({"format":"beadle/ledger/9","id":"a","force":"x","for_tests":false})"));
}

TEST_CASE("a reference code reads back, and nothing else is one") {
    Checkpoint const checkpoint{.count = 17, .head = start};
    CHECK(*parse_checkpoint(text(checkpoint)) == checkpoint);
    for (auto const& bad : {std::string(), std::string("17"), "17-" + std::string(63, 'a'), "-" + std::string(64, 'a'), "x17-" + std::string(64, 'a'),
                            "17-" + std::string(64, 'A'), "9999999999999999999-" + std::string(64, 'a')})
        CHECK_FALSE(parse_checkpoint(bad));
}

TEST_CASE("a reference code tells a cut ledger from a rewritten one") {
    Checkpoint const printed{.count = 5, .head = start};
    CHECK_FALSE(damage_against(printed, 9, start));
    CHECK(damage_against(printed, 3, {}) == "the reference code is of 5 entries, but there are only 3: the last 2 are missing");
    CHECK(damage_against(printed, 9, Sha256{})->starts_with("the ledger is not the one"));
}
