#include "web/pages.h"

#include "views/question.h"

namespace beadle::web {

void add_pages(http::Router& router, Site const& site) {
    auto const page = [&](std::string pattern, http::Response (*handle)(Site const&, http::Request const&), std::vector<std::string> parameters = {}) {
        router.add({.method = "GET", .pattern = std::move(pattern), .parameters = std::move(parameters), .handle = [&site, handle](http::Request const& asked) { return handle(site, asked); }});
    };
    page("/", front_page);
    if (site.register_source) {
        page("/register", register_page, views::question_names());
        page("/items", register_page, views::question_names());
        page("/items/{report}/{number}", item_page, {"as_at"});
        page("/reports", reports_page, {"as_at"});
        page("/reports/{report}", report_page, {"as_at"});
    }
    for (auto const& each : assets()) router.add({.method = "GET", .pattern = std::string(each.path), .handle = [&each](http::Request const& asked) { return static_file(each, asked); }});
}

}  // namespace beadle::web
