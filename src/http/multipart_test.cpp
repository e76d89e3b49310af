#include <doctest/doctest.h>

#include "base/text.h"
#include "http/multipart.h"

using namespace beadle;
using http::parse_multipart;

namespace {

constexpr auto kind = "multipart/form-data; boundary=XyZ";

/// Written with \n for readability.
Result<std::vector<http::Part>> parsed(std::string const& text, std::string& body) {
    body = replace_all(text, "\n", "\r\n");
    return parse_multipart(kind, body);
}

}  // namespace

TEST_CASE("a form with a file and a field is taken apart") {
    std::string body;
    auto const parts = parsed("--XyZ\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\papers\\March.docx\"\nContent-Type: x/y\n\nline\n--Xy\n\n--XyZ\n"
                              "Content-Disposition: form-data; name=as_at\n\n2026-03-01\n--XyZ--\n", body);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK(parts->at(0).name == "file");
    CHECK(parts->at(0).file_name == "March.docx");
    CHECK(parts->at(0).content == "line\r\n--Xy\r\n");
    CHECK(http::part_named(*parts, "as_at")->content == "2026-03-01");
    CHECK_FALSE(http::part_named(*parts, "as_at")->file_name);
    CHECK(http::part_named(*parts, "other") == nullptr);
}

TEST_CASE("a form may be empty, and a file too") {
    std::string body;
    CHECK(parsed("--XyZ--\n", body)->empty());
    auto const parts = parsed("--XyZ\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n\n\n--XyZ--", body);
    REQUIRE(parts);
    CHECK(parts->at(0).file_name == "");
    CHECK(parts->at(0).content.empty());
}

TEST_CASE("a form that is not whole is refused") {
    std::string body;
    std::string const part = "--XyZ\nContent-Disposition: form-data; name=\"a\"\n\n1\n";
    for (std::string const& wrong : {std::string{}, std::string("--XyZ"), part, part + "--XyZ", part + "--XyZ-", part + "--XyZ--\nmore", part + part + "--XyZ--",
                                     std::string("preamble\n") + part + "--XyZ--", std::string("--XyZ\nContent-Type: a/b\n\n1\n--XyZ--"),
                                     std::string("--XyZ\nContent-Disposition: form-data\n\n1\n--XyZ--"), std::string("--XyZ\nContent-Disposition: attachment; name=a\n\n1\n--XyZ--"),
                                     std::string("--XyZ\nContent-Disposition: form-data; name=\"a\n\n1\n--XyZ--"), std::string("--XyZ\nContent-Disposition: form-data; name=a; name=b\n\n1\n--XyZ--"),
                                     std::string("--XyZ\nno header\n\n1\n--XyZ--"), std::string("--XyZ\n\n1\n--XyZ--")}) {
        CAPTURE(wrong);
        auto const refused = parsed(wrong, body);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Refusal::Kind::usage);
    }
}

TEST_CASE("another type, or none, is refused") {
    CHECK(parse_multipart("text/plain", "x").error().kind == Refusal::Kind::unreadable);
    CHECK(parse_multipart("", "x").error().kind == Refusal::Kind::unreadable);
    for (auto const* wrong : {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a\rb\"", "multipart/form-data; boundary=a; boundary=b"})
        CHECK_FALSE(parse_multipart(wrong, "--a--"));
}

TEST_CASE("an upload is one file and the fields that were named") {
    auto const sent = [](std::string const& text) {
        return http::Request{.head = {.headers = {{"Content-Type", kind}}}, .body = replace_all(text, "\n", "\r\n")};
    };
    std::string const file = "--XyZ\nContent-Disposition: form-data; name=file; filename=a.docx\n\nbytes\n";
    auto const day = sent(file + "--XyZ\nContent-Disposition: form-data; name=as_at\n\n 2026-03-01 \n--XyZ--");
    auto const upload = http::read_upload(day, {"as_at"});
    REQUIRE(upload);
    CHECK(upload->bytes == "bytes");
    CHECK(upload->field("as_at") == "2026-03-01");
    CHECK(upload->field("other").empty());
    CHECK(http::read_upload(day, {}).error().kind == Refusal::Kind::usage);
    CHECK(http::read_upload(sent("--XyZ\nContent-Disposition: form-data; name=file; filename=\"\"\n\n\n--XyZ--"), {}).error().kind == Refusal::Kind::refused);
    CHECK(http::read_upload(sent("--XyZ--"), {}).error().message == "choose the paper to check");
}
