#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "format/flow.h"
#include "format/formats.h"
#include "format/html_style.h"
#include "format/html_tree.h"
#include "format/ordinal.h"
#include "format/table_grid.h"

namespace beadle::format {

namespace {

constexpr int most_depth = 2000;

struct Around {
    Look look{};
    int list_level = 0;
    int depth = 0;
    bool preformatted = false;
};

int number_attribute(GumboElement const& element, char const* name, int otherwise) {
    auto const text = attribute(element, name);
    if (!text) return otherwise;
    auto const digits = trim(*text);
    int value = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int line_of(GumboElement const& element) { return static_cast<int>(element.start_pos.line); }

// Text in angle brackets that is no element of HTML, Word or a web component: "<insert name>". A browser hides it; a reader of papers must not.
bool is_words_in_brackets(GumboElement const& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN || element.tag_namespace != GUMBO_NAMESPACE_HTML || element.original_tag.length == 0) return false;
    std::string_view const tag(element.original_tag.data, element.original_tag.length);
    return tag.find_first_of(":-=/") == std::string_view::npos;
}

// Length of a line break that stands in the text as "<br />", escaped once too often; 0 where there is none.
std::size_t literal_break_at(std::string_view text) {
    if (text.size() < 4 || lower(text.substr(0, 3)) != "<br") return 0;
    auto const end = text.find_first_not_of(" /", 3);
    return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

class Walk {
public:
    /// Tables become blocks of `page`; without one they are flattened into paragraphs.
    explicit Walk(std::vector<Block>* page) : page_(page) {}

    void inside(GumboNode const& node, Around around);
    std::vector<Paragraph> take() { return flow_.take(); }
    void flush();
    [[nodiscard]] std::optional<Refusal> const& refusal() const { return refusal_; }

private:
    void node(GumboNode const& node, Around const& around);
    void element(GumboNode const& node, Around around);
    void text(GumboText const& text, Around const& around);
    void list_item(GumboNode const& node, Around const& around);
    void list(GumboNode const& node, Around around);
    void table(GumboNode const& node, Around const& around);
    void section(GumboNode const& node, Around const& around, TableGrid& grid);
    void row(GumboNode const& node, Around const& around, TableGrid& grid, bool in_head);
    std::vector<Paragraph> paragraphs_of(GumboNode const& node, Around const& around);

    std::vector<Block>* page_;
    Flow flow_{};
    std::optional<Refusal> refusal_{};
};

void Walk::flush() {
    for (auto& paragraph : flow_.take()) page_->emplace_back(std::move(paragraph));
}

void Walk::inside(GumboNode const& node, Around around) {
    if (++around.depth > most_depth) refusal_ = Refusal{.message = "this web page is damaged: its elements are nested too deeply to be read", .kind = Refusal::Kind::unreadable};
    if (refusal_ || !is_element(node)) return;
    auto const& list = node.v.element.children;
    for (unsigned i = 0; i < list.length; ++i) this->node(*static_cast<GumboNode const*>(list.data[i]), around);
}

void Walk::node(GumboNode const& node, Around const& around) {
    switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE: text(node.v.text, around); break;
        case GUMBO_NODE_ELEMENT: element(node, around); break;
        default: break;
    }
}

void Walk::text(GumboText const& text, Around const& around) {
    auto const line = static_cast<int>(text.start_pos.line);
    std::string_view rest(text.text);
    auto const add = [&](std::string_view part) {
        if (!around.preformatted) return flow_.collapsed(part, around.look, line);
        auto const lines = split(part, '\n');
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i) flow_.break_line();
            flow_.verbatim(lines[i], around.look, line + static_cast<int>(i));
        }
    };
    for (std::size_t at = rest.find('<'); at != std::string_view::npos;) {
        auto const length = literal_break_at(rest.substr(at));
        if (length == 0) {
            at = rest.find('<', at + 1);
            continue;
        }
        add(rest.substr(0, at));
        flow_.break_line();
        rest.remove_prefix(at + length);
        at = rest.find('<');
    }
    add(rest);
}

