#include <doctest/doctest.h>

#include <algorithm>
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

constexpr std::uint32_t documents = 150;

Document random_document(std::uint32_t seed) { return kit::RandomDocument(seed).make(); }

// What Markdown carries of a document: no title, no span over columns, a caption as a line, and a heading row in every table.
Document carried_by_markdown(Document const& document) {
    Document out;
    for (auto const& block : document.blocks) {
        auto const* const table = std::get_if<Table>(&block);
        if (!table) {
            out.blocks.push_back(block);
            continue;
        }
        if (!table->caption.empty()) out.blocks.emplace_back(Paragraph{.runs = {{.text = table->caption}}});
        Table plain{.rows = table->rows};
        std::vector<int> reach(plain.rows.front().cells.size(), 0);
        for (auto& row : plain.rows)
            for (std::size_t i = 0; i < reach.size(); ++i) {
                auto& cell = row.cells[i];
                auto const from_above = cell.covered && reach[i] > 0;
                reach[i] = cell.covered ? std::max(reach[i] - 1, 0) : cell.row_span - 1;
                cell = {.paragraphs = std::move(cell.paragraphs), .row_span = cell.row_span, .covered = from_above};
            }
        if (!plain.rows.front().header) plain.rows.insert(plain.rows.begin(), Row{.cells = std::vector<Cell>(plain.rows.front().cells.size()), .header = true});
        out.blocks.emplace_back(std::move(plain));
    }
    return out;
}

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

TEST_CASE("what is written as Markdown reads back the same, as far as Markdown carries it") {
    for (std::uint32_t seed = 0; seed < documents; ++seed) {
        CAPTURE(seed);
        auto const document = random_document(seed);
        auto const again = read_markdown(write_markdown(document));
        REQUIRE(again);
        REQUIRE(text_of(*again) == text_of(carried_by_markdown(document)));
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
