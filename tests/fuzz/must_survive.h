// What every reader owes to any bytes at all.
#pragma once

#include <cstdlib>

#include "base/text.h"
#include "format/formats.h"

namespace beadle::fuzz {

/// What was read is sound, can be written in every format, and what was written can be read.
inline void must_survive(Result<format::Document> const& read) {
    auto const sure = [](bool held) {
        if (!held) std::abort();
    };
    if (!read) return sure(!read.error().message.empty());
    for (auto const& block : read->blocks) {
        auto const* const table = std::get_if<format::Table>(&block);
        if (!table) continue;
        for (auto const& row : table->rows) sure(row.cells.size() == table->rows.front().cells.size());
    }
    auto const page = format::write_html(*read);
    sure(is_utf8(page));
    sure(format::read_html(page).has_value());
    sure(format::read_docx(format::write_docx(*read)).has_value());
    sure(is_utf8(format::write_markdown(*read)));
}

}  // namespace beadle::fuzz
