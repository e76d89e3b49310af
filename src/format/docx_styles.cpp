#include "format/docx_styles.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "format/ordinal.h"
#include "format/xml.h"

namespace beadle::format {

namespace {

constexpr int deepest_level = 8;

// "heading 3" → 3; a Title is a heading of the first level.
std::optional<int> heading_named(std::string_view name) {
    if (name == "title") return 1;
    if (name.size() == 9 && name.starts_with("heading ") && name[8] >= '1' && name[8] <= '9') return std::min(name[8] - '0', 6);
    return {};
}

struct Symbol {
    unsigned code;
    char32_t looks_like;
};

constexpr std::array<Symbol, 8> symbols = {{{0xB7, U'•'}, {0xA3, U'≤'}, {0xB3, U'≥'}, {0xAE, U'→'}, {0xB0, U'°'}, {0xB1, U'±'}, {0x2D, U'−'}, {0xDE, U'⇒'}}};
constexpr std::array<Symbol, 17> wingdings = {{{0xA7, U'▪'}, {0xFC, U'✓'}, {0xFB, U'✗'}, {0xFE, U'☑'}, {0xFD, U'☒'}, {0xA8, U'☐'}, {0x6F, U'☐'}, {0x78, U'☒'}, {0xE0, U'→'},
                                               {0x6C, U'●'}, {0x6E, U'■'}, {0x71, U'❑'}, {0xD8, U'➢'}, {0x76, U'❖'}, {0x9F, U'•'}, {0xF0, U'⇨'}, {0x4A, U'☺'}}};

template <std::size_t Size> char32_t look_up(std::array<Symbol, Size> const& table, unsigned code) {
    auto const hit = std::find_if(table.begin(), table.end(), [&](Symbol const& entry) { return entry.code == code; });
    return hit == table.end() ? U'\0' : hit->looks_like;
}

}  // namespace

RunSwitches switches_of(pugi::xml_node run_properties) {
    RunSwitches out;
    for (auto const node : run_properties.children()) {
        auto const name = local_name(node);
        auto const on = [&] {
            auto const value = attribute(node, "val").value_or("1");
            return value != "0" && value != "false" && value != "off" && value != "none";
        };
        if (name == "b")
            out.bold = on();
        else if (name == "u")
            out.underlined = on();
        else if (name == "strike" || name == "dstrike")
            out.struck = out.struck.value_or(false) || on();
        else if (name == "vanish")
            out.hidden = on();
    }
    return out;
}

RunSwitches merged(RunSwitches const& over, RunSwitches const& under) {
    return {.bold = over.bold ? over.bold : under.bold,
            .underlined = over.underlined ? over.underlined : under.underlined,
            .struck = over.struck ? over.struck : under.struck,
            .hidden = over.hidden ? over.hidden : under.hidden};
}

std::optional<int> outline_level_of(pugi::xml_node paragraph_properties) {
    auto const value = value_of(paragraph_properties, "outlineLvl");
    if (!value) return {};
    auto const level = number(value, 9);
    return level < 0 || level > 8 ? 0 : std::min(level + 1, 6);
}

Styles::Styles(pugi::xml_node root) {
    std::map<std::string, std::string, std::less<>> bases;
    std::vector<std::string> ids;
    for (auto const node : root.children()) {
        if (local_name(node) != "style") continue;
        std::string const id(attribute(node, "styleId").value_or(""));
        auto const properties = child(node, "pPr");
        auto const list = child(properties, "numPr");
        Style style{.name = lower(value_of(node, "name").value_or("")), .run = switches_of(child(node, "rPr"))};
        style.outline_level = heading_named(style.name);
        if (!style.outline_level) style.outline_level = outline_level_of(properties);
        if (auto const value = value_of(list, "numId")) style.numbering = number(value, 0);
        if (auto const value = value_of(list, "ilvl")) style.list_level = number(value, 0);
        if (styles_.emplace(id, std::move(style)).second) ids.push_back(id);
        if (auto const base = value_of(node, "basedOn")) bases.emplace(id, *base);
    }
    auto const own = styles_;
    for (auto const& id : ids) {
        auto& style = styles_.at(id);
        auto at = bases.find(id);
        // A chain that runs in a circle ends by itself.
        for (int steps = 0; at != bases.end() && steps < 20; ++steps, at = bases.find(at->second)) {
            auto const base = own.find(at->second);
            if (base == own.end()) break;
            if (!style.outline_level) style.outline_level = base->second.outline_level;
            if (!style.numbering) style.numbering = base->second.numbering;
            if (!style.list_level) style.list_level = base->second.list_level;
            style.run = merged(style.run, base->second.run);
        }
    }
}

Style const& Styles::find(std::string_view id) const {
    auto const found = styles_.find(id);
    return found == styles_.end() ? none_ : found->second;
}

Numbering::Level Numbering::level_of(pugi::xml_node node) {
    return {.start = number(value_of(node, "start"), 1), .format = std::string(value_of(node, "numFmt").value_or("decimal")), .text = legal_text(value_of(node, "lvlText").value_or(""))};
}

Numbering::Numbering(pugi::xml_node root, Styles const& styles) {
    std::map<int, std::map<int, Level>> abstracts;
    std::map<int, int> through_style;  // an abstract list that only names a style → the list that the style has
    for (auto const node : root.children()) {
        if (local_name(node) != "abstractNum") continue;
        auto const id = number(attribute(node, "abstractNumId"), -1);
        for (auto const level : node.children())
            if (local_name(level) == "lvl") abstracts[id][number(attribute(level, "ilvl"), 0)] = level_of(level);
        if (auto const style = value_of(node, "numStyleLink"))
            if (auto const list = styles.find(*style).numbering) through_style[id] = *list;
    }
    std::map<int, int> abstract_of;
    for (auto const node : root.children())
        if (local_name(node) == "num") abstract_of[number(attribute(node, "numId"), -1)] = number(value_of(node, "abstractNumId"), -1);
    for (auto const node : root.children()) {
        if (local_name(node) != "num") continue;
        auto const id = number(attribute(node, "numId"), -1);
        auto abstract = abstract_of[id];
        if (auto const style = through_style.find(abstract); style != through_style.end())
            if (auto const other = abstract_of.find(style->second); other != abstract_of.end()) abstract = other->second;
        List list{.shared = abstract, .levels = abstracts[abstract]};
        for (auto const over : node.children()) {
            if (local_name(over) != "lvlOverride") continue;
            auto const level = number(attribute(over, "ilvl"), 0);
            if (auto const own = child(over, "lvl")) list.levels[level] = level_of(own);
            if (auto const start = value_of(over, "startOverride")) list.restarts[level] = number(start, 1);
        }
        lists_[id] = std::move(list);
    }
}

std::string Numbering::next(int list_id, int level) {
    auto const found = lists_.find(list_id);
    if (found == lists_.end() || level < 0 || level > deepest_level) return {};
    auto const& list = found->second;
    auto& counters = counters_[list.shared];
    if (auto const restart = list.restarts.find(level); restart != list.restarts.end() && restarted_.emplace(list_id, level).second) counters[level] = restart->second - 1;
    for (int above = 0; above <= level; ++above) {
        auto const known = list.levels.find(above);
        auto const start = known == list.levels.end() ? 1 : known->second.start;
        auto const begun = counters.find(above);
        if (begun == counters.end())
            counters[above] = start;
        else if (above == level && begun->second < 1'000'000)
            ++begun->second;
    }
    counters.erase(counters.upper_bound(level), counters.end());
    return marker(list, level, counters);
}

std::string Numbering::marker(List const& list, int level, std::map<int, int> const& counters) const {
    auto const found = list.levels.find(level);
    if (found == list.levels.end()) return "•";
    auto const& [start, format, text] = found->second;
    if (format == "bullet") {
        // Symbol fonts keep their bullets where other fonts have nothing or letters.
        auto const own = text.size() == 3 && text.starts_with("\xEF");
        return text.empty() || own || text == "o" || text == "·" || text == "§" ? "•" : text;
    }
    if (format == "none") return {};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 1 >= text.size() || text[i + 1] < '1' || text[i + 1] > '9') {
            out += text[i];
            continue;
        }
        auto const of = text[++i] - '1';
        auto const counter = counters.find(of);
        auto const value = counter == counters.end() ? 1 : counter->second;
        auto const known = list.levels.find(of);
        auto const& as = known == list.levels.end() ? format : known->second.format;
        auto const type = as == "lowerLetter" ? "a" : as == "upperLetter" ? "A" : as == "lowerRoman" ? "i" : as == "upperRoman" ? "I" : "1";
        auto printed = ordinal(value, type);
        printed.pop_back();
        if (as == "decimalZero" && value >= 0 && value < 10) printed.insert(printed.begin(), '0');
        out += printed;
    }
    return std::string(trim(out));
}

