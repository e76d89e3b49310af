// The inside of a table that is known by its words' places: columns, rows, paragraphs.
#pragma once

#include <string>
#include <vector>

#include "format/document.h"
#include "format/positions.h"

namespace beadle::format {

/// Words of one line that stand close together.
struct Segment {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string text{};
    int page = 0;
    int line = 0;  ///< of the source; 0 where it has none
    std::vector<double> gaps{};  ///< where its words begin, after the first
};

/// What is usual in a document.
struct Measure {
    Spacing spacing{};
    double body = 1;   ///< height of most words
    double pitch = 1;  ///< from one line of a paragraph to the next
};

/// Stacked segments as paragraphs: a line that could have held the next one's first word ends its paragraph, as does white.
/// Text larger than the body's becomes a heading.
enum class Sizes { tell_headings, all_alike };
std::vector<Paragraph> paragraphs_of(std::vector<Segment> const& segments, Measure measure, Sizes sizes);

/// Whether a table under the same headings stands on an earlier page.
enum class Continues { no, yes };

class PositionRows {
public:
    PositionRows(std::vector<Segment> heads, std::vector<Segment> body, std::vector<double> edges, Measure measure,
                 Continues continues);
    Table table();

private:
    using Column = std::vector<Segment>;
    struct Band {
        double top = 0, bottom = 0;
    };

    [[nodiscard]] double body() const { return measure_.body; }
    void split_off_numbers();
    [[nodiscard]] std::vector<Column> columns_of(std::vector<Segment> const& segments) const;
    [[nodiscard]] std::vector<Band> bands() const;
    /// The column whose cells tell the rows apart: the numbers, else the one with the fewest letters.
    [[nodiscard]] std::size_t anchor_column(std::vector<Column> const& columns) const;
    [[nodiscard]] std::vector<double> row_tops(std::vector<Column> const& columns) const;
    [[nodiscard]] Row row_of(std::vector<Column> const& columns, double from, double to) const;

    std::vector<Segment> heads_, body_;
    std::vector<double> edges_;
    Measure measure_;
    bool numbers_apart_ = false;
    bool continues_ = false;
};

}  // namespace beadle::format