void Walk::element(GumboNode const& node, Around around) {
    auto const& element = node.v.element;
    if (is_hidden(element)) return;
    around.look = look_within(element, around.look);
    if (is_words_in_brackets(element)) flow_.collapsed({element.original_tag.data, element.original_tag.length}, around.look, line_of(element));
    switch (element.tag) {
        case GUMBO_TAG_BR: return flow_.break_line();
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_DIR: return list(node, around);
        case GUMBO_TAG_LI: return list_item(node, around);
        case GUMBO_TAG_TABLE: return table(node, around);
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_LISTING:
        case GUMBO_TAG_XMP: around.preformatted = true; break;
        default: break;
    }
    if (!is_block(element.tag)) return inside(node, around);
    flow_.end();
    auto const level = heading_level(element.tag);
    if (!level) {
        inside(node, around);
        return flow_.end();
    }
    auto const before = flow_.shape();
    flow_.become({.kind = Paragraph::Kind::heading, .level = level});
    inside(node, around);
    flow_.become(before);
}

void Walk::list(GumboNode const& node, Around around) {
    ++around.list_level;
    auto const& element = node.v.element;
    auto const ordered = element.tag == GUMBO_TAG_OL;
    auto const type = ordered ? attribute(element, "type").value_or("1") : std::string_view{};
    auto number = number_attribute(element, "start", 1);
    flow_.end();
    auto const before = flow_.shape();
    for (auto const* child : children(node)) {
        if (!is_element(*child, GUMBO_TAG_LI)) {
            this->node(*child, around);
            continue;
        }
        number = number_attribute(child->v.element, "value", number);
        auto const printed = attribute(child->v.element, "data-marker");  // our own pages say what a list cannot count
        auto marker = printed ? std::string(*printed) : ordered ? ordinal(number, type) : "•";
        flow_.become({.kind = Paragraph::Kind::list_item, .level = around.list_level, .marker = std::move(marker)});
        if (!is_hidden(child->v.element)) {
            auto within = around;
            within.look = look_within(child->v.element, around.look);
            inside(*child, within);
        }
        if (number < 1'000'000) ++number;
    }
    flow_.become(before);
}

// An item outside any list.
void Walk::list_item(GumboNode const& node, Around const& around) {
    flow_.end();
    auto const before = flow_.shape();
    flow_.become({.kind = Paragraph::Kind::list_item, .level = std::max(around.list_level, 1), .marker = "•"});
    inside(node, around);
    flow_.become(before);
}

std::vector<Paragraph> Walk::paragraphs_of(GumboNode const& node, Around const& around) {
    Walk cell(nullptr);
    cell.inside(node, {.look = around.look, .depth = around.depth});
    if (cell.refusal()) refusal_ = cell.refusal();
    return cell.take();
}

bool holds_table(GumboNode const& node, int depth = 0) {
    if (depth > most_depth) return false;
    auto const nodes = children(node);
    return std::any_of(nodes.begin(), nodes.end(), [&](GumboNode const* child) { return is_element(*child, GUMBO_TAG_TABLE) || holds_table(*child, depth + 1); });
}

bool has_single_column(GumboNode const& node) {
    for (auto const* section : children(node))
        for (auto const* row : children(*section)) {
            auto const cells = children(*row);
            if (std::count_if(cells.begin(), cells.end(), [](GumboNode const* cell) { return is_element(*cell); }) > 1) return false;
        }
    return true;
}

// A table that only sets out a page: what stands in it is read as if it stood by itself.
bool is_layout(GumboNode const& node) {
    auto const role = attribute(node.v.element, "role");
    if (role == "presentation" || role == "none") return true;
    return has_single_column(node) && holds_table(node);
}

