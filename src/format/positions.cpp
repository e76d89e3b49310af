#include "format/positions.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "base/text.h"
#include "format/position_rows.h"

namespace beadle::format {

namespace {

/// Characters that plain text may shift a column by.
constexpr double most_drift = 4;

double height(Segment const& segment) { return segment.bottom - segment.top; }

// Cells in the middle of their rows stand half a line off their neighbours, so lines must agree closely.
bool same_line(Segment const& a, Segment const& b) {
    auto const least = std::min(height(a), height(b));
    return std::fabs(a.bottom - b.bottom) < 0.2 * least && std::fabs(a.top - b.top) < 0.5 * least;
}

// Words of one line that stand close together, left to right.
std::vector<Segment> segments_of(PlacedPage const& page, Spacing spacing, int number) {
    auto words = page.words;
    std::stable_sort(words.begin(), words.end(), [](PlacedWord const& a, PlacedWord const& b) { return a.top != b.top ? a.top < b.top : a.left < b.left; });
    std::vector<Segment> out;
    // Open segments by their right end; a word joins the one it follows closely on the same line.
    std::size_t first_open = 0;
    for (auto const& word : words) {
        Segment next{.left = word.left, .top = word.top, .right = word.right, .bottom = word.bottom, .text = word.text, .page = number};
        if (page.first_line > 0) next.line = page.first_line + static_cast<int>(word.top);
        while (first_open < out.size() && out[first_open].bottom < next.top - 2 * height(next)) ++first_open;
        Segment* before = nullptr;
        for (std::size_t i = first_open; i < out.size(); ++i) {
            auto const gap = next.left - out[i].right;
            auto const most = spacing.word * height(next);
            if (same_line(out[i], next) && gap > -0.5 * most && gap <= most && (!before || before->right < out[i].right)) before = &out[i];
        }
        if (before) {
            before->text += " " + next.text;
            before->gaps.push_back(next.left);
            before->right = next.right;
            before->top = std::min(before->top, next.top);
            before->bottom = std::max(before->bottom, next.bottom);
        } else {
            out.push_back(std::move(next));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](Segment const& a, Segment const& b) { return std::fabs(a.top - b.top) > 0.5 ? a.top < b.top : a.left < b.left; });
    return out;
}

/// White between two columns: what is left of the space between two headings after everything below them has taken its place.
class Gutter {
public:
    Gutter(double left, double right) : pieces_{{left, right}} {}

    /// Something stands from `left` to `right`.
    void take(double left, double right) {
        std::vector<Piece> next;
        for (auto const& piece : pieces_) {
            if (right <= piece.left || left >= piece.right) {
                next.push_back(piece);
                continue;
            }
            if (left > piece.left) next.push_back({piece.left, left});
            if (right < piece.right) next.push_back({right, piece.right});
        }
        pieces_ = std::move(next);
    }

    /// The middle of its first piece of at least that width. Text stands at the left of its column, so a short line between two pieces
    /// belongs to the column on the right.
    [[nodiscard]] std::optional<double> middle(double least) const {
        for (auto const& piece : pieces_)
            if (piece.right - piece.left >= least) return (piece.left + piece.right) / 2;
        return {};
    }

private:
    struct Piece {
        double left = 0, right = 0;
    };
    std::vector<Piece> pieces_;
};

std::vector<Segment> line_at(std::vector<Segment> const& segments, std::size_t at) {
    std::vector<Segment> out;
    for (std::size_t i = at; i < segments.size() && segments[i].top < segments[at].bottom; ++i)
        if (same_line(segments[i], segments[at])) out.push_back(segments[i]);
    std::sort(out.begin(), out.end(), [](Segment const& a, Segment const& b) { return a.left < b.left; });
    return out;
}

// Headings are short and say no sentence.
bool reads_as_headings(std::vector<Segment> const& line) {
    return std::all_of(line.begin(), line.end(), [](Segment const& s) {
        auto const words = words_of(s.text);
        auto const sentence = s.text.back() == '.' && words.size() > 1;  // "No." is none
        return !words.empty() && words.size() <= 7 && !sentence && !is_digits(words.front());
    });
}

class PageReader {
public:
    PageReader(std::vector<Segment> segments, Measure measure, std::set<std::string>& known_headings, std::vector<Block>& blocks)
        : segments_(std::move(segments)), measure_(measure), body_(measure.body), known_headings_(known_headings), blocks_(blocks) {}

