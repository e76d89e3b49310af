#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/text.h"
#include "format/docx_package.h"
#include "format/docx_styles.h"
#include "format/flow.h"
#include "format/formats.h"
#include "format/table_grid.h"
#include "format/xml.h"

namespace beadle::format {

namespace {

constexpr int most_depth = 500;

unsigned hexadecimal(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

// Styles and list counters of one file, and whether it turned out unreadable on the way.
struct Story {
    Styles styles{};
    Numbering numbering{};
    std::optional<Refusal> refusal{};
};

struct Around {
    RunSwitches style{};  ///< what the paragraph's style says about its runs
    Look look{};
    std::string_view font{};
    int depth = 0;
};

enum class Tag { other, paragraph, table, run, text, tab, line_break, no_break_hyphen, symbol, alternate, transparent, content_control, gone };

Tag tag_of(std::string_view name) {
    struct Entry {
        std::string_view name;
        Tag tag;
    };
    // What is transparent shows what it holds; what is gone was deleted, or belongs to the file and not to its text.
    constexpr std::array<Entry, 33> tags = {
        {{"r", Tag::run},           {"t", Tag::text},           {"p", Tag::paragraph},          {"tbl", Tag::table},
         {"tab", Tag::tab},         {"ptab", Tag::tab},         {"br", Tag::line_break},        {"cr", Tag::line_break},
         {"sym", Tag::symbol},      {"sdt", Tag::content_control}, {"AlternateContent", Tag::alternate}, {"noBreakHyphen", Tag::no_break_hyphen},
         {"rPr", Tag::gone},        {"pPr", Tag::gone},         {"tblPr", Tag::gone},           {"tblGrid", Tag::gone},
         {"trPr", Tag::gone},       {"tcPr", Tag::gone},        {"sectPr", Tag::gone},          {"sdtPr", Tag::gone},
         {"del", Tag::gone},        {"delText", Tag::gone},     {"moveFrom", Tag::gone},        {"instrText", Tag::gone},
         {"rt", Tag::gone},         {"fldData", Tag::gone},     {"ins", Tag::transparent},      {"moveTo", Tag::transparent},
         {"hyperlink", Tag::transparent}, {"smartTag", Tag::transparent}, {"customXml", Tag::transparent}, {"fldSimple", Tag::transparent},
         {"sdtContent", Tag::transparent}}};
    auto const hit = std::find_if(tags.begin(), tags.end(), [&](Entry const& entry) { return entry.name == name; });
    return hit == tags.end() ? Tag::other : hit->tag;
}

// The rows of a table or the cells of a row, wherever content controls and tracked changes wrap them.
std::vector<pugi::xml_node> parts_of(pugi::xml_node parent, std::string_view wanted, int depth = 0) {
    std::vector<pugi::xml_node> out;
    if (depth > most_depth) return out;
    for (auto const node : parent.children()) {
        auto const name = local_name(node);
        if (name == wanted) {
            out.push_back(node);
        } else if (auto const tag = tag_of(name); tag == Tag::transparent || tag == Tag::content_control) {
            auto const inner = parts_of(node, wanted, depth + 1);
            out.insert(out.end(), inner.begin(), inner.end());
        }
    }
    return out;
}

class Walk {
public:
    /// Tables become blocks of `page`; without one they are flattened into paragraphs.
    Walk(Story& story, std::vector<Block>* page) : story_(story), page_(page) {}

    void inside(pugi::xml_node node, Around around);
    void node(pugi::xml_node node, Around const& around);
    std::vector<Paragraph> take();
    void flush();

private:
    void paragraph(pugi::xml_node node, Around around);
    void run(pugi::xml_node node, Around around);
    void text(std::string_view characters, Around const& around);
    void table(pugi::xml_node node, Around const& around);
    std::string take_caption();
    Shape shape_of(pugi::xml_node properties, Style const& style);

    Story& story_;
    std::vector<Block>* page_;
    Flow flow_{};
    std::vector<Paragraph> done_{};
    std::vector<Paragraph> boxes_{};  ///< of text boxes anchored in the paragraph under way; they follow it
    std::size_t captions_ = 0;        ///< how many of the last paragraphs done are captions, of the table that may come next
    std::string lone_number_{};       ///< that a list printed before an empty paragraph
    bool in_paragraph_ = false;
    bool goes_on_ = false;            ///< the paragraph mark was deleted: the next paragraph continues this one
};

std::vector<Paragraph> Walk::take() {
    for (auto& paragraph : flow_.take()) done_.push_back(std::move(paragraph));
    if (done_.empty() && !lone_number_.empty()) done_.push_back({.runs = {{.text = std::exchange(lone_number_, {})}}});
    return std::exchange(done_, {});
}

void Walk::flush() {
    captions_ = 0;
    lone_number_.clear();
    for (auto& paragraph : take()) page_->emplace_back(std::move(paragraph));
}

void Walk::inside(pugi::xml_node node, Around around) {
    if (++around.depth > most_depth) story_.refusal = Refusal{.message = "this Word file is damaged: its text is nested too deeply to be read", .kind = Refusal::Kind::unreadable};
    if (story_.refusal) return;
    for (auto const child : node.children()) this->node(child, around);
}

void Walk::node(pugi::xml_node node, Around const& around) {
    if (node.type() != pugi::node_element) return;
    switch (tag_of(local_name(node))) {
        case Tag::paragraph: return paragraph(node, around);
        case Tag::table: return table(node, around);
        case Tag::run: return run(node, around);
        case Tag::text: return text(node.child_value(), around);
        case Tag::tab: return text("\t", around);
        case Tag::no_break_hyphen: return text("-", around);
        case Tag::line_break: return flow_.break_line();
        case Tag::gone: return;
        case Tag::symbol: {
            std::string character;
            append_utf8(character, symbol(hexadecimal(attribute(node, "char").value_or("")), attribute(node, "font").value_or("")));
            return text(character, around);
        }
        case Tag::alternate: {
            auto const choice = child(node, "Choice");
            return inside(choice ? choice : child(node, "Fallback"), around);
        }
        case Tag::content_control:
            // "Click here to enter text" is nothing that anybody entered.
            if (switch_of(child(node, "sdtPr"), "showingPlcHdr").value_or(false)) return;
            return inside(node, around);
        default: return inside(node, around);
    }
}

// Further paragraphs of a list item stand as far in as its text.
int level_by_indent(pugi::xml_node properties) {
    constexpr int twips_a_level = 284;
    auto const indent = number(attribute(child(properties, "ind"), "left"), twips_a_level);
    return std::clamp((indent + twips_a_level / 2) / twips_a_level, 1, 9);
}

Shape Walk::shape_of(pugi::xml_node properties, Style const& style) {
    auto const heading = style.outline_level.value_or(0) ? *style.outline_level : outline_level_of(properties).value_or(0);
    auto const list = child(properties, "numPr");
    auto const list_id = number(value_of(list, "numId"), style.numbering.value_or(0));
    auto const level = number(value_of(list, "ilvl"), style.list_level.value_or(0));
    auto marker = list_id ? story_.numbering.next(list_id, level) : std::string{};
    if (heading) return {.kind = Paragraph::Kind::heading, .level = heading};
    if (contains(style.name, "list continue")) return {.kind = Paragraph::Kind::list_item, .level = level_by_indent(properties)};
    if (!marker.empty()) return {.kind = Paragraph::Kind::list_item, .level = std::clamp(level, 0, 8) + 1, .marker = std::move(marker)};
    return {};
}

void Walk::paragraph(pugi::xml_node node, Around around) {
    if (in_paragraph_) {
        Walk box(story_, nullptr);
        box.node(node, {.depth = around.depth});
        for (auto& paragraph : box.take()) boxes_.push_back(std::move(paragraph));
        return;
    }
    auto const properties = child(node, "pPr");
    auto const& style = story_.styles.find(value_of(properties, "pStyle").value_or(""));
    if (style.name.starts_with("toc ")) return;
    // A paragraph's properties are those of its mark. Where the mark was deleted, text runs on into the next paragraph and takes its properties.
    auto const mark = child(properties, "rPr");
    auto const continues = std::exchange(goes_on_, child(mark, "del") || child(mark, "moveFrom"));
    if (!continues) flow_.become({});
    if (!goes_on_) flow_.reshape(shape_of(properties, style));
    around.style = style.run;
    around.style.bold.reset();  // headings and heading rows are bold by their style, a word by its own
    in_paragraph_ = true;
    inside(node, around);
    in_paragraph_ = false;
    if (goes_on_) return;
    auto paragraphs = flow_.take();
    captions_ = style.name == "caption" ? captions_ + paragraphs.size() : 0;
    if (auto const& marker = flow_.shape().marker; paragraphs.empty() && lone_number_.empty() && marker != "•") lone_number_ = marker;
    for (auto& paragraph : paragraphs) done_.push_back(std::move(paragraph));
    if (!boxes_.empty()) captions_ = 0;
    for (auto& paragraph : std::exchange(boxes_, {})) done_.push_back(std::move(paragraph));
}

void Walk::run(pugi::xml_node node, Around around) {
    auto const properties = child(node, "rPr");
    auto const& style = story_.styles.find(value_of(properties, "rStyle").value_or(""));
    if (style.name == "status shape") return;  // set before a status word for the eye
    auto const switches = merged(merged(switches_of(properties), style.run), around.style);
    if (switches.hidden.value_or(false)) return;
    around.look = {.bold = switches.bold.value_or(false), .underlined = switches.underlined.value_or(false), .struck = switches.struck.value_or(false)};
    around.font = attribute(child(properties, "rFonts"), "ascii").value_or("");
    inside(node, around);
}

void Walk::text(std::string_view characters, Around const& around) {
    if (!in_paragraph_) return;
    auto clean = without_private_use(legal_text(characters), around.font);
    std::replace(clean.begin(), clean.end(), '\n', ' ');
    flow_.verbatim(clean, around.look);
}

std::string Walk::take_caption() {
    std::string caption;
    for (auto at = done_.size() - captions_; at < done_.size(); ++at) caption += (caption.empty() ? "" : " ") + done_[at].text();
    done_.resize(done_.size() - captions_);
    captions_ = 0;
    return caption;
}

// A cell as the file has it, before merged cells are put together.
struct RawCell {
    pugi::xml_node node{};
    int column = 0;
    int span = 1;
    bool continues_above = false;
    bool filler = false;  ///< stands for grid columns that the row leaves out
};

struct RawRow {
    std::vector<RawCell> cells{};
    bool header = false;
};

std::vector<RawRow> raw_rows(pugi::xml_node table) {
    constexpr int most_columns = 1000;
    std::vector<RawRow> rows;
    for (auto const node : parts_of(table, "tr")) {
        auto const properties = child(node, "trPr");
        if (child(properties, "del") || switch_of(properties, "hidden").value_or(false)) continue;
        RawRow row{.header = switch_of(properties, "tblHeader").value_or(false)};
        int column = 0;
        auto const leave_out = [&](std::string_view which) {
            auto const count = std::clamp(number(value_of(properties, which), 0), 0, most_columns);
            if (count) row.cells.push_back({.column = column, .span = count, .filler = true});
            column += count;
        };
        leave_out("gridBefore");
        for (auto const cell : parts_of(node, "tc")) {
            auto const cell_properties = child(cell, "tcPr");
            auto const span = std::clamp(number(value_of(cell_properties, "gridSpan"), 1), 1, most_columns);
            auto const merge = child(cell_properties, "vMerge");
            auto const sideways = value_of(cell_properties, "hMerge");
            if (sideways && *sideways == "continue" && !row.cells.empty())
                row.cells.back().span += span;
            else
                row.cells.push_back({.node = cell, .column = column, .span = span, .continues_above = merge && attribute(merge, "val").value_or("continue") != "restart"});
            column += span;
        }
        leave_out("gridAfter");
        rows.push_back(std::move(row));
    }
    return rows;
}

bool continues(RawRow const& row, RawCell const& above) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](RawCell const& cell) { return cell.continues_above && cell.column == above.column && cell.span == above.span; });
}

