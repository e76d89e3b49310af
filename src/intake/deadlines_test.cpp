#include "intake/deadlines.h"

#include <doctest/doctest.h>

#include "base/json.h"
#include "base/text.h"
#include "format/formats.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

/// "date change {qualifier} <aligned> !" a deadline; the cell as HTML.
std::string deadlines(std::string const& html, DueColumn column = DueColumn::first, std::optional<Date> published = Date(2020, 7, 10)) {
    std::string out;
    for (auto const& each : read_deadlines(format::read_html_fragment(html), column, published)) {
        if (!out.empty()) out += " / ";
        out += (each.date ? each.date->iso() : "-") + " " + name_of(each.change);
        if (each.qualifier) out += " {" + *each.qualifier + "}";
        if (each.aligned_to) out += " <" + *each.aligned_to + ">";
        if (each.reported_to_board) out += " !";
    }
    return out;
}

}  // namespace

TEST_CASE("one date, and what stands around it") {
    struct Row {
        char const *cell, *read;
    };
    constexpr Row rows[] = {
        {"May 2021", "2021-05 set"},
        {"By 31 March 2021.", "2021-03-31 set"},
        {"May 2021 [subject to funding]", "2021-05 set {subject to funding}"},
        {"May 2021 for a first draft", "2021-05 set {for a first draft}"},
        {"May 2021 (TBC)", "2021-05 set {TBC}"},
        {"44927", "2023-01-01 set"},
        {"Within three months", "2020-10-10 set"},
        {"Immediately", "2020-07-10 set"},
        {"No date set by the inspectors", "- none {no date set by the inspectors}"},
        {"TBC", "- set {TBC}"},
        {"Ongoing", "- set {Ongoing}"},
        {"N/A", "- set {N/A}"},
        {"Pending the national review", "- now {Pending the national review}"},
        {"May 2021 set to align with the next audit expected late 2021.", "2021-05 set <the next audit expected late 2021>"},
        {"Q4 2021/22", "2022-03 set"},
        {"by 2022", "2022 set"},
        {"3rd November", "- set {3rd November}"},
        {"", ""},
    };
    for (auto const& row : rows) {
        CAPTURE(row.cell);
        CHECK(deadlines(row.cell) == row.read);
    }
}

TEST_CASE("later dates, and what each does to the one before") {
    struct Row {
        char const *cell, *read;
    };
    constexpr Row rows[] = {
        {"<p>May 2021</p><p>Extended to June 2021 [Reported to the Board]</p>", "2021-05 set / 2021-06 extended !"},
        {"<p>May 2021</p><p>Now extended to July 2021 to bed it in</p>", "2021-05 set / 2021-07 extended {to bed it in}"},
        {"<p>May 2021</p><p>Now</p><p>June 2021</p><p>[Subject to vetting]</p><p>Aligned to Custody 2019 AFI 4</p>", "2021-05 set / 2021-06 now {Subject to vetting} <Custody 2019 AFI 4>"},
        {"<p>May 2021</p><p>Reset to July 2021</p>", "2021-05 set / 2021-07 reset"},
        {"<p>May 2021</p><p>Now pending a decision by the College</p>", "2021-05 set / - now {pending a decision by the College}"},
        {"May 2021, extended to August 2021", "2021-05 set / 2021-08 extended"},
        {"May 2021; now August 2021 [subject to funds]", "2021-05 set / 2021-08 now {subject to funds}"},
        {"May 2021, August 2021", "2021-05 set / 2021-08 set"},
        {"May 2021 And August 2021", "2021-05 set / 2021-08 set"},
        {"May 2021 for a draft  August 2021 for the plan", "2021-05 set {for a draft} / 2021-08 set {for the plan}"},
        {"May 2021  Extended to August 2021 [Previously Reported to Board]", "2021-05 set / 2021-08 extended !"},
        {"<p>Extend to September</p><p>2021 to train staff</p>", "2021-09 extended {to train staff}"},
        {"<s>May 2021</s> June 2021", "2021-05 set / 2021-06 extended"},
        {"May 2021 → June 2021", "2021-05 set / 2021-06 extended"},
        {"June 2021 (was May 2021)", "2021-05 set / 2021-06 extended"},
        {"<p>No deadline set</p><p>June 2021 for a position</p>", "- none {no deadline set} / 2021-06 set {for a position}"},
        {"<p>May 2021</p><p>Now June 2021 to align with Phoenix subject to review</p>", "2021-05 set / 2021-06 now {subject to review} <Phoenix>"},
        {"Original: May 2021<br>Revised: June 2021", "2021-05 set / 2021-06 extended"},
        {"<p>May 2021 to deal with the</p><p>outcomes of the review</p>", "2021-05 set {to deal with the outcomes of the review}"},
        {"<p>May 2021 for the launch of the Night</p><p>Patrol by the council</p>", "2021-05 set {for the launch of the Night Patrol by the council}"},
        {"May 2021 following the audit in March 2021", "2021-05 set {following the audit in March 2021}"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.cell);
        CHECK(deadlines(row.cell) == row.read);
    }
    CHECK(deadlines("June 2021", DueColumn::revised) == "2021-06 extended");
    CHECK(deadlines("n/a", DueColumn::revised).empty());
}