    void read() {
        std::size_t at = 0;
        while (at < segments_.size()) {
            auto const line = line_at(segments_, at);
            if (line.size() >= 2 && reads_as_headings(line))
                if (auto const end = table_from(at, line); end > at) {
                    at = end;
                    continue;
                }
            text_.push_back(segments_[at++]);
        }
        flush_text();
    }

private:
    // Reads a table whose headings stand in `line`; the index behind it, or `at` where it is none.
    std::size_t table_from(std::size_t at, std::vector<Segment> line) {
        auto const heading_text = line.front().text;
        auto const above = headings_above(line);
        auto const below = headings_below(at, line, above);
        for (auto const* more : {&above, &below})
            for (auto const& segment : *more) join_heading(line, segment);
        std::sort(line.begin(), line.end(), [](Segment const& a, Segment const& b) { return a.left < b.left; });

        std::vector<Gutter> gutters;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) gutters.emplace_back(line[i].right, line[i + 1].left);
        auto const least = measure_.spacing.gutter * body_;
        auto const wide = [&](Gutter const& g) { return g.middle(least).has_value(); };
        if (!std::all_of(gutters.begin(), gutters.end(), wide)) return at;

        // Down the page until something stands across a gutter, or the headings come again.
        auto const is_heading = [&](std::size_t i) {
            return std::any_of(line.begin(), line.end(), [&](Segment const& h) {
                return segments_[i].top > h.top - 0.1 * body_ && segments_[i].bottom < h.bottom + 0.1 * body_ && segments_[i].left >= h.left - 0.1 && segments_[i].right <= h.right + 0.1;
            });
        };
        double heading_bottom = 0;
        for (auto const& cell : line) heading_bottom = std::max(heading_bottom, cell.bottom);
        std::size_t end = at, rows = 0;
        for (std::size_t i = at; i < segments_.size(); ++i) {
            auto const& segment = segments_[i];
            end = i;
            if (is_heading(i)) {
                end = i + 1;
                continue;
            }
            if (segment.text == heading_text && repeats_headings(i, segments_[at].text)) break;
            auto next = gutters;
            for (auto& gutter : next) gutter.take(segment.left, segment.right);
            if (std::all_of(next.begin(), next.end(), wide)) {
                gutters = std::move(next);
            } else if (!split_at(i, gutters, least, segments_[at].top)) {
                break;
            }
            ++rows;
            end = i + 1;
        }
        if (rows == 0 && end < segments_.size()) return at;
        if (end < segments_.size()) end = back_to_white(at, end, heading_bottom);

        std::vector<Segment> body;
        for (std::size_t i = at; i < end; ++i)
            if (!is_heading(i)) body.push_back(segments_[i]);
        text_.resize(text_.size() - above.size());
        flush_text();
        auto const continues = known_headings_.insert(headings_text(line)).second ? Continues::no : Continues::yes;
        PositionRows rows_of_it(std::move(line), std::move(body), edges(gutters, least), measure_, continues);
        blocks_.emplace_back(rows_of_it.table());
        return end;
    }

    // In plain text two columns may stand one space apart, and a character off. A segment across a gutter is then two cells' text: split
    // where a word begins near the gutter. Not where it follows white at the left margin: there a paragraph begins.
    bool split_at(std::size_t i, std::vector<Gutter> const& gutters, double least, double top) {
        if (measure_.spacing.gutter < 1) return false;
        auto const segment = segments_[i];
        double margin = segment.left;
        bool follows = false;
        for (std::size_t k = 0; k < segments_.size() && segments_[k].top <= segment.top; ++k) {
            margin = std::min(margin, segments_[k].left);
            if (k != i && segments_[k].top >= top && segments_[k].bottom > segment.top - 0.1) follows = follows || segments_[k].top < segment.top;
        }
        if (!follows && segment.left <= margin + 1) return false;
        for (auto const& gutter : gutters) {
            auto rest = gutter;
            rest.take(segment.left, segment.right);
            if (rest.middle(least)) continue;
            auto const middle = gutter.middle(least).value();
            auto const nearest = std::min_element(segment.gaps.begin(), segment.gaps.end(), [&](double a, double b) { return std::fabs(a - middle) < std::fabs(b - middle); });
            if (nearest == segment.gaps.end() || std::fabs(*nearest - middle) > most_drift) return false;
            auto right = segment, left = segment;
            auto const words = static_cast<std::size_t>(nearest - segment.gaps.begin()) + 1;
            std::size_t cut = 0;
            for (std::size_t w = 0; w < words; ++w) cut = segment.text.find(' ', cut) + 1;
            left.text = segment.text.substr(0, cut - 1);
            left.right = *nearest - 1;
            left.gaps.resize(words - 1);
            right.text = segment.text.substr(cut);
            right.left = *nearest;
            right.gaps.erase(right.gaps.begin(), right.gaps.begin() + static_cast<std::ptrdiff_t>(words));
            segments_[i] = std::move(left);
            segments_.insert(segments_.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(right));
            return true;
        }
        return false;
    }

    static bool over_each_other(Segment const& a, Segment const& b) { return a.left < b.right && b.left < a.right; }
    static bool over_any(std::vector<Segment> const& cells, Segment const& segment) {
        return std::any_of(cells.begin(), cells.end(), [&](Segment const& cell) { return over_each_other(cell, segment); });
    }
    [[nodiscard]] bool is_close(Segment const& upper, Segment const& lower) const { return lower.top - upper.bottom < 0.3 * body_ && lower.top > upper.top; }

