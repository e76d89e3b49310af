#include "intake/comments.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "format/formats.h"

using namespace beadle;
using namespace beadle::intake;

namespace {

std::string comments(std::string const& html, std::string const& title = {}) {
    std::string out;
    auto const read = read_comments(format::read_html_fragment(html), title);
    for (auto const& comment : read.comments) out += "{" + comment.heading.value_or("") + "|" + replace_all(comment.text, "\n", " / ") + "}";
    for (auto const& action : read.actions) out += "<" + action + ">";
    for (auto const& lead : read.leads) out += "@" + lead;
    return out;
}

}  // namespace

TEST_CASE("headings of comments") {
    struct Row {
        char const *cell, *read;
    };
    constexpr Row rows[] = {
        {"Two crews were trained.", "{|Two crews were trained.}"},
        {"<p>Begun.</p><p><u>Next Steps</u> Train more.</p><p>Then stop.</p>", "{|Begun.}{Next Steps|Train more. / Then stop.}"},
        {"<p><u>[bullet 1] vehicle checks</u></p><p>Done weekly.</p>", "{[bullet 1] vehicle checks|Done weekly.}"},
        {"Bullet 2 - Crews are trained.", "{Bullet 2|Crews are trained.}"},
        {"Bullet 1, 2 and 3: Crews are trained.", "{Bullet 1, 2 and 3|Crews are trained.}"},
        {"Bullets 1 and 2 belong to the county.", "{|Bullets 1 and 2 belong to the county.}"},
        {"Deadline rationale: A vacancy.", "{Deadline rationale|A vacancy.}"},
        {"Rationale for moving the date The crew is new.", "{Rationale for moving the date|The crew is new.}"},
        {"Evidence that crews were trained is held.", "{|Evidence that crews were trained is held.}"},
        {"<p>Evidence</p><p>Training log.</p>", "{Evidence|Training log.}"},
        {"Force response: accepted.", "{Force response|accepted.}"},
        {"With regard to night crews: they train too.", "{|With regard to night crews: they train too.}"},
        {"The steps taken are these: drills and checks.", "{|The steps taken are these: drills and checks.}"},
        {"12/03/2021 - Drill held", "{12/03/2021|Drill held}"},
        {"March 2021: drill held", "{March 2021|drill held}"},
        {"[May 2021] Drill held", "{May 2021|Drill held}"},
        {"Update (July 2013) More drills", "{Update (July 2013)|More drills}"},
        {"March 2021 saw more drills", "{|March 2021 saw more drills}"},
        {"<p>Lead: Head of Fleet</p><p>Begun.</p>", "{|Begun.}@Head of Fleet"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.cell);
        CHECK(comments(row.cell) == row.read);
    }
    CHECK(comments("Two crews.", "Progress") == "{Progress|Two crews.}");
}

TEST_CASE("tasks are actions until the next heading") {
    CHECK(comments("<p>Tasks</p><ul><li>Train crews</li><li>• Buy radios</li></ul><p>Current Status</p><p>Begun.</p>") == "{Current Status|Begun.}<Train crews><Buy radios>");
    CHECK(comments("<p>Tasks to be progressed: train crews</p>") == "{Tasks to be progressed|train crews}");
}

TEST_CASE("bullets and evidence that comments name") {
    using Labels = std::vector<std::string>;
    CHECK(bullet_labels_in("[bullet 2] sharing") == Labels{"2"});
    CHECK(bullet_labels_in("Bullet 1, 2 and 3") == Labels{"1", "2", "3"});
    CHECK(bullet_labels_in("Bullets 1 to 3") == Labels{"1", "2", "3"});
    CHECK(bullet_labels_in("Next steps").empty());
    CHECK(evidence_refs("Done. [2.1 – 2.12] and [4.3]") == Labels{"2.1 – 2.12", "4.3"});
    CHECK(evidence_refs("Paid [18/9/2020], [see above], [3] and [1.5 million]").empty());
}
