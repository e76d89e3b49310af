#include "intake/columns.h"

#include <doctest/doctest.h>

#include "intake/counts.h"
#include "intake/paragraphs.h"
#include "intake/records.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

format::Row row(std::vector<std::string> const& cells) {
    format::Row out;
    for (auto const& cell : cells) out.cells.push_back({.paragraphs = {paragraph_of(cell)}});
    return out;
}

}  // namespace

TEST_CASE("a heading row names its columns") {
    auto const columns = columns_of(row({"No.", "Recommendation", "Status", "Due date", "Comment"}));
    REQUIRE(columns.has_value());
    CHECK((*columns)[0].role == Role::number);
    CHECK((*columns)[3].role == Role::due);
}

TEST_CASE("a row that begins with an item's number is no heading row, however short its cells") {
    CHECK(!columns_of(row({"1", "Area for Improvement: mend the barge", "In progress", "No date set", "Lead to be found"})));
    CHECK(!columns_of(row({"4a", "Recommendation on quays", "In progress", "Target date to be agreed", "Progress is good"})));
}

TEST_CASE("a count line with a colon is no field of a record") {
    RecordReader records;
    CHECK(is_count_line("There is 1 recommendation for the force: 1 is in progress."));
    CHECK(!records.take_if_part(paragraph_of("There is 1 recommendation for the force: 1 is in progress.")));
    CHECK(records.take_if_part(paragraph_of("Recommendation: Mend the barge.")));
}
