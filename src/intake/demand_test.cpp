#include "intake/demand.h"

#include <doctest/doctest.h>

#include "base/json.h"
#include "base/text.h"
#include "format/formats.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string demand(std::string const& html, NumberAt at = NumberAt::front) {
    auto const read = read_demand(format::read_html_fragment(html), at);
    auto out = read.number.value_or("-") + " " + (read.kind ? name_of(*read.kind) : "-") + " | " + replace_all(read.text, "\n", " / ");
    for (auto const& bullet : read.bullets) out += " {" + bullet.label.value_or("") + ":" + bullet.text + "}";
    return out;
}

}  // namespace

TEST_CASE("a demand's heading and number are not its text") {
    struct Row {
        char const *cell, *read;
    };
    constexpr Row rows[] = {
        {"<p><u>Recommendation</u></p><p>Keep a log.</p>", "- recommendation | Keep a log."},
        {"<p>4a</p><p><u>Area for Improvement</u> Keep a log.</p>", "4a area-for-improvement | Keep a log."},
        {"<p>3 <u>Recommendation</u> Keep a log.</p>", "3 recommendation | Keep a log."},
        {"<p>Cause of concern Logs are lost.</p><p><u>Recommendation</u> Keep them.</p>", "- recommendation | Logs are lost. / Keep them."},
        {"R3 - Keep a log", "R3 recommendation | Keep a log"},
        {"Recommendation 7: Keep a log", "7 recommendation | Keep a log"},
        {"Keep 3 logs", "- - | Keep 3 logs"},
        {"<p>Keep:</p><ul><li>[1]logs; and</li><li>• [2] tapes.</li></ul><p>Then check.</p>", "- - | Keep: / • [1]logs; and / • [2] tapes. / Then check. {1:logs; and} {2:tapes.}"},
        {"<p>Keep:</p><p>• logs</p><p>• tapes</p>", "- - | Keep: / • logs / • tapes {:logs} {:tapes}"},
        {"Keep: • logs; • tapes", "- - | Keep: / • logs; / • tapes {:logs;} {:tapes}"},
        {"<p>Keep</p><p>(a) logs</p><p>(b) tapes</p>", "- - | Keep / • (a) logs / • (b) tapes {a:logs} {b:tapes}"},
        {"<p>Keep</p><ol><li>logs</li><li>tapes</li></ol>", "- - | Keep / 1. logs / 2. tapes {1:logs} {2:tapes}"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.cell);
        CHECK(demand(row.cell) == row.read);
    }
    CHECK(demand("2. Keep a log", NumberAt::other_cell) == "- - | 2. Keep a log");
}
