#include "service/fill_demo.h"

#include <doctest/doctest.h>

#include "domain/register.h"
#include "views/item_rows.h"

using namespace beadle;

TEST_CASE("a demo is the same for the same seed, and has every kind of thing in it") {
    auto entries = service::demo_entries({.items = 200, .seed = 7});
    CHECK(entries == service::demo_entries({.items = 200, .seed = 7}));
    CHECK(entries != service::demo_entries({.items = 200, .seed = 8}));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].number = i + 1;
        if (i) CHECK(entries[i].recorded >= entries[i - 1].recorded);
    }
    auto const reg = fold(entries, *parse_day("2026-12-31"));
    CHECK(reg.items.size() == 200);
    CHECK(reg.papers.size() == 12);
    auto const rows = [&](std::vector<std::pair<std::string, std::string>> const& filter) {
        return views::item_rows(reg, *views::parse_filter(filter), reg.as_at).size();
    };
    CHECK(rows({{"status", "implemented"}}) > 20);
    CHECK(rows({{"status", "off-track"}}) > 0);
    CHECK(rows({{"status", "not-ours"}}) > 0);
    CHECK(rows({{"extensions", "2"}}) > 0);
    CHECK(rows({{"overdue", "true"}}) > 0);
}
