#include "domain/entry.h"

#include <doctest/doctest.h>

using namespace beadle;

namespace {

std::vector<Payload> one_of_each_kind() {
    auto const june = *Date::parse("2026-06");
    StatedItem const said{.number = "4a", .own_ref = "17", .kind = ItemKind::cause_of_concern, .text = "Mend \"the gate\"\nand the fence",
                          .bullets = {{.label = "i", .text = "the gate", .status = Meaning::at_risk}},
                          .status = Status{.word = "NEW GREEN", .meaning = Meaning::implemented, .newly_green = true},
                          .deadlines = {{.raw = "Now June 2026", .date = june, .change = DateChange::now, .qualifier = "if dry",
                                         .reported_to_board = true, .aligned_to = "harvest"}},
                          .due = june, .comments = {{.heading = "Next steps", .text = "Dig – deep"}}, .actions = {"dig"}, .leads = {"Head of Fences"},
                          .links = {{.relation = Relation::aligned_to, .report = "Hedges", .number = "2"}}, .evidence_refs = {"1.1"}, .percent = 40,
                          .place = {.line = 12, .row = 3}};
    return {
        ReportIdentified{.report = "r1", .slug = "gates", .title = "Gates"},
        ReportAliased{.report = "r1", .title = "The gates", .because = "the same day"},
        ItemIdentified{.item = "i1", .report = "r1", .slug = "4a"},
        PaperStated{.sha256 = std::string(64, 'a'), .name = "q1.docx", .title = "Q1", .legend = {{.word = "GREEN", .definition = "done"}},
                    .reports = {"r1"}, .doubts = {{.place = {.page = 2}, .field = "due", .message = "two years could be meant"}}},
        ReportStated{.report = "r1", .said = {.title = "Gates", .kind = ReportKind::joint, .publishers = {"A", "B"}, .published = june,
                                              .stated = Stated{.raw = "3 in all", .total = 3,
                                                               .by_kind = {{{"recommendation", {{"total", 2}}}}},
                                                               .by_status = {{{"BLUE", 1}}}, .place = {.line = 4}},
                                              .lines = {{.text = "3 in all", .place = {.line = 4}}}, .columns = {"number", "text"}},
                     .listed = {"i1"}},
        ItemStated{.item = "i1", .said = said},
        ReportAdded{.report = "r2", .title = "Hedges", .kind = ReportKind::national, .publishers = {"C"}, .published = *Date::parse("2025-01-31")},
        ItemRaised{.item = "i2", .number = "1", .kind = ItemKind::area_for_improvement, .text = "Trim them", .due = june},
        DeadlineExtended{.item = "i2", .from = june, .to = *Date::parse("2027"), .because = "nesting birds"},
        StatusChanged{.item = "i2", .to = Meaning::off_track, .word = "RED", .because = "no shears"},
        UpdateGiven{.item = "i2", .words = "looked at it", .committee_wording = "Work has begun"},
    };
}

}  // namespace

TEST_CASE("every kind of entry survives being written and read") {
    auto const payloads = one_of_each_kind();
    CHECK(payloads.size() == std::variant_size_v<Payload>);
    for (auto const& payload : payloads) {
        auto const kind = kind_of(payload);
        CAPTURE(kind);
        auto const back = decode_payload(kind, payload_version(kind), encode_payload(payload));
        REQUIRE(back);
        CHECK(*back == payload);
    }
}

TEST_CASE("an entry is about its item before its report, a paper about neither") {
    CHECK(subject_of(ItemIdentified{.item = "i1", .report = "r1"}) == "i1");
    CHECK(subject_of(ReportAliased{.report = "r1"}) == "r1");
    CHECK(subject_of(PaperStated{.reports = {"r1"}}).empty());
}

TEST_CASE("a payload of an unknown kind or version, or damaged, is refused with its reason") {
    auto const text = encode_payload(UpdateGiven{.item = "i1", .words = "w"});
    CHECK(decode_payload("WeatherForecast", 1, text).error().message == "its kind 'WeatherForecast' is not known to this version of the program");
    CHECK(decode_payload("UpdateGiven", 2, text).error().message == "version 2 of its kind UpdateGiven is not known to this version of the program");
    CHECK(decode_payload("UpdateGiven", 1, R"({"item":7})").error().message == "its payload cannot be read: item: text expected");
    CHECK(decode_payload("UpdateGiven", 1, text.substr(1)).error().kind == Refusal::Kind::unreadable);
    CHECK(payload_version("WeatherForecast") == 0);
}
