#include "domain/pairing.h"

#include <doctest/doctest.h>

using namespace beadle;

namespace {

StatedItem item(std::optional<std::string> number, std::string text, ItemKind kind = ItemKind::recommendation) { return {.number = std::move(number), .kind = kind, .text = std::move(text)}; }

/// "1<Rec 1 2<- -<3": the newer number, and the older one it answers to.
std::string pairs(Reading const& older, Reading const& newer) {
    std::string out;
    for (auto const& pair : pair_items(older, newer))
        out += (out.empty() ? "" : " ") + (pair.new_item ? pair.new_item->number.value_or("?") : "-") + "<" + (pair.old_item ? pair.old_item->number.value_or("?") : "-");
    return out;
}

}  // namespace

TEST_CASE("items of two papers are paired by report, number and kind, else by wording") {
    Reading const older{.reports = {{.title = "Custody in Anytown", .items = {item("Rec 1", "Count the keys."), item("2", "Paint the doors."), item("3", "Mend the roof before the winter.")}},
                                    {.title = "Boats", .items = {item("1", "Count the boats.")}}}};
    Reading const newer{.reports = {{.title = "Boats", .items = {item("1", "Count every boat.")}},
                                    {.title = "Custody in Anytown.", .items = {item("1", "Count the keys."), item("2", "Paint the doors.", ItemKind::area_for_improvement), item(std::nullopt, "Mend the roof before the next winter."), item("5", "Buy a dog.")}}}};
    CHECK(pairs(older, newer) == "1<1 1<Rec 1 2<2 ?<3 5<-");
    CHECK(pairs(newer, older) == "Rec 1<1 2<2 3<? 1<1 -<5");
}

TEST_CASE("a report whose title was worded anew is the same report where its date fits") {
    Reading const older{.reports = {{.title = "Lost property: how forces look after it", .published = Date(2025, 5), .items = {item("1", "Count the keys.")}}}};
    Reading newer{.reports = {{.title = "Lost property - how the forces look after it", .published = Date(2025, 5, 3), .items = {item("1", "Count the keys.")}}}};
    CHECK(pairs(older, newer) == "1<1");
    newer.reports[0].published = Date(2021, 5);
    CHECK(pairs(older, newer) == "1<- -<1");
}
