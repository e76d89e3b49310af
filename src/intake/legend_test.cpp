#include "intake/legend.h"

#include <doctest/doctest.h>

#include "format/formats.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string written(std::vector<LegendEntry> const& entries) {
    std::string out;
    for (auto const& entry : entries) out += "{" + entry.word + "|" + entry.definition + "}";
    return out;
}

std::string table(std::string const& markdown) {
    auto const document = format::read_markdown(markdown);
    return written(legend_in(std::get<format::Table>(document->blocks.at(0))));
}

}  // namespace

TEST_CASE("a table defines the colours") {
    CHECK(table("RAG\tMeaning\n<b>GREEN</b>\tDone and checked\nLILAC\tWaiting for the council") == "{GREEN|Done and checked}{LILAC|Waiting for the council}");
    CHECK(table("Green\tOn course to finish\nRed\tLate or at a stop") == "{Green|On course to finish}{Red|Late or at a stop}");
    CHECK(table("Ref\tRecommendation\tStatus\n1\tKeep a log\tGREEN").empty());
    CHECK(table("GREEN\t4\nRED\t2").empty());
    CHECK(table("Date:\t4 May 2021\nSubject:\tInspection update").empty());
}

TEST_CASE("a line defines the colours") {
    CHECK(written(legend_in("GREEN – done and checked")) == "{GREEN|done and checked}");
    CHECK(written(legend_in("Key: RED = late; AMBER = under way; GREEN = done")) == "{RED|late}{AMBER|under way}{GREEN|done}");
    CHECK(written(legend_in("Red (behind schedule) Amber (some risk)")) == "{Red|behind schedule}{Amber|some risk}");
    CHECK(legend_in("Green lanes were closed in May").empty());
    CHECK(legend_in("The crew: red").empty());
}
