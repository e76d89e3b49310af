// Gathers text as it comes, in whatever elements it stood, into paragraphs of runs. Readers of HTML and Word share it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/document.h"

namespace beadle::format {

/// How a stretch of text is set.
struct Look {
    bool bold = false;
    bool underlined = false;
    bool struck = false;
};

/// What the paragraphs that follow are.
struct Shape {
    Paragraph::Kind kind = Paragraph::Kind::plain;
    int level = 0;
    std::string marker{};
};

class Flow {
public:
    /// Ends the paragraph under way; those that follow have this shape. A list item's marker goes to its first paragraph only.
    void become(Shape shape);
    /// The paragraph under way, and those that follow, have this shape.
    void reshape(Shape shape) { shape_ = std::move(shape); }
    [[nodiscard]] Shape const& shape() const { return shape_; }

    /// Adds text with every run of white space as one space, none at a paragraph's start or end, as a browser shows it.
    void collapsed(std::string_view utf8, Look look, std::optional<int> line = {});
    /// Adds text as it is.
    void verbatim(std::string_view utf8, Look look, std::optional<int> line = {});

    /// Ends the paragraph under way; one without visible text leaves nothing behind.
    void end();
    /// A line break: a new paragraph of the same shape, but a space within a heading.
    void break_line();

    /// All paragraphs so far, the one under way ended.
    std::vector<Paragraph> take();

private:
    void append(std::string_view utf8, Look look, std::optional<int> line);

    Shape shape_{};
    Paragraph current_{};
    std::vector<Paragraph> done_{};
    bool space_kept_ = false;  ///< the last character of the paragraph under way is a space that may yet fall away
};

}  // namespace beadle::format