bool begins_or_continues(RawRow const& row, RawCell const& below) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](RawCell const& cell) { return !cell.filler && cell.column == below.column && cell.span == below.span; });
}

// A frame of one cell a row around a whole table sets out the page and is not a table.
bool is_layout(std::vector<RawRow> const& rows) {
    auto const single = std::all_of(rows.begin(), rows.end(), [](RawRow const& row) { return row.cells.size() <= 1; });
    return single && std::any_of(rows.begin(), rows.end(), [](RawRow const& row) { return !row.cells.empty() && child(row.cells.front().node, "tbl"); });
}

void Walk::table(pugi::xml_node node, Around const& around) {
    auto const rows = raw_rows(node);
    if (!page_ || is_layout(rows)) {
        for (auto const& row : rows)
            for (auto const& cell : row.cells)
                if (!cell.continues_above) inside(cell.node, around);
        return;
    }
    Table table{.caption = take_caption()};
    if (table.caption.empty()) table.caption = squeeze(legal_text(value_of(child(node, "tblPr"), "tblCaption").value_or("")));
    flush();
    TableGrid grid;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        grid.start_row({.header = rows[at].header});
        for (auto const& raw : rows[at].cells) {
            // Word shows nothing of what stands in a cell that continues the one above; where there is none above, it is an empty cell.
            if (raw.continues_above && at > 0 && begins_or_continues(rows[at - 1], raw)) continue;
            Cell cell{.column_span = raw.span, .header = rows[at].header};
            for (auto below = at + 1; below < rows.size() && continues(rows[below], raw); ++below) ++cell.row_span;
            if (!raw.filler && !raw.continues_above) {
                Walk inner(story_, nullptr);
                inner.inside(raw.node, {.depth = around.depth});
                cell.paragraphs = inner.take();
            }
            grid.add(std::move(cell));
        }
    }
    auto laid_out = grid.finish();
    if (!laid_out) {
        story_.refusal = Refusal{.message = "this Word file is damaged: a table in it claims to be larger than any paper's", .kind = Refusal::Kind::unreadable};
        return;
    }
    if (laid_out->empty()) return;
    table.rows = *std::move(laid_out);
    page_->emplace_back(std::move(table));
}

}  // namespace

Result<Document> read_docx(std::string_view bytes) {
    auto const package = TRY(open_docx(bytes));
    Story story;
    if (package.styles) story.styles = Styles(package.styles->document_element());
    if (package.numbering) story.numbering = Numbering(package.numbering->document_element(), story.styles);
    Document document{.title = package.title};
    Walk walk(story, &document.blocks);
    walk.inside(child(package.text->document_element(), "body"), {});
    if (story.refusal) return tl::unexpected(*story.refusal);
    walk.flush();
    return document;
}

}  // namespace beadle::format
