#include <doctest/doctest.h>

#include "web/html.h"

using namespace beadle::web;

TEST_CASE("what comes from outside is never markup") {
    Html out;
    out << "<p title=\"" << attribute("\"><script>alert('1')</script>") << "\">" << text("<b>&</b>") << "</p>";
    CHECK(out.markup() == "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\">&lt;b&gt;&amp;&lt;/b&gt;</p>");
}

TEST_CASE("characters that no page may hold are shown as unknown") {
    Html out;
    out << text(std::string_view("a\0b\x1b\n\tc", 7)) << 42;
    CHECK(out.markup() == "a\xEF\xBF\xBD" "b\xEF\xBF\xBD\n\tc42");
}

TEST_CASE("an address is encoded step by step") {
    Html out;
    out << Address("/items").step("a/b").step("../x").with("q", "fish & chips").with("page", "2").anchor("r1");
    CHECK(out.markup() == "/items/a%2Fb/..%2Fx?q=fish%20%26%20chips&amp;page=2#r1");
}
