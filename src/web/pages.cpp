#include "web/pages.h"

#include <memory>

#include "http/answer_cache.h"
#include "views/question.h"

namespace beadle::web {

void add_pages(http::Router& router, Site const& site) {
    router.add({.method = "GET", .pattern = "/", .handle = [&site](http::Request const& asked) { return front_page(site, asked); }});
    for (auto const& each : assets()) router.add({.method = "GET", .pattern = std::string(each.path), .handle = [&each](http::Request const& asked) { return static_file(each, asked); }});
    if (!site.register_source) return;

    // Everybody sees the same register, so a page is the same until the ledger grows or the day ends.
    auto const cache = std::make_shared<http::AnswerCache>();
    auto const page = [&](std::string pattern, http::Response (*handle)(Site const&, http::Request const&), std::vector<std::string> const& parameters) {
        router.add({.method = "GET", .pattern = std::move(pattern), .parameters = parameters, .handle = [&site, cache, handle](http::Request const& asked) {
                        return cache->answer(asked, site.register_source->version() + "-" + iso(site.today()), [&] { return handle(site, asked); });
                    }});
    };
    page("/register", register_page, views::question_names());
    page("/items", register_page, views::question_names());
    page("/items/{report}/{number}", item_page, {"as_at"});
    page("/reports", reports_page, {"as_at"});
    page("/reports/{report}", report_page, {"as_at"});
}

}  // namespace beadle::web
