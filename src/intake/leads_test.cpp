#include "intake/leads.h"

#include <doctest/doctest.h>

#include "format/formats.h"

using namespace beadle::intake;

namespace {

std::vector<std::string> leads(std::string const& html) { return read_leads(beadle::format::read_html_fragment(html)); }

}  // namespace

TEST_CASE("an owner cell names posts") {
    using Leads = std::vector<std::string>;
    CHECK(leads("Head of Fleet") == Leads{"Head of Fleet"});
    CHECK(leads("<p>DCS</p><p>Harbour and</p><p>River Directorate</p>") == Leads{"DCS Harbour and River Directorate"});
    CHECK(leads("<p>Head of Fleet</p><p>Head of Estates</p>") == Leads{"Head of Fleet", "Head of Estates"});
    CHECK(leads("ACC Harbour / Head of Fleet") == Leads{"ACC Harbour", "Head of Fleet"});
    CHECK(leads("Head of Fleet; T. Rower") == Leads{"Head of Fleet", "T. Rower"});
    CHECK(leads("Chief Operating and Chief Financial Officer") == Leads{"Chief Operating and Chief Financial Officer"});
    CHECK(leads("-").empty());
}

TEST_CASE("posts are short and capitalised") {
    for (auto const* yes : {"Head of Fleet", "DCI Harbour", "and", "River", "Chief", "Ch.Insp."}) CHECK_MESSAGE(looks_like_post(yes), yes);
    for (auto const* no : {"Fleet is ready.", "The crew went out", "crews", "3 Crews", "", "Next steps:"}) CHECK_FALSE_MESSAGE(looks_like_post(no), no);
    CHECK(opens_post("DCS"));
    CHECK_FALSE(opens_post("The Force"));
}
