#include <doctest/doctest.h>

#include "http/message.h"
#include "http/wire.h"

using namespace beadle::http;

TEST_CASE("addresses are decoded strictly") {
    CHECK(decode("a%20b", false) == "a b");
    CHECK(decode("a+b", true) == "a b");
    CHECK(decode("a+b", false) == "a+b");
    CHECK(decode("caf%C3%A9", false) == "caf\xC3\xA9");
    for (auto const* wrong : {"%", "%4", "%zz", "%00", "%0d%0aSet-Cookie:x", "%ff", "%7f"}) CHECK_FALSE(decode(wrong, false));
    CHECK(encode("a b/\xC3\xA9?&=") == "a%20b%2F%C3%A9%3F%26%3D");
}

TEST_CASE("a query is taken apart") {
    auto const query = parse_query("status=amber&q=night+shift&empty=&&flag");
    REQUIRE(query);
    CHECK(*query == Parameters{{"status", "amber"}, {"q", "night shift"}, {"empty", ""}, {"flag", ""}});
    CHECK(parse_query("")->empty());
    CHECK_FALSE(parse_query("q=%f"));
}

TEST_CASE("JSON is given only where it is asked for before a page") {
    auto const asks = [](char const* accept) { return Request{.head = {.method = "GET", .target = "/", .headers = {{"accept", accept}}}}.wants_json(); };
    CHECK(asks("application/json"));
    CHECK(asks("application/json, text/html"));
    CHECK_FALSE(asks("text/html,application/xhtml+xml,application/json;q=0.9"));
    CHECK_FALSE(asks("*/*"));
}

TEST_CASE("a header's value cannot begin another header") {
    auto const bytes = head_bytes(Response{.status = 303, .headers = {{"Location", "/x\r\nSet-Cookie: a=b"}}}, "now", true);
    CHECK(bytes.find("\r\nSet-Cookie") == std::string::npos);
    CHECK(bytes.ends_with("\r\n\r\n"));
    CHECK(bytes.starts_with("HTTP/1.1 303 See Other\r\n"));
}

TEST_CASE("304 and HEAD send no body") {
    CHECK_FALSE(sends_body({.status = 304}, "GET"));
    CHECK_FALSE(sends_body({}, "HEAD"));
    CHECK(sends_body({}, "GET"));
    CHECK(head_bytes({.status = 304}, "now", true).find("Content-Length") == std::string::npos);
}
