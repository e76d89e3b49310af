#include <doctest/doctest.h>

#include "http/answer_cache.h"

using namespace beadle::http;

namespace {

Request asks(std::string target, std::string tag = {}) { return {.head = {.target = std::move(target), .headers = {{"If-None-Match", std::move(tag)}}}}; }
std::string tag_of(Response const& response) {
    for (auto const& each : response.headers)
        if (each.name == "ETag") return each.value;
    return {};
}

}  // namespace

TEST_CASE("an answer is made once for a version, and again for the next") {
    AnswerCache cache;
    int made = 0;
    auto const make = [&] { return Response{.body = std::to_string(++made)}; };
    CHECK(cache.answer(asks("/list"), "v1", make).body == "1");
    CHECK(cache.answer(asks("/list"), "v1", make).body == "1");
    CHECK(cache.answer(asks("/list?page=2"), "v1", make).body == "2");
    CHECK(cache.answer(asks("/list"), "v2", make).body == "3");
    CHECK(cache.answer(asks("/list"), "v1", make).body == "4");
}

TEST_CASE("who has the answer is told so, until it changes") {
    AnswerCache cache;
    auto const make = [] { return Response{.body = "x"}; };
    auto const tag = tag_of(cache.answer(asks("/"), "v1", make));
    REQUIRE_FALSE(tag.empty());
    auto const again = cache.answer(asks("/", tag), "v1", make);
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(cache.answer(asks("/", tag), "v2", make).status == 200);
    CHECK(AnswerCache().answer(asks("/", tag), "v1", make).status == 200);
}

TEST_CASE("refusals are not kept, and no more than there is room for") {
    AnswerCache cache(100);
    int made = 0;
    auto const refuse = [&] { return Response{.status = 404, .body = std::to_string(++made)}; };
    cache.answer(asks("/a"), "v", refuse);
    CHECK(cache.answer(asks("/a"), "v", refuse).body == "2");
    CHECK(tag_of(cache.answer(asks("/a"), "v", refuse)).empty());
    auto const large = [&] { return Response{.body = std::string(50, 'x') + std::to_string(++made)}; };
    cache.answer(asks("/b"), "v", large);
    CHECK(cache.answer(asks("/b"), "v", large).body.ends_with("5"));
    auto const small = [&] { return Response{.body = std::string(20, 'x') + std::to_string(++made)}; };
    for (auto const* path : {"/1", "/2", "/3", "/4", "/5", "/6"}) cache.answer(asks(path), "v", small);
    CHECK(cache.answer(asks("/6"), "v", small).body.ends_with("11"));
    CHECK(cache.answer(asks("/1"), "v", small).body.ends_with("12"));
}
