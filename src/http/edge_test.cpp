#include <doctest/doctest.h>

#include <algorithm>

#include "base/fault.h"
#include "http/edge.h"

using namespace beadle;
using namespace beadle::http;

namespace {

Edge example(std::optional<std::string> base_url = {}) {
    Router router;
    router.add({.method = "GET", .pattern = "/", .handle = [](Request const&) { return Response{.body = "front"}; }});
    router.add({.method = "GET", .pattern = "/list", .parameters = {"q", "page"}, .handle = [](Request const& asked) { return Response{.body = asked.parameter("q").value_or("-")}; }});
    router.add({.method = "GET", .pattern = "/items/{report}/{number}", .handle = [](Request const& asked) { return Response{.body = asked.segments.at("report") + "|" + asked.segments.at("number")}; }});
    router.add({.method = "POST", .pattern = "/list", .handle = [](Request const& asked) { return Response{.body = asked.origin}; }});
    router.add({.method = "GET", .pattern = "/disk", .handle = [](Request const&) -> Response { throw Fault("disk full"); }});
    router.add({.method = "GET", .pattern = "/mistake", .handle = [](Request const&) -> Response { throw std::runtime_error("a secret of the inside"); }});
    return Edge({.hosts = {"127.0.0.1:8080", "localhost:8080"}, .base_url = std::move(base_url), .body_limit = 1000,
                 .show_problem = [](Problem const& problem, Head const&) { return Response{.status = problem.status, .body = problem.message}; },
                 .log = [](std::string const&) {}},
                std::move(router));
}

Head head(std::string method, std::string target, std::vector<Header> headers = {}) {
    headers.insert(headers.begin(), {"Host", "127.0.0.1:8080"});
    return {.method = std::move(method), .target = std::move(target), .headers = std::move(headers)};
}

Response ask(Edge const& edge, Head asked) {
    auto admitted = edge.admit(std::move(asked));
    if (auto const* refusal = std::get_if<Response>(&admitted)) return *refusal;
    return edge.answer(std::get<Edge::Passed>(admitted));
}

std::string header(Response const& response, std::string_view name) {
    std::string out;
    for (auto const& each : response.headers)
        if (each.name == name) out += each.value;
    return out;
}

}  // namespace

TEST_CASE("an address finds its handler, and its names their values") {
    auto const edge = example();
    CHECK(ask(edge, head("GET", "/")).body == "front");
    CHECK(ask(edge, head("GET", "/list?q=night%20shift&page=2")).body == "night shift");
    CHECK(ask(edge, head("GET", "/items/custody-2026/3a")).body == "custody-2026|3a");
    CHECK(ask(edge, head("GET", "/items/a%2Fb/3")).body == "a/b|3");
    CHECK(ask(edge, head("HEAD", "/")).status == 200);
}

TEST_CASE("what is not there, or not so, is said") {
    auto const edge = example();
    for (auto const* path : {"/nothing", "/items", "/items//3", "/items/a/b/c", "/list/", "/../etc/passwd", "/%2e%2e/etc/passwd"}) CHECK(ask(edge, head("GET", path)).status == 404);
    auto const wrong = ask(edge, head("DELETE", "/list"));
    CHECK(wrong.status == 405);
    CHECK(header(wrong, "Allow") == "GET, HEAD, POST");
    CHECK(ask(edge, head("BREW", "/nothing")).status == 404);
}

TEST_CASE("unknown, repeated and malformed parameters are refused") {
    auto const edge = example();
    for (auto const* target : {"/list?colour=red", "/list?q=1&q=2", "/list?q%5B%5D=1", "/list?q=%zz", "/list?q=%00", "/?q=1"}) {
        CAPTURE(target);
        CHECK(ask(edge, head("GET", target)).status == 400);
    }
}

TEST_CASE("an unknown host is misdirected, a second one malformed") {
    auto const edge = example();
    auto asked = head("GET", "/");
    asked.headers[0].value = "elsewhere.example";
    CHECK(ask(edge, asked).status == 421);
    asked.headers[0].value = "LOCALHOST:8080";
    CHECK(ask(edge, asked).status == 200);
    asked.headers.push_back({"host", "localhost:8080"});
    CHECK(ask(edge, asked).status == 400);
    asked.headers.clear();
    CHECK(ask(edge, asked).status == 400);
    CHECK(ask(edge, head("GET", "http://localhost:8080/list?q=x")).body == "x");
    CHECK(ask(edge, head("GET", "http://elsewhere.example/")).status == 421);
    CHECK(ask(edge, head("GET", "*")).status == 400);
}

