#include "paper/layout.h"

#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "domain/legend.h"
#include "paper/blocks.h"
#include "paper/demand.h"

namespace beadle::paper {

namespace {

using format::Cell;
using format::Document;
using format::Paragraph;
using format::Row;
using format::Table;

constexpr char const* current_status = "Current status";

void append(std::vector<Paragraph>& to, std::vector<Paragraph> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string joined_with_and(std::vector<std::string> const& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return out;
}

/// "A national report by HMICFRS"; nothing where neither kind nor publishers are known.
std::string kind_line(StatedReport const& report) {
    if (!report.kind && report.publishers.empty()) return {};
    auto line = "A " + (report.kind ? name_of(*report.kind) + " " : std::string()) + "report";
    if (!report.publishers.empty()) line += " by " + joined_with_and(report.publishers);
    return line;
}

Cell status_cell(StatedItem const& item) {
    if (!item.status || item.status->word.empty()) return {};
    return {.paragraphs = {status_mark(item.status->word, item.status->meaning ? name_of(*item.status->meaning) : "")}};
}

Cell due_cell(StatedItem const& item) {
    Cell cell;
    for (auto const& deadline : item.deadlines)
        if (!trim(deadline.raw).empty()) cell.paragraphs.push_back(plain(deadline.raw));
    if (cell.paragraphs.empty()) cell.paragraphs.push_back(plain(item.due ? item.due->words() : "No date set"));
    return cell;
}

void add_comment(std::vector<Paragraph>& to, Comment const& comment) {
    if (comment.heading) to.push_back(underlined(*comment.heading));
    append(to, paragraphs_of(comment.text));
}

void add_tasks(std::vector<Paragraph>& to, StatedItem const& item) {
    if (item.actions.empty()) return;
    to.push_back(underlined("Tasks"));
    for (auto const& action : item.actions) to.push_back(listed(action));
}

/// An update tells first what was done, an action plan what is to be done.
Cell comment_cell(StatedItem const& item, Layout layout) {
    Cell cell;
    if (layout == Layout::action_plan) add_tasks(cell.paragraphs, item);
    for (auto const& comment : item.comments) add_comment(cell.paragraphs, comment);
    if (layout == Layout::update) add_tasks(cell.paragraphs, item);
    return cell;
}

Cell lead_cell(StatedItem const& item) {
    Cell cell;
    for (auto const& lead : item.leads) cell.paragraphs.push_back(plain(lead));
    return cell;
}

/// Whether an item is shown in the cells of the one above it: linked so, and still saying the same.
bool shares_block(StatedItem const& with, StatedItem const& item) {
    if (with.comments != item.comments || with.actions != item.actions || with.leads != item.leads) return false;
    return std::any_of(item.links.begin(), item.links.end(), [&](Link const& link) { return link.relation == Relation::shares_block && link.number == with.number; });
}

std::string demand_title(StatedReport const& report) {
    std::set<ItemKind> kinds;
    for (auto const& item : report.items) kinds.insert(item.kind);
    std::string title;
    for (auto const kind : kinds) title += (title.empty() ? "" : " or ") + lower(kind_label(kind));
    if (!title.empty()) title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

/// The columns of a table, in order.
struct Columns {
    Layout layout = Layout::update;
    bool leads = false;

    [[nodiscard]] std::vector<std::string> titles(StatedReport const& report) const {
        std::vector<std::string> out{"No.", demand_title(report), "Status", "Due date", layout == Layout::update ? "Comment" : "Tasks and current status"};
        if (leads) out.emplace_back("Lead");
        return out;
    }
    [[nodiscard]] std::vector<double> widths() const {
        if (leads) return {0.04, 0.27, 0.10, 0.15, 0.32, 0.12};
        return {0.04, 0.32, 0.10, 0.17, 0.37};
    }
};

Row item_row(StatedItem const& item, Columns const& columns, std::string const& anchor) {
    Row row{.anchor = anchor};
    row.cells.emplace_back();
    if (item.number) row.cells.back().paragraphs.push_back(plain(*item.number));
    row.cells.push_back({.paragraphs = demand_paragraphs(item)});
    row.cells.push_back(status_cell(item));
    row.cells.push_back(due_cell(item));
    row.cells.push_back(comment_cell(item, columns.layout));
    if (columns.leads) row.cells.push_back(lead_cell(item));
    return row;
}

Table items_table(StatedReport const& report, Columns const& columns, std::string const& anchor) {
    Table table{.widths = columns.widths()};
    table.rows.push_back(header_row(columns.titles(report)));
    constexpr std::size_t first_shared = 4;
    std::size_t block = 0;  // the row that a run of items with one block begins with
    for (std::size_t i = 0; i < report.items.size(); ++i) {
        auto const& item = report.items[i];
        table.rows.push_back(item_row(item, columns, anchor + "-" + slug(item.number.value_or("row-" + std::to_string(i + 1)))));
        if (i == 0 || !shares_block(report.items[i - 1], item)) {
            block = table.rows.size() - 1;
            continue;
        }
        for (auto column = first_shared; column < table.rows.back().cells.size(); ++column) {
            ++table.rows[block].cells[column].row_span;
            table.rows.back().cells[column] = {.covered = true};
        }
    }
    return table;
}

/// The meaning that the paper's items give a legend's word, for its colour and shape.
std::string meaning_shown_as(Reading const& paper, std::string_view word) {
    auto const wanted = fold(without_new(word));
    for (auto const& report : paper.reports)
        for (auto const& item : report.items)
            if (item.status && item.status->meaning && fold(without_new(item.status->word)) == wanted) return name_of(*item.status->meaning);
    auto const meaning = default_meaning(word);
    return meaning ? name_of(*meaning) : "";
}

bool any_newly_green(Reading const& paper) {
    for (auto const& report : paper.reports)
        for (auto const& item : report.items)
            if (item.status && item.status->newly_green) return true;
    return false;
}

void add_legend(Document& document, Reading const& paper) {
    if (paper.legend.empty()) return;
    Table table{.caption = "What the colours mean", .widths = {0.15, 0.85}};
    table.rows.push_back(header_row({"Colour", "Definition"}));
    for (auto const& entry : paper.legend)
        table.rows.push_back({.cells = {{.paragraphs = {status_mark(entry.word, meaning_shown_as(paper, entry.word))}}, {.paragraphs = paragraphs_of(entry.definition)}}});
    document.blocks.emplace_back(std::move(table));
    if (any_newly_green(paper)) document.blocks.emplace_back(plain("NEW before a colour: completed since the last paper, and shown this once."));
}

void add_report(Document& document, StatedReport const& report, Columns const& columns) {
    auto const anchor = slug(report.title);
    document.blocks.emplace_back(heading(report.title, 2, anchor));
    if (auto const line = kind_line(report); !line.empty()) document.blocks.emplace_back(plain(line));
    if (report.published) document.blocks.emplace_back(plain("Published " + report.published->words()));
    if (report.stated)
        for (auto& line : paragraphs_of(report.stated->raw)) document.blocks.emplace_back(std::move(line));
    document.blocks.emplace_back(items_table(report, columns, anchor));
}

}  // namespace

Reading as_printed(Reading paper, Layout layout) {
    if (layout != Layout::action_plan) return paper;
    for (auto& report : paper.reports)
        for (auto& item : report.items)
            for (auto& comment : item.comments)
                if (!comment.heading) comment.heading = current_status;
    return paper;
}

Document lay_out(Reading const& paper, Layout layout) {
    auto const printed = as_printed(paper, layout);
    Document document{.title = printed.title, .landscape = true};
    document.blocks.emplace_back(heading(printed.title, 1));
    if (printed.dated) document.blocks.emplace_back(plain("As at " + printed.dated->words()));
    add_legend(document, printed);
    for (auto const& report : printed.reports) {
        bool const led = std::any_of(report.items.begin(), report.items.end(), [](StatedItem const& item) { return !item.leads.empty(); });
        add_report(document, report, {.layout = layout, .leads = led || layout == Layout::action_plan});
    }
    if (printed.reports.empty()) document.blocks.emplace_back(plain("Nothing is open, and nothing has been completed since the last paper."));
    return document;
}

}  // namespace beadle::paper
