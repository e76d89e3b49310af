#include "base/text.h"

#include <doctest/doctest.h>

using namespace beadle;

TEST_CASE("fold compares as a careful reader does") {
    CHECK(fold("  The  Force\u2019s\n\u2018plan\u2019 \u2013 done. ") == "the force's 'plan' - done");
    CHECK(fold("ﬁle") == "file");
    CHECK(fold("a\u00a0b") == "a b");
}

TEST_CASE("likeness counts common words in order") {
    CHECK(likeness("a b c d", "a b c d") == 1.0);
    CHECK(likeness("a b c d", "a x c d") == doctest::Approx(0.75));
    CHECK(likeness("a", "b") == 0.0);
}

TEST_CASE("slug gives an address") {
    CHECK(slug("Policing \u2013 the Public\u2019s view 2018/2019!") == "policing-the-publics-view-2018-2019");
    CHECK(slug("4a") == "4a");
    CHECK(slug("\u2013") == "untitled");
}

TEST_CASE("is_utf8 refuses what is not") {
    CHECK(is_utf8("caf\u00e9"));
    CHECK_FALSE(is_utf8("caf\xE9"));
    CHECK_FALSE(is_utf8("\xC0\x80"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
}

TEST_CASE("Windows-1252 becomes UTF-8") { CHECK(from_windows_1252("\x93hi\x94 \x96 \x80") == "\u201chi\u201d \u2013 \u20ac"); }
