#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "base/sha256.h"
#include "format/formats.h"
#include "tests/kit/document_text.h"
#include "tests/kit/random_document.h"

using namespace beadle;
using namespace beadle::format;
using kit::text_of;

namespace {

constexpr std::uint32_t documents = 300;

Document random_document(std::uint32_t seed) { return kit::RandomDocument(seed).make(); }

}  // namespace

TEST_CASE("what is written as a web page reads back the same") {
    for (std::uint32_t seed = 0; seed < documents; ++seed) {
        CAPTURE(seed);
        auto const document = random_document(seed);
        auto const again = read_html(write_html(document));
        REQUIRE(again);
        CHECK(again->title == document.title);
        REQUIRE(text_of(*again) == text_of(document));
    }
}

TEST_CASE("what is written as a Word file reads back the same") {
    for (std::uint32_t seed = 0; seed < documents; ++seed) {
        CAPTURE(seed);
        auto const document = random_document(seed);
        auto const again = read_docx(write_docx(document));
        REQUIRE(again);
        CHECK(again->title == document.title);
        REQUIRE(text_of(*again) == text_of(document));
    }
}

TEST_CASE("a Word file has the same bytes in any time zone, at any time") {
    auto const document = random_document(7);
    auto const bytes = write_docx(document);
    for (auto const* zone : {"Pacific/Kiritimati", "America/Adak", "Europe/London"}) {
        setenv("TZ", zone, 1);
        tzset();
        CHECK(sha256(write_docx(document)) == sha256(bytes));
    }
    unsetenv("TZ");
    tzset();
}