char32_t symbol(unsigned code, std::string_view font) {
    if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
    auto const folded = lower(font);
    auto const found = folded.starts_with("wingdings") ? look_up(wingdings, code) : look_up(symbols, code);
    if (found) return found;
    if (auto const either = look_up(wingdings, code); either && !folded.starts_with("symbol") && code > 0x7E) return either;
    auto const ordinary = !folded.starts_with("wingdings") && !folded.starts_with("webdings") && !folded.starts_with("symbol") && code >= 0x20 && code < 0x7F;
    return ordinary ? static_cast<char32_t>(code) : U'\uFFFD';
}

std::string without_private_use(std::string_view utf8, std::string_view font) {
    // U+F000–U+F0FF is EF 80 80 – EF 83 BF.
    if (utf8.find('\xEF') == std::string_view::npos) return std::string(utf8);
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        auto const second = utf8.size() >= 3 ? static_cast<unsigned char>(utf8[1]) : 0u;
        if (utf8.front() == '\xEF' && second >= 0x80 && second <= 0x83) {
            auto const code = ((second & 0x3Fu) << 6) | (static_cast<unsigned char>(utf8[2]) & 0x3Fu);
            append_utf8(out, symbol(code, font));
            utf8.remove_prefix(3);
        } else {
            out += utf8.front();
            utf8.remove_prefix(1);
        }
    }
    return out;
}

}  // namespace beadle::format
