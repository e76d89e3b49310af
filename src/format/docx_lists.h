// The lists of a Word file that is being written: each counts by itself, as Word's own do.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "format/list_marker.h"

namespace beadle::format {

class DocxLists {
public:
    /// The list (w:numId) that prints this marker before the next paragraph of that level, from 0. The paragraphs of a file are told in their order.
    int list_for(std::string const& marker, int level);
    /// A paragraph that is no list item: deeper counts end.
    void interrupted();
    /// word/numbering.xml
    [[nodiscard]] std::string part() const;

private:
    struct Definition {
        std::string text;                ///< as w:lvlText has it
        std::optional<CountedMarker> first{};
        int level = 0;
    };
    struct Open {
        std::optional<CountedMarker> last{};
        std::string marker{};
        int id = 0;
    };
    static constexpr int bullets = 1;

    int define(std::string text, std::optional<CountedMarker> first, int level);

    std::vector<Definition> definitions_{};  ///< of the lists from id 2 on
    std::array<Open, 9> open_{};
    bool counting_ = false;  ///< some list is open
};

}  // namespace beadle::format
