#include "checks/inspectorate_date.h"

#include <doctest/doctest.h>

using namespace beadle;
using namespace beadle::checks;

TEST_CASE("a demand's own date is read from its wording") {
    struct Row {
        char const* demand;
        char const* published;
        char const* date;  // empty: it sets none
        char const* words;
    };
    Row const rows[] = {
        {"By April 2025, every force should list its keys.", "2024-11", "2025-04", "by april 2025"},
        {"By 30 September 2025, the council should publish a timetable.", "2024-11", "2025-09-30", "by 30 september 2025"},
        {"By the end of 2025, the force should train its drivers.", "2024-11", "2025-12", "by the end of 2025"},
        {"The force should train its drivers no later than 1st May 2025.", "2024-11", "2025-05-01", "no later than 1st may 2025"},
        {"By December, chief constables should count their vans.", "2024-11", "2024-12", "by december"},
        {"By March, chief constables should count their vans.", "2024-11", "2025-03", "by march"},
        {"By 2026, the force should own no diesel vans.", "2024-11", "2026", "by 2026"},
        {"Keys go astray. Within six months, chief constables should list them.", "2024-11-20", "2025-05-20", "within six months"},
        {"We recommend that, within three months, the force counts its keys.", "2024-11", "2025-02", "within three months"},
        {"Within 12 weeks of publication, the force should count its keys.", "2024-11-01", "2025-01-24", "within 12 weeks"},
        {"The force should count its keys within one year of this report.", "2024-11", "2025-11", "within one year"},
        {"The force should count its keys within six months.", "2024-11", "2025-05", "within six months"},
        {"Within a year, the force should own a boat.", "2024-11", "2025-11", "within a year"},
        {"With immediate effect, the force should lock its doors.", "2024-11", "2024-11", "with immediate effect"},
        {"The force should immediately lock its doors.", "2024-11", "2024-11", "immediately"},
        {"Immediately, the force must lock its doors.", "2024-11", "2024-11", "immediately"},
        {"The force should take immediate steps to lock its doors.", "2024-11", "2024-11", "immediate steps"},
        {"The boats should be in place by June 2025 with the first trips by July 2025.", "2024-11", "2025-06", "by june 2025"},
        // none of its own
        {"The force should make sure that doors are locked.", "2024-11", "", ""},
        {"The force should ensure that every caller is seen within 24 hours.", "2024-11", "", ""},
        {"The force should make sure that all cases are reviewed within six months.", "2024-11", "", ""},
        {"The force should ensure that officers report losses to immediately named sergeants.", "2024-11", "", ""},
        {"By March 2019 the force had lost eleven boats to the weather alone. It should count the others.", "2024-11", "", ""},
        {"The force should paint its boats as soon as it can.", "2024-11", "", ""},
        {"The plan should be agreed by the board and by partners.", "2024-11", "", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.demand);
        auto const found = date_in_demand(row.demand, Date::parse(row.published));
        CHECK((found ? found->date.iso() : "") == row.date);
        CHECK((found ? found->words : "") == row.words);
    }
    CHECK_FALSE(date_in_demand("Within six months, the force should count its keys.", {}));
    CHECK(date_in_demand("By May 2025, the force should count its keys.", {})->date == Date(2025, 5));
}

TEST_CASE("a due cell may give the inspectorate's own date") {
    CHECK(is_inspectorates({.raw = "June 2025 set by HMICFRS", .date = Date(2025, 6), .qualifier = "set by HMICFRS"}));
    CHECK_FALSE(is_inspectorates({.raw = "June 2025 for the review", .date = Date(2025, 6), .qualifier = "for the review"}));
    CHECK_FALSE(is_inspectorates({.raw = "No date set by HMICFRS", .qualifier = "no date set by HMICFRS"}));
}
