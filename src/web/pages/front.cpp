#include "web/frame.h"
#include "web/pages.h"
#include "web/pages/check_form.h"

namespace beadle::web {

http::Response front_page(Site const& site, http::Request const&) {
    Page page({.title = "Check a paper", .section = Frame::Section::check, .has_register = site.register_source != nullptr, .force = site.force()});
    page.html << "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">\n<h1 class=\"govuk-heading-xl\">Check a paper</h1>\n"
              << "<p class=\"govuk-body-l\">Beadle reads the paper that a force puts before its oversight body about HMICFRS recommendations, and says what a member will ask.</p>\n";
    check_form(page.html, {}, {});
    page.html << "<h2 class=\"govuk-heading-m\">What you get</h2>\n<ul class=\"govuk-list govuk-list--bullet\">\n"
              << "<li>sums that do not add up, worst first</li>\n<li>dates that have passed or moved, and how often</li>\n<li>statuses that do not fit what is written beside them</li>\n"
              << "<li>each point beside the row it is about</li>\n</ul>\n"
              << "<p class=\"govuk-body\">Your paper is read in memory and forgotten. Nothing is stored or sent on, and you need no account.</p>\n</div></div>\n";
    return std::move(page).response();
}

}  // namespace beadle::web
