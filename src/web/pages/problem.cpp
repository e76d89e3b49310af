#include "web/frame.h"
#include "web/pages.h"

namespace beadle::web {

namespace {

Literal heading(int status) {
    switch (status) {
        case 403: return "This form came from another site";
        case 404: return "Page not found";
        case 405: return "This page cannot be asked for in this way";
        case 408: return "That took too long";
        case 413: return "This file is too large";
        case 421: return "This is not the address of this site";
        case 431:
        case 414: return "This address is too long";
        case 500: return "Sorry, something went wrong";
        case 503: return "Not available just now";
        default: return "This request cannot be understood";
    }
}

}  // namespace

http::Response problem_page(Site const& site, http::Problem const& problem) {
    auto const title = heading(problem.status);
    Page page({.title = std::string(title.view()), .status = problem.status, .has_register = site.register_source != nullptr, .force = site.force()});
    auto sentence = problem.message;
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z') sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    page.html << "<h1 class=\"govuk-heading-l\">" << title << "</h1>\n<p class=\"govuk-body\">" << text(sentence) << ".</p>\n";
    if (problem.status == 404) page.html << "<p class=\"govuk-body\">If you typed the address, check it. If you followed a link, whoever gave it to you may know the new one.</p>\n";
    page.html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/\">Go to the first page</a></p>\n";
    return std::move(page).response();
}

}  // namespace beadle::web