void Walk::table(GumboNode const& node, Around const& around) {
    flow_.end();
    if (!page_ || is_layout(node)) {
        inside(node, around);
        return flow_.end();
    }
    flush();
    Table table{.place = {.line = line_of(node.v.element)}};
    TableGrid grid;
    for (auto const wanted : {false, true})  // a foot stands last wherever it is written
        for (auto const* child : children(node)) {
            if (!is_element(*child) || is_hidden(child->v.element)) continue;
            if (is_element(*child, GUMBO_TAG_TFOOT) != wanted) continue;
            if (!is_element(*child, GUMBO_TAG_CAPTION)) {
                section(*child, around, grid);
                continue;
            }
            for (auto const& paragraph : paragraphs_of(*child, around)) table.caption += (table.caption.empty() ? "" : " ") + paragraph.text();
        }
    auto rows = grid.finish();
    if (!rows) {
        refusal_ = Refusal{.message = "this web page is damaged: a table in it claims to be larger than any paper's", .kind = Refusal::Kind::unreadable};
        return;
    }
    if (rows->empty()) return;
    table.rows = *std::move(rows);
    page_->emplace_back(std::move(table));
}

void Walk::section(GumboNode const& node, Around const& around, TableGrid& grid) {
    auto const in_head = is_element(node, GUMBO_TAG_THEAD);
    for (auto const* child : children(node))
        if (is_element(*child, GUMBO_TAG_TR) && !is_hidden(child->v.element)) row(*child, around, grid, in_head);
    grid.end_section();
}

void Walk::row(GumboNode const& node, Around const& around, TableGrid& grid, bool in_head) {
    std::vector<Cell> cells;
    auto within = around;
    within.look = look_within(node.v.element, around.look);
    for (auto const* child : children(node)) {
        auto const header = is_element(*child, GUMBO_TAG_TH);
        if ((!header && !is_element(*child, GUMBO_TAG_TD)) || is_hidden(child->v.element)) continue;
        auto const& element = child->v.element;
        auto inner = within;
        inner.look = look_within(element, within.look);
        auto const row_span = number_attribute(element, "rowspan", 1);
        cells.push_back({.paragraphs = paragraphs_of(*child, inner),
                         .column_span = number_attribute(element, "colspan", 1),
                         .row_span = row_span == 0 ? 65534 : row_span,  // 0: to the end of the section
                         .header = header || in_head});
    }
    auto const all_headings = cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [](Cell const& cell) { return cell.header; });
    grid.start_row({.header = in_head || all_headings, .place = {.line = line_of(node.v.element)}});
    for (auto& cell : cells) grid.add(std::move(cell));
}

std::string title_of(GumboNode const& root) {
    std::string title;
    for (auto const* part : children(root))
        for (auto const* child : children(*part))
            if (is_element(*child, GUMBO_TAG_TITLE) && child->v.element.children.length && title.empty())
                title = squeeze(static_cast<GumboNode const*>(child->v.element.children.data[0])->v.text.text);
    return title;
}

}  // namespace

std::vector<Paragraph> read_html_fragment(std::string_view utf8) {
    Flow plain;
    if (utf8.find_first_of("<&") == std::string_view::npos) {
        plain.collapsed(utf8, {});
        return plain.take();
    }
    auto const tree = HtmlTree::parse_fragment(utf8);
    if (tree) {
        Walk walk(nullptr);
        walk.inside(tree->root(), {});
        auto paragraphs = walk.take();
        for (auto& paragraph : paragraphs) paragraph.place = {};
        if (!walk.refusal()) return paragraphs;
    }
    plain.collapsed(utf8, {});
    return plain.take();
}

Result<Document> read_html(std::string_view utf8) {
    auto const tree = TRY(HtmlTree::parse_page(utf8));
    Document document{.title = title_of(tree.root())};
    Walk walk(&document.blocks);
    walk.inside(tree.root(), {});
    if (walk.refusal()) return tl::unexpected(*walk.refusal());
    walk.flush();
    return document;
}

}  // namespace beadle::format
