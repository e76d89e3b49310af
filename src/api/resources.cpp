#include "api/api.h"
#include "views/question.h"

namespace beadle::api {

void add_resources(http::Router& router, Context const& context) {
    auto const get = [&](std::string pattern, http::Response (*handle)(Context const&, http::Request const&), std::vector<std::string> parameters = {}) {
        router.add({.method = "GET", .pattern = std::move(pattern), .parameters = std::move(parameters), .handle = [&context, handle](http::Request const& asked) { return handle(context, asked); }});
    };
    get("/healthz", health);
    router.add({.method = "POST", .pattern = "/api/v1/check", .handle = [&context](http::Request const& asked) { return check(context, asked); }});
    if (!context.register_source) return;
    for (auto const* path : {"/register.json", "/items.json", "/api/v1/items"}) get(path, items_json, views::question_names());
    for (auto const* path : {"/register.csv", "/items.csv"}) get(path, items_csv, views::question_names());
}

}  // namespace beadle::api
