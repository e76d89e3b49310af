#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "format/formats.h"
#include "format/html_parts.h"
#include "format/status_look.h"

namespace beadle::format {

namespace {

constexpr std::string_view style_sheet =
    "body{font:12pt/1.4 Arial,\"Liberation Sans\",sans-serif;color:#0b0c0c;background:#fff;margin:1.5rem auto;padding:0 1rem;max-width:75rem}\n"
    "h1,h2,h3{line-height:1.2;break-after:avoid}\n"
    "table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:10pt}\n"
    "caption{text-align:left;font-weight:bold;padding-bottom:.4rem}\n"
    "th,td{border:1px solid #505a5f;padding:.3rem .4rem;text-align:left;vertical-align:top}\n"
    "thead{display:table-header-group}\n"
    "thead th{background:#f3f2f1;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
    "td>p,th>p{margin:0 0 .4rem}td>:last-child{margin-bottom:0}\n"
    "ul,ol{margin:0 0 .4rem;padding-left:1.3rem}\n"
    "li[data-marker]{list-style:none}li[data-marker]::before{content:attr(data-marker) \" \"}\n"
    ".status{padding:0 .3em;border:1px solid #505a5f;white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n";

std::string page_style(Document const& document) { return std::string("@page{size:A4") + (document.landscape ? " landscape" : "") + ";margin:15mm}\n"; }

std::string status_styles() {
    std::string out;
    for (auto const& look : status_looks) {
        auto const rule = ".status." + std::string(look.name);
        out += rule + "{background:#" + std::string(look.fill) + ";color:#" + std::string(look.ink) + "}";
        // The shape is no text: readers that know the word need not hear it. What does not know the second form keeps to the first.
        out += rule + "::before{content:\"" + std::string(look.shape) + " \";content:\"" + std::string(look.shape) + " \" / \"\"}\n";
    }
    return out;
}

// Column widths stand in the style sheet, once for all tables that share them.
class Widths {
public:
    std::string class_of(std::vector<double> const& widths) {
        if (widths.empty()) return {};
        auto const [entry, added] = classes_.emplace(widths, "w" + std::to_string(classes_.size() + 1));
        if (!added) return entry->second;
        double sum = 0;
        for (double const width : widths) sum += width;
        for (std::size_t i = 0; i < widths.size() && sum > 0; ++i)
            rules_ += "." + entry->second + " col:nth-child(" + std::to_string(i + 1) + "){width:" + std::to_string(std::lround(widths[i] / sum * 100)) + "%}";
        rules_ += "\n";
        return entry->second;
    }
    [[nodiscard]] std::string const& rules() const { return rules_; }

private:
    std::map<std::vector<double>, std::string> classes_{};
    std::string rules_{};
};

void append_cell(std::string& out, Cell const& cell, bool in_heading_row) {
    std::string const tag = cell.header || in_heading_row ? "th" : "td";
    out += "<" + tag;
    if (tag == "th") out += in_heading_row ? (cell.column_span > 1 ? " scope=\"colgroup\"" : " scope=\"col\"") : (cell.row_span > 1 ? " scope=\"rowgroup\"" : " scope=\"row\"");
    if (cell.column_span > 1) out += " colspan=\"" + std::to_string(cell.column_span) + "\"";
    if (cell.row_span > 1) out += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
    out += ">" + cell_html(cell.paragraphs, HtmlPlace::page) + "</" + tag + ">";
}

void append_row(std::string& out, Row const& row) {
    out += row.anchor.empty() ? "<tr>" : "<tr id=\"" + escaped_attribute(row.anchor) + "\">";
    for (auto const& cell : row.cells)
        if (!cell.covered) append_cell(out, cell, row.header);
    out += "</tr>\n";
}

void append_table(std::string& out, Table const& table, Widths& widths) {
    auto const name = widths.class_of(table.widths);
    out += name.empty() ? "<table>\n" : "<table class=\"" + name + "\">\n";
    if (!table.caption.empty()) out += "<caption>" + escaped(table.caption, HtmlPlace::page) + "</caption>\n";
    if (!table.widths.empty()) {
        out += "<colgroup>";
        for (std::size_t i = 0; i < table.widths.size(); ++i) out += "<col>";
        out += "</colgroup>\n";
    }
    auto const body = std::find_if_not(table.rows.begin(), table.rows.end(), [](Row const& row) { return row.header; });
    if (body != table.rows.begin()) {
        out += "<thead>\n";
        for (auto row = table.rows.begin(); row != body; ++row) append_row(out, *row);
        out += "</thead>\n";
    }
    if (body != table.rows.end()) {
        out += "<tbody>\n";
        for (auto row = body; row != table.rows.end(); ++row) append_row(out, *row);
        out += "</tbody>\n";
    }
    out += "</table>\n";
}

std::string title_of(Document const& document) {
    if (!document.title.empty()) return document.title;
    for (auto const& block : document.blocks)
        if (auto const* paragraph = std::get_if<Paragraph>(&block); paragraph && paragraph->kind == Paragraph::Kind::heading) return paragraph->text();
    return "Paper";
}

}  // namespace

std::string write_html(Document const& document) {
    std::string body;
    Widths widths;
    std::vector<Paragraph> items;  // of the list under way
    auto const end_list = [&] {
        if (!items.empty()) body += flow_html(items, HtmlPlace::page) + "\n";
        items.clear();
    };
    for (auto const& block : document.blocks) {
        auto const* const paragraph = std::get_if<Paragraph>(&block);
        if (paragraph && paragraph->kind == Paragraph::Kind::list_item) {
            items.push_back(*paragraph);
            continue;
        }
        end_list();
        if (paragraph)
            body += flow_html({*paragraph}, HtmlPlace::page) + "\n";
        else
            append_table(body, std::get<Table>(block), widths);
    }
    end_list();
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped_attribute(document.language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<title>" + escaped(title_of(document), HtmlPlace::page) + "</title>\n";
    out += "<style>\n" + page_style(document) + std::string(style_sheet) + status_styles() + widths.rules() + "</style>\n</head>\n<body>\n<main>\n";
    return out + body + "</main>\n</body>\n</html>\n";
}

}  // namespace beadle::format
