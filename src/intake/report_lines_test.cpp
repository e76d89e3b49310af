#include "intake/report_lines.h"

#include <doctest/doctest.h>

#include "base/json.h"
#include "base/text.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string kind(std::string_view line) {
    auto const found = kind_line(line);
    if (!found) return "-";
    return (found->kind ? name_of(*found->kind) : "?") + ": " + join(found->publishers, "+");
}

std::string date(std::optional<Date> const& found) { return found ? found->iso() : "-"; }

}  // namespace

TEST_CASE("a line that says what a report is") {
    struct Row {
        char const *line, *read;
    };
    constexpr Row rows[] = {
        {"A National report HMICFRS", "national: HMICFRS"},
        {"A HMICFRS force report", "force: HMICFRS"},
        {"National thematic report HMICFRS", "thematic: HMICFRS"},
        {"A national joint report by HMI Probation and HMCPSI", "joint: HMI Probation+HMCPSI"},
        {"A joint inspection by HMICFRS, HMCPSI and HMI Probation", "joint: HMICFRS+HMCPSI+HMI Probation"},
        {"A force report by HMICFRS, published May 2021", "force: HMICFRS"},
        {"HMICFRS national thematic", "thematic: HMICFRS"},
        {"Joint HMICFRS and HMICS inspection", "joint: HMICFRS+HMICS"},
        {"This report makes 4 recommendations", "-"},
        {"The force will report to the Board", "-"},
        {"Night Patrol: a review of the harbour watch", "-"},
        {"Fleet Inspection 2021", "-"},
        {"", "-"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.line);
        CHECK(kind(row.line) == row.read);
    }
}

TEST_CASE("dates of reports and papers") {
    CHECK(date(published_line("Published 3rd May 2021")) == "2021-05-03");
    CHECK(date(published_line("Published October 2021")) == "2021-10");
    CHECK(date(published_line("Publication date: 4/5/2021")) == "2021-05-04");
    CHECK(date(published_line("This report was published in May 2021")) == "-");
    CHECK(date(published_in_prose("This report was published in May 2021. It makes")) == "2021-05");
    CHECK(date(paper_date("Date: 11 November 2020")) == "2020-11-11");
    CHECK(date(paper_date("Position as at 31 March 2024")) == "2024-03-31");
    CHECK(date(paper_date("Harbour Board – meeting of 4 May 2021")) == "2021-05-04");
    CHECK(date(paper_date("4 May 2021")) == "2021-05-04");
    CHECK(date(paper_date("The crew met in May 2021 and again")) == "-");
}
