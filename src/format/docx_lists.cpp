#include "format/docx_lists.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "format/docx_xml.h"

namespace beadle::format {

namespace {

char const* format_name(char type) {
    switch (type) {
        case 'a': return "lowerLetter";
        case 'A': return "upperLetter";
        case 'i': return "lowerRoman";
        case 'I': return "upperRoman";
        default: return "decimal";
    }
}

std::string level_xml(int level, char const* format, int start, std::string const& text) {
    auto const indent = std::to_string(284 * (level + 1));
    return "<w:lvl w:ilvl=\"" + std::to_string(level) + "\"><w:start w:val=\"" + std::to_string(start) + "\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" +
           xml_attribute(text) + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + indent + "\" w:hanging=\"284\"/></w:pPr></w:lvl>";
}

std::string bullet_levels() {
    std::string out;
    for (int level = 0; level < 9; ++level) out += level_xml(level, "bullet", 1, "•");
    return out;
}

}  // namespace

int DocxLists::define(std::string text, std::optional<CountedMarker> first, int level) {
    definitions_.push_back({.text = std::move(text), .first = std::move(first), .level = level});
    return bullets + static_cast<int>(definitions_.size());
}

int DocxLists::list_for(std::string const& marker, int level) {
    for (auto deeper = static_cast<std::size_t>(level) + 1; deeper < open_.size(); ++deeper) open_[deeper] = {};
    auto& open = open_[static_cast<std::size_t>(level)];
    if (marker == "•") {
        open = {};
        return bullets;
    }
    auto counted = counted_marker(marker, open.last);
    auto const goes_on = counted ? open.last && open.last->precedes(*counted) : open.id != 0 && !open.last && open.marker == marker;
    if (!goes_on) {
        auto const text = counted ? counted->before + "%" + std::to_string(level + 1) + counted->after : marker;
        open.id = define(text, counted, level);
        open.marker = marker;
    }
    open.last = std::move(counted);
    counting_ = true;
    return open.id;
}

void DocxLists::interrupted() {
    if (std::exchange(counting_, false)) open_ = {};
}

std::string DocxLists::part() const {
    std::string abstracts, lists;
    auto const add = [&](int id, std::string const& levels) {
        auto const number = std::to_string(id);
        abstracts += "<w:abstractNum w:abstractNumId=\"" + number + "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>" + levels + "</w:abstractNum>";
        lists += "<w:num w:numId=\"" + number + "\"><w:abstractNumId w:val=\"" + number + "\"/></w:num>";
    };
    add(bullets, bullet_levels());
    for (std::size_t i = 0; i < definitions_.size(); ++i) {
        auto const& [text, first, level] = definitions_[i];
        add(bullets + 1 + static_cast<int>(i), level_xml(level, first ? format_name(first->type) : "bullet", first ? first->value : 1, text));
    }
    return word_part("numbering", abstracts + lists);
}

}  // namespace beadle::format