    // Headings of two lines stand half a line above and below their neighbours of one: those just read as text that stand beside the line.
    std::vector<Segment> headings_above(std::vector<Segment> const& line) const {
        std::vector<Segment> out;
        for (auto i = text_.size(); i-- > 0;) {
            auto const& segment = text_[i];
            if (!is_close(segment, line.front()) || over_any(line, segment) || over_any(out, segment) || !reads_as_headings({segment})) break;
            out.push_back(segment);
        }
        return out;
    }
    std::vector<Segment> headings_below(std::size_t at, std::vector<Segment> const& line, std::vector<Segment> const& above) const {
        std::vector<Segment> out;
        for (std::size_t i = at; i < segments_.size() && segments_[i].top < line.front().bottom + 0.3 * body_; ++i) {
            auto const& segment = segments_[i];
            auto const second_line = is_close(line.front(), segment) && over_any(above, segment) && !over_any(line, segment) && !over_any(out, segment);
            if (second_line && reads_as_headings({segment})) out.push_back(segment);
        }
        return out;
    }
    static void join_heading(std::vector<Segment>& line, Segment const& more) {
        for (auto& cell : line) {
            if (!over_each_other(cell, more)) continue;
            cell.text += " " + more.text;
            cell.left = std::min(cell.left, more.left), cell.right = std::max(cell.right, more.right);
            cell.top = std::min(cell.top, more.top), cell.bottom = std::max(cell.bottom, more.bottom);
            return;
        }
        line.push_back(more);
    }

    bool repeats_headings(std::size_t at, std::string const& first) const {
        auto const again = line_at(segments_, at);
        return again.size() >= 2 && again.front().text == first && reads_as_headings(again);
    }

    // A table ended at `end` because what follows does not fit; the lines since the last wide white belong to what follows.
    std::size_t back_to_white(std::size_t at, std::size_t end, double bottom) const {
        std::size_t cut = end;
        double const wide = 1.1 * body_;
        for (std::size_t i = at; i < end; ++i) {
            if (segments_[i].top - bottom > wide) cut = i;
            bottom = std::max(bottom, segments_[i].bottom);
        }
        if (cut == end || segments_[end].top - bottom > wide) return end;
        // Only where all that follows the white starts at the left, as a heading and its lines do.
        auto const left = segments_[cut].left;
        for (std::size_t i = cut; i < end; ++i)
            if (segments_[i].left > left + 4 * body_) return end;
        return cut;
    }

    static std::vector<double> edges(std::vector<Gutter> const& gutters, double least) {
        std::vector<double> out;
        for (auto const& gutter : gutters) out.push_back(gutter.middle(least).value());
        return out;
    }

    static std::string headings_text(std::vector<Segment> const& line) {
        std::string out;
        for (auto const& segment : line) out += segment.text + "|";
        return out;
    }

    void flush_text() {
        for (auto& paragraph : paragraphs_of(text_, measure_, Sizes::tell_headings)) blocks_.emplace_back(std::move(paragraph));
        text_.clear();
    }

    std::vector<Segment> segments_;
    Measure measure_;
    double body_;
    std::set<std::string>& known_headings_;
    std::vector<Block>& blocks_;
    std::vector<Segment> text_{};
};

// The height most words have: the body's.
double body_height(std::vector<PlacedPage> const& pages) {
    std::vector<double> heights;
    for (auto const& page : pages)
        for (auto const& word : page.words) heights.push_back(word.bottom - word.top);
    if (heights.empty()) return 1;
    auto const middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

// The usual step from one line to the next of the same paragraph: the lower quarter of all steps between lines that begin at one place.
double usual_pitch(std::vector<std::vector<Segment>> const& pages, double body) {
    std::vector<double> steps;
    for (auto const& segments : pages)
        for (std::size_t i = 0; i < segments.size(); ++i)
            for (std::size_t k = i + 1; k < segments.size() && segments[k].top < segments[i].bottom + body; ++k) {
                auto const step = segments[k].top - segments[i].top;
                if (step < 0.5 * body || std::fabs(segments[k].left - segments[i].left) > 0.1 * body) continue;
                steps.push_back(step);
                break;
            }
    if (steps.empty()) return body;
    auto const quarter = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 4);
    std::nth_element(steps.begin(), quarter, steps.end());
    return *quarter;
}

}  // namespace

Document from_positions(std::vector<PlacedPage> const& pages, Spacing spacing) {
    std::vector<std::vector<Segment>> segments;
    for (auto const& page : pages) segments.push_back(segments_of(page, spacing, static_cast<int>(segments.size()) + 1));
    Measure measure{.spacing = spacing, .body = body_height(pages)};
    measure.pitch = usual_pitch(segments, measure.body);
    Document document;
    std::set<std::string> known_headings;
    for (auto& page : segments) PageReader(std::move(page), measure, known_headings, document.blocks).read();
    return document;
}

}  // namespace beadle::format