TEST_CASE("two lengths in one request are refused") {
    auto const edge = example();
    for (auto const& headers : std::vector<std::vector<Header>>{{{"Content-Length", "3"}, {"Content-Length", "3"}},
                                                                {{"Content-Length", "3"}, {"Transfer-Encoding", "chunked"}},
                                                                {{"Transfer-Encoding", "chunked"}, {"transfer-encoding", "chunked"}}})
        CHECK(ask(edge, head("POST", "/list", headers)).status == 400);
    CHECK(ask(edge, head("POST", "/list", {{"Transfer-Encoding", "gzip, chunked"}})).status == 400);
    CHECK(ask(edge, head("POST", "/list", {{"Expect", "miracles"}})).status == 417);
    CHECK(ask(edge, head("GET", "/" + std::string(5000, 'a'))).status == 414);
}

TEST_CASE("too large a body is refused before it is read; a page that is read takes none") {
    auto const edge = example();
    auto asked = head("POST", "/list");
    asked.has_body = true;
    asked.content_length = 1001;
    CHECK(ask(edge, asked).status == 413);
    asked.content_length = 1000;
    CHECK(ask(edge, asked).status == 200);
    asked.method = "GET";
    CHECK(ask(edge, asked).status == 400);
}

TEST_CASE("a form of another site is refused") {
    auto const edge = example();
    CHECK(ask(edge, head("POST", "/list")).body == "http://127.0.0.1:8080");
    CHECK(ask(edge, head("POST", "/list", {{"Origin", "http://127.0.0.1:8080"}})).status == 200);
    CHECK(ask(edge, head("POST", "/list", {{"Sec-Fetch-Site", "same-origin"}})).status == 200);
    CHECK(ask(edge, head("POST", "/list", {{"Origin", "http://127.0.0.1:9090"}})).status == 403);
    CHECK(ask(edge, head("POST", "/list", {{"Origin", "null"}})).status == 403);
    for (auto const* site : {"cross-site", "same-site", "nonsense"}) CHECK(ask(edge, head("POST", "/list", {{"Sec-Fetch-Site", site}})).status == 403);
    CHECK(ask(edge, head("GET", "/list", {{"Sec-Fetch-Site", "cross-site"}})).status == 200);
}

TEST_CASE("faults and mistakes become a page that tells nothing of the inside") {
    auto const edge = example();
    CHECK(ask(edge, head("GET", "/disk")).status == 503);
    auto const mistake = ask(edge, head("GET", "/mistake"));
    CHECK(mistake.status == 500);
    CHECK(mistake.body.find("secret") == std::string::npos);
}

TEST_CASE("every answer carries the security headers") {
    auto const edge = example();
    auto stranger = head("GET", "/");
    stranger.headers[0].value = "elsewhere.example";
    for (auto const& response : {ask(edge, head("GET", "/")), ask(edge, head("GET", "/nothing")), ask(edge, head("PUT", "/list")), ask(edge, head("GET", "/mistake")), ask(edge, stranger)}) {
        CHECK(header(response, "Content-Security-Policy") ==
              "default-src 'none'; script-src 127.0.0.1:8080/static/; style-src 127.0.0.1:8080/static/; img-src 127.0.0.1:8080/static/; connect-src 'self'; "
              "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
        CHECK(header(response, "X-Content-Type-Options") == "nosniff");
        CHECK(header(response, "Referrer-Policy") == "same-origin");
        CHECK(header(response, "Cross-Origin-Opener-Policy") == "same-origin");
        CHECK(header(response, "Cache-Control") == "no-store");
        CHECK(header(response, "Strict-Transport-Security").empty());
    }
}

TEST_CASE("behind TLS the base address is known, and says so") {
    auto const edge = example("https://register.example");
    auto asked = head("POST", "/list", {{"Origin", "https://register.example"}});
    asked.headers[0].value = "register.example";
    auto const response = ask(edge, asked);
    CHECK(response.body == "https://register.example");
    CHECK(header(response, "Strict-Transport-Security") == "max-age=31536000");
    CHECK(header(response, "Content-Security-Policy").find("script-src register.example/static/;") != std::string::npos);
}

TEST_CASE("two routes for one address are our mistake") {
    Router router;
    router.add({.method = "GET", .pattern = "/"});
    CHECK_THROWS_AS(router.add({.method = "GET", .pattern = "/"}), std::logic_error);
}
