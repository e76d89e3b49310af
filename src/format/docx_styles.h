// What a Word file's styles and numbering say about its paragraphs and runs.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace beadle::format {

/// Run properties as far as they are said; nothing where a lower level decides.
struct RunSwitches {
    std::optional<bool> bold{};
    std::optional<bool> underlined{};
    std::optional<bool> struck{};
    std::optional<bool> hidden{};
};

/// The switches of an element that holds run properties in w:rPr.
RunSwitches switches_of(pugi::xml_node run_properties);
/// What `over` says, and where it says nothing, what `under` says.
RunSwitches merged(RunSwitches const& over, RunSwitches const& under);

struct Style {
    std::string name{};                  ///< in lower case: "heading 1", "caption"
    std::optional<int> outline_level{};  ///< heading level 1–6, 0 for body text
    std::optional<int> numbering{};      ///< id of its list; 0: none
    std::optional<int> list_level{};     ///< from 0
    RunSwitches run{};
};

class Styles {
public:
    Styles() = default;
    explicit Styles(pugi::xml_node root);
    /// A style with all that it takes over from those it is based on. An unknown id is a style that says nothing.
    [[nodiscard]] Style const& find(std::string_view id) const;

private:
    std::map<std::string, Style, std::less<>> styles_{};
    Style none_{};
};

/// Heading level of w:outlineLvl within paragraph properties: 1–6, 0 for body text, nothing where it is not said.
std::optional<int> outline_level_of(pugi::xml_node paragraph_properties);

class Numbering {
public:
    Numbering() = default;
    Numbering(pugi::xml_node root, Styles const& styles);
    /// Counts one paragraph of a list and says what stands before it: "•", "3.", "(b)"; empty where the list prints nothing or is unknown.
    std::string next(int list, int level);

private:
    struct Level {
        int start = 1;
        std::string format{};
        std::string text{};
    };
    struct List {
        int shared = 0;                   ///< lists of one abstract list count on together
        std::map<int, Level> levels{};
        std::map<int, int> restarts{};    ///< level → where this list begins anew
    };

    static Level level_of(pugi::xml_node node);
    [[nodiscard]] std::string marker(List const& list, int level, std::map<int, int> const& counters) const;

    std::map<int, List> lists_{};
    std::map<int, std::map<int, int>> counters_{};
    std::set<std::pair<int, int>> restarted_{};
};

/// A character of a symbol font (0xF000–0xF0FF, or 0x20–0xFF) as the Unicode character it looks like.
char32_t symbol(unsigned code, std::string_view font);
/// Text with characters of symbol fonts (private use) turned into what they look like.
std::string without_private_use(std::string_view utf8, std::string_view font);

}  // namespace beadle::format
