#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/reading.h"
#include "format/document.h"
#include "intake/raw_item.h"
#include "intake/statuses.h"

namespace beadle::intake {

/// A stretch of a paper under one heading: the lines of its head, and its items.
struct Section {
    std::string heading{};
    int level = 0;                     ///< of the heading; 0 where no heading stands over it
    Place place{};
    std::vector<PrintedLine> lines{};  ///< between the heading and the items
    std::vector<Column> columns{};
    std::vector<RawItem> items{};
};

struct Sections {
    std::vector<Section> list{};
    std::vector<Doubt> doubts{};
};

/// The legend of a document, wherever in it it stands.
std::vector<LegendEntry> legend_of(format::Document const& document);

/// The sections of a document of headings, paragraphs and tables, in order. The first holds what stands before any heading.
Sections sections_of(format::Document const& document, StatusWords const& words);

}  // namespace beadle::intake
