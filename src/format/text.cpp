#include "base/text.h"

#include "format/formats.h"

namespace beadle::format {

Result<Document> read_text(std::string_view utf8) {
    Document document{.lines_only = true};
    auto const paged = utf8.find('\f') != std::string_view::npos;
    int line = 0, page = 1;
    for (auto text : split_lines(utf8)) {
        ++line;
        while (text.starts_with('\f')) {
            ++page;
            text.remove_prefix(1);
        }
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\f')) text.remove_suffix(1);
        Paragraph paragraph{.place = {.line = line}};
        if (paged) paragraph.place.page = page;
        if (!text.empty()) paragraph.runs.push_back({.text = std::string(text)});
        document.blocks.emplace_back(std::move(paragraph));
    }
    return document;
}

}  // namespace beadle::format
