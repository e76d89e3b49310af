#include "format/position_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "base/text.h"

namespace beadle::format {

namespace {

bool starts_item(std::string_view text) {
    for (std::string_view const glyph : {"\xE2\x80\xA2", "\xEF\x82\xB7", "\xE2\x96\xAA", "\xE2\x97\x8F", "\xEF\x82\xA7", "\xE2\x80\xA3"})
        if (text.starts_with(glyph)) return true;
    return text.starts_with("- ") || text.starts_with("o ");
}

// More lines than any page has: rows then begin at their anchors.
constexpr std::size_t most_bands = 300;

double centre(Segment const& segment) { return (segment.top + segment.bottom) / 2; }

Place place_of(Segment const& segment) {
    Place place;
    if (segment.line) place.line = segment.line;
    if (segment.page) place.page = segment.page;
    return place;
}

/// The one cell that a row has in a narrow column.
struct Anchor {
    double top = 0, bottom = 0;
};

// Lines that follow at most at `pitch` are one anchor; none do where it is 0.
std::vector<Anchor> anchors_of(std::vector<Segment> const& column, double pitch) {
    std::vector<Anchor> out;
    double last_top = 0;
    for (auto const& segment : column) {
        if (!out.empty() && segment.top - last_top < pitch)
            out.back().bottom = std::max(out.back().bottom, segment.bottom);
        else
            out.push_back({segment.top, segment.bottom});
        last_top = segment.top;
    }
    return out;
}

std::size_t letters(std::vector<Segment> const& column) {
    std::size_t count = 0;
    for (auto const& segment : column) count += segment.text.size();
    return count;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(std::vector<Segment> const& segments, Measure measure, Sizes sizes) {
    std::vector<Paragraph> out;
    double right = 0;
    for (auto const& segment : segments) right = std::max(right, segment.right);
    Segment const* before = nullptr;
    for (auto const& segment : segments) {
        auto const tall = segment.bottom - segment.top;
        auto const heading = sizes == Sizes::tell_headings && tall > 1.25 * measure.body;
        auto const first_word = static_cast<double>(segment.text.find(' ') == std::string::npos ? segment.text.size() : segment.text.find(' '));
        auto const letter = segment.text.empty() ? 0 : (segment.right - segment.left) / static_cast<double>(segment.text.size());
        bool fresh = true;
        if (before && !out.empty()) {
            auto const white = segment.top - before->bottom;
            auto const one_line = std::min(segment.bottom, before->bottom) - std::max(segment.top, before->top) > 0.5 * tall;
            auto const same_size = std::fabs((before->bottom - before->top) - tall) < 0.1 * tall;
            auto const had_room = before->right + measure.spacing.word * tall + first_word * letter < right - 0.5 * letter;
            auto const sentence_over = !before->text.empty() && std::string_view(".:;!?").find(before->text.back()) != std::string_view::npos;
            auto const lower_case = !segment.text.empty() && segment.text.front() >= 'a' && segment.text.front() <= 'z';
            fresh = !one_line && (white > 0.7 * tall || !same_size || (had_room && (sentence_over || !lower_case))) ;
        }
        if (starts_item(segment.text)) fresh = true;
        if (fresh) {
            Paragraph paragraph{.place = place_of(segment)};
            if (heading) {
                paragraph.kind = Paragraph::Kind::heading;
                paragraph.level = tall > 1.8 * measure.body ? 1 : 2;
            }
            auto text = segment.text;
            if (starts_item(text)) {
                auto const space = text.find(' ');
                paragraph.kind = Paragraph::Kind::list_item;
                paragraph.level = 1;
                paragraph.marker = text.substr(0, space);
                text = space == std::string::npos ? std::string() : std::string(trim(text.substr(space)));
            }
            paragraph.runs.push_back(Run{.text = std::move(text)});
            out.push_back(std::move(paragraph));
        } else {
            auto& text = out.back().runs.back().text;
            text += (text.empty() || text.ends_with('-') ? "" : " ") + segment.text;
        }
        before = &segment;
    }
    return out;
}

PositionRows::PositionRows(std::vector<Segment> heads, std::vector<Segment> body, std::vector<double> edges, Measure measure,
                           Continues continues)
    : heads_(std::move(heads)), body_(std::move(body)), edges_(std::move(edges)), measure_(measure), continues_(continues == Continues::yes) {
    split_off_numbers();
}

// A heading over two columns: the narrow one at the left holds the numbers. There the white runs down the whole table.
void PositionRows::split_off_numbers() {
    auto const columns = columns_of(body_);
    if (columns.empty() || columns.front().size() < 2) return;
    auto const& first = columns.front();
    double left = std::numeric_limits<double>::max();
    for (auto const& segment : first) left = std::min(left, segment.left);
    // The right end of the short words at the left margin, and the left end of all else.
    double numbers_end = left, text_begin = std::numeric_limits<double>::max();
    std::size_t numbers = 0;
    for (auto const& segment : first) {
        auto const short_word = segment.text.size() <= 10 && segment.text.find(' ') == std::string::npos;
        if (short_word && segment.left < left + body() && segment.text.find_first_of("0123456789") != std::string::npos) {
            numbers_end = std::max(numbers_end, segment.right);
            ++numbers;
        } else {
            text_begin = std::min(text_begin, segment.left);
        }
    }
    if (numbers == 0 || text_begin <= numbers_end || text_begin == std::numeric_limits<double>::max()) return;
    edges_.insert(edges_.begin(), (numbers_end + text_begin) / 2);
    numbers_apart_ = true;
}

std::vector<PositionRows::Column> PositionRows::columns_of(std::vector<Segment> const& segments) const {
    std::vector<Column> out(edges_.size() + 1);
    for (auto const& segment : segments) {
        auto const middle = (segment.left + segment.right) / 2;
        auto const at = std::upper_bound(edges_.begin(), edges_.end(), middle) - edges_.begin();
        out[static_cast<std::size_t>(at)].push_back(segment);
    }
    return out;
}

std::vector<PositionRows::Band> PositionRows::bands() const {
    auto sorted = body_;
    std::sort(sorted.begin(), sorted.end(), [](Segment const& a, Segment const& b) { return a.top < b.top; });
    std::vector<Band> out;
    for (auto const& segment : sorted) {
        // The boxes of neighbouring lines touch or overlap; letters fill the middle of theirs.
        auto const edge = 0.15 * (segment.bottom - segment.top);
        if (!out.empty() && segment.top + edge < out.back().bottom)
            out.back().bottom = std::max(out.back().bottom, segment.bottom - edge);
        else
            out.push_back({segment.top + edge, segment.bottom - edge});
    }
    return out;
}

std::size_t PositionRows::anchor_column(std::vector<Column> const& columns) const {
    if (numbers_apart_ && !columns.front().empty()) return 0;
    std::size_t fewest = std::numeric_limits<std::size_t>::max(), out = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!columns[i].empty() && letters(columns[i]) < fewest) fewest = letters(columns[i]), out = i;
    // What goes on from the page before may have no cell of a narrow column here: then it is the end of one row.
    if (continues_ && out < columns.size() && letters(columns[out]) > 24 * columns[out].size()) return columns.size();
    return out;
}

// The tops of the table's rows. Each row has one cell in a narrow column, its anchor; rows end where white runs across all columns. Among all
// ways to give the bands between such white to the anchors, the one in which the cells of each row begin where its anchor
// begins, or stand about the same middle.
std::vector<double> PositionRows::row_tops(std::vector<Column> const& columns) const {
    auto const narrow = anchor_column(columns);
    auto const white = bands();
    if (white.empty() || narrow == columns.size()) return {};
    // A number is one line; a status may take two, which then follow as closely as the lines of a paragraph.
    auto const numbers = narrow == 0 && (numbers_apart_ || measure_.spacing.gutter >= 1);
    auto found = anchors_of(columns[narrow], numbers ? 0 : 1.06 * measure_.pitch);
    // Anchors within one band are of one row.
    std::vector<Anchor> anchors;
    std::vector<std::size_t> at;
    for (auto const& anchor : found) {
        auto const middle = (anchor.top + anchor.bottom) / 2;
        std::size_t band = 0;
        while (band + 1 < white.size() && white[band].bottom < middle) ++band;
        if (!at.empty() && at.back() == band) {
            anchors.back().bottom = anchor.bottom;
            continue;
        }
        anchors.push_back(anchor);
        at.push_back(band);
    }
    std::size_t const n = anchors.size(), m = white.size();
    std::vector<double> tops;
    if (m > most_bands) {
        for (auto const band : at) tops.push_back(white[band].top);
        return tops;
    }

    // By column and band, where its text begins and ends.
    std::vector<std::vector<Band>> extents(columns.size(), std::vector<Band>(m, Band{.top = 1, .bottom = 0}));
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (auto const& segment : columns[c]) {
            std::size_t band = 0;
            while (band + 1 < m && white[band].bottom < centre(segment)) ++band;
            auto& extent = extents[c][band];
            if (extent.top > extent.bottom) extent = {segment.top, segment.bottom};
            extent.top = std::min(extent.top, segment.top), extent.bottom = std::max(extent.bottom, segment.bottom);
        }

    double widest = 0;
    for (std::size_t b = 1; b < m; ++b) widest = std::max(widest, white[b].top - white[b - 1].bottom);
    widest = std::min(widest, 3 * body());

    // cost[k][b]: the first b bands hold the first k rows; bands before the first row end the last row of the page before.
    auto const worst = std::numeric_limits<double>::max() / 4;
    std::vector<std::vector<double>> cost(n + 1, std::vector<double>(m + 1, worst));
    std::vector<std::vector<std::size_t>> from(n + 1, std::vector<std::size_t>(m + 1, 0));
    for (std::size_t b = 0; b <= m; ++b) cost[0][b] = b == 0 ? 0 : 0.5 * body();
    for (std::size_t k = 1; k <= n; ++k) {
        auto const& anchor = anchors[k - 1];
        auto const least = at[k - 1] + 1, most = k < n ? at[k] : m;
        for (std::size_t b = least; b <= most; ++b) {
            std::vector<Band> cells(columns.size(), Band{.top = 1, .bottom = 0});
            for (std::size_t a = b; a-- > (k > 1 ? at[k - 2] + 1 : 0);) {
                for (std::size_t c = 0; c < columns.size(); ++c) {
                    auto const& extent = extents[c][a];
                    if (extent.top > extent.bottom) continue;
                    if (cells[c].top > cells[c].bottom) cells[c] = extent;
                    cells[c].top = std::min(cells[c].top, extent.top);
                }
                if (a > at[k - 1] || cost[k - 1][a] >= worst) continue;
                double off_top = 0, off_middle = 0;
                for (std::size_t c = 0; c < columns.size(); ++c) {
                    if (c == narrow || cells[c].top > cells[c].bottom) continue;
                    off_top = std::max(off_top, std::fabs(cells[c].top - anchor.top));
                    off_middle = std::max(off_middle, std::fabs((cells[c].top + cells[c].bottom) / 2 - (anchor.top + anchor.bottom) / 2));
                }
                // Rows are set apart by more white than lines and paragraphs are.
                auto const cut = a == 0 ? 0 : (widest - std::min(widest, white[a].top - white[a - 1].bottom));
                // White below the last paragraph of a cell counts when it is set in the middle, so the middle is met only roughly.
                auto const off = std::max(0.0, std::min(off_top, off_middle) - 0.8 * body());
                auto const total = cost[k - 1][a] + cut + off;
                if (total < cost[k][b]) cost[k][b] = total, from[k][b] = a;
            }
        }
    }
    for (std::size_t k = n, b = m; k > 0; --k) {
        b = from[k][b];
        tops.push_back(white[b].top);
    }
    std::reverse(tops.begin(), tops.end());
    return tops;
}

Row PositionRows::row_of(std::vector<Column> const& columns, double from, double to) const {
    Row row;
    for (auto const& column : columns) {
        Column inside;
        for (auto const& segment : column)
            if (centre(segment) >= from && centre(segment) < to) inside.push_back(segment);
        Cell cell;
        cell.paragraphs = paragraphs_of(inside, measure_, Sizes::all_alike);
        if (!inside.empty() && !row.place.page && !row.place.line) row.place = place_of(inside.front());
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Table PositionRows::table() {
    Table table;
    auto const columns = columns_of(body_);
    auto const all = std::numeric_limits<double>::max();

    Row head;
    for (auto const& column : columns_of(heads_)) {
        Cell cell{.header = true};
        if (!column.empty()) {
            std::string text;
            for (auto const& segment : column) text += (text.empty() ? "" : " ") + segment.text;
            Paragraph paragraph{.place = place_of(column.front())};
            paragraph.runs.push_back(Run{.text = std::move(text)});
            cell.paragraphs.push_back(std::move(paragraph));
            if (!head.place.page && !head.place.line) head.place = place_of(column.front());
        }
        head.cells.push_back(std::move(cell));
    }
    head.header = true;
    // A heading over the numbers and the text stands over both.
    if (numbers_apart_ && head.cells.size() > 1) {
        auto& number = head.cells[0];
        auto& text = head.cells[1];
        if (number.paragraphs.empty()) std::swap(number, text);
        if (text.paragraphs.empty()) number.column_span = 2, text.covered = true;
    }
    table.place = head.place;
    table.rows.push_back(std::move(head));

    auto tops = row_tops(columns);
    int number = 0;
    auto add = [&](double from, double to) {
        auto row = row_of(columns, from, to);
        if (std::all_of(row.cells.begin(), row.cells.end(), [](Cell const& cell) { return cell.paragraphs.empty(); })) return;
        row.place.row = ++number;
        table.rows.push_back(std::move(row));
    };
    if (tops.empty()) {
        if (!body_.empty()) add(-all, all);
        return table;
    }
    add(-all, tops.front() - 0.01);
    for (std::size_t i = 0; i < tops.size(); ++i) add(tops[i] - 0.01, i + 1 < tops.size() ? tops[i + 1] - 0.01 : all);
    return table;
}

}  // namespace beadle::format
