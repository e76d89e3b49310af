#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

#include "base/date.h"
#include "base/text.h"
#include "format/formats.h"
#include "format/sheet.h"
#include "format/xml.h"
#include "format/zip_archive.h"

namespace beadle::format {

namespace {

constexpr std::size_t most_columns = 512;       // wider sheets are no register
constexpr std::size_t most_cells = 20'000'000;  // merged ranges counted in

enum class NumberLook { plain, date, percent };

/// What stands around the sheets: texts they share, how numbers look, which sheets there are.
struct Workbook {
    struct Sheet {
        std::string name{}, part{};
        bool hidden = false;
    };
    std::vector<Sheet> sheets{};
    std::vector<std::string> texts{};
    std::vector<NumberLook> looks{};  ///< by cell style
    bool from_1904 = false;
};

// Text of an <si> or <is>: its <t>s, also within runs; phonetic readings are left out.
std::string text_of(pugi::xml_node node) {
    std::string out;
    for (auto const part : node.children()) {
        if (local_name(part) == "t") out += part.text().get();
        if (local_name(part) == "r")
            for (auto const inner : part.children())
                if (local_name(inner) == "t") out += inner.text().get();
    }
    // Excel writes line ends that XML would change as _x000D_.
    return legal_text(replace_all(std::move(out), "_x000D_", ""));
}

// A format code shows a date when it has day, month or year letters outside quotes, brackets and escapes.
NumberLook look_of_code(std::string_view code) {
    bool quoted = false;
    int bracket = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto const c = code[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
            continue;
        }
        if (c == '[') ++bracket;
        if (c == ']') --bracket;
        if (bracket > 0) continue;
        if (c == '%') return NumberLook::percent;
        if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'm' || c == 'M') return NumberLook::date;
        if (c == ';') break;
    }
    return NumberLook::plain;
}

Result<std::unique_ptr<pugi::xml_document>> part(ZipReader const& zip, std::string const& name) {
    if (!zip.has(name)) return std::unique_ptr<pugi::xml_document>{};
    return parse_xml(TRY(zip.read(name)), "its part " + name);
}

std::string text_attribute(pugi::xml_node node, std::string_view name) { return std::string(attribute(node, name).value_or("")); }

Result<Workbook> open_workbook(ZipReader const& zip) {
    Workbook book;
    auto const root = TRY(part(zip, "xl/workbook.xml"));
    if (!root) return zip.damaged("it has no part xl/workbook.xml");
    auto const workbook = child(*root, "workbook");
    book.from_1904 = attribute(child(workbook, "workbookPr"), "date1904").value_or("0") == "1";

    std::map<std::string, std::string> targets;
    if (auto const relations = TRY(part(zip, "xl/_rels/workbook.xml.rels")))
        for (auto const relation : child(*relations, "Relationships").children()) {
            auto target = text_attribute(relation, "Target");
            target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
            targets[text_attribute(relation, "Id")] = target;
        }
    for (auto const sheet : child(workbook, "sheets").children()) {
        std::string id;
        for (auto const attribute : sheet.attributes())
            if (std::string_view(attribute.name()).ends_with(":id")) id = attribute.value();
        auto const state = attribute(sheet, "state").value_or("visible");
        if (auto const at = targets.find(id); at != targets.end())
            book.sheets.push_back({.name = text_attribute(sheet, "name"), .part = at->second, .hidden = state != "visible"});
    }

    if (auto const shared = TRY(part(zip, "xl/sharedStrings.xml")))
        for (auto const text : child(*shared, "sst").children()) book.texts.push_back(text_of(text));

    if (auto const styles = TRY(part(zip, "xl/styles.xml"))) {
        auto const sheet = child(*styles, "styleSheet");
        std::map<int, NumberLook> codes;
        for (auto const format : child(sheet, "numFmts").children())
            codes[number(attribute(format, "numFmtId"), -1)] = look_of_code(attribute(format, "formatCode").value_or(""));
        for (auto const style : child(sheet, "cellXfs").children()) {
            auto const id = number(attribute(style, "numFmtId"), 0);
            auto const at = codes.find(id);
            // ECMA-376 part 1, 18.8.30: formats every program knows without a code.
            auto const known = (id >= 14 && id <= 17) || id == 22 ? NumberLook::date : id == 9 || id == 10 ? NumberLook::percent : NumberLook::plain;
            book.looks.push_back(at != codes.end() ? at->second : known);
        }
    }
    return book;
}

std::string number_text(std::string_view digits, NumberLook look, bool from_1904) {
    double value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) return std::string(digits);
    if (look == NumberLook::date && value >= 1 && value < 2'958'466) {
        // Day 1 is 1 January 1900, and 29 February 1900 is counted though there was none.
        auto const begins = std::chrono::sys_days{from_1904 ? std::chrono::year{1904} / 1 / 1 : std::chrono::year{1899} / 12 / 30};
        Date const date(begins + std::chrono::days(static_cast<int>(value)));
        return fmt::format("{:02}/{:02}/{:04}", date.day(), date.month(), date.year());
    }
    if (look == NumberLook::percent) return fmt::format("{}%", std::round(value * 1000) / 10);
    if (value == std::floor(value) && std::fabs(value) < 1e15) return fmt::format("{}", static_cast<long long>(value));
    return fmt::format("{}", value);
}

/// "BC12" as column 54 and row 11, counted from 0; nothing for anything else.
struct CellAt {
    std::size_t column = 0, row = 0;
};
std::optional<CellAt> parse_reference(std::string_view text) {
    CellAt at;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i) at.column = at.column * 26 + static_cast<std::size_t>(text[i] - 'A' + 1);
    if (i == 0 || i == text.size()) return {};
    auto const [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), at.row);
    if (error != std::errc{} || end != text.data() + text.size() || at.row == 0) return {};
    --at.column, --at.row;
    return at;
}

std::string cell_text(pugi::xml_node cell, Workbook const& book) {
    auto const type = attribute(cell, "t").value_or("n");
    if (type == "inlineStr") return text_of(child(cell, "is"));
    std::string_view const value = child(cell, "v").text().get();
    if (type == "s") {
        auto const index = number(value, -1);
        return index >= 0 && static_cast<std::size_t>(index) < book.texts.size() ? book.texts[static_cast<std::size_t>(index)] : std::string();
    }
    if (type == "str" || type == "e" || type == "d") return legal_text(value);
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    auto const style = number(attribute(cell, "s"), 0);
    auto const look = style >= 0 && static_cast<std::size_t>(style) < book.looks.size() ? book.looks[static_cast<std::size_t>(style)] : NumberLook::plain;
    return value.empty() ? std::string() : number_text(value, look, book.from_1904);
}

// Rows of a sheet as they stand, empty ones between them included (at most two in a row: they only part tables).
std::vector<SheetRow> rows_of(pugi::xml_node sheet, Workbook const& book, std::map<std::size_t, std::size_t>& at) {
    std::vector<SheetRow> out;
    std::size_t next_row = 0;
    for (auto const row : child(sheet, "sheetData").children()) {
        auto const said = number(attribute(row, "r"), 0);
        auto const index = said > 0 ? static_cast<std::size_t>(said - 1) : next_row;
        for (std::size_t gap = next_row; gap < index && gap < next_row + 2; ++gap) out.push_back({});
        next_row = index + 1;
        SheetRow to{.hidden = attribute(row, "hidden").value_or("0") == "1", .place = Place{.line = static_cast<int>(index + 1)}};
        std::size_t next_column = 0;
        for (auto const cell : row.children()) {
            if (local_name(cell) != "c") continue;
            auto const reference = parse_reference(attribute(cell, "r").value_or(""));
            auto const column = reference ? reference->column : next_column;
            next_column = column + 1;
            if (column >= most_columns) continue;
            if (to.cells.size() <= column) to.cells.resize(column + 1);
            to.cells[column].text = cell_text(cell, book);
        }
        at[index] = out.size();
        out.push_back(std::move(to));
    }
    return out;
}

void merge(pugi::xml_node sheet, std::vector<SheetRow>& rows, std::map<std::size_t, std::size_t> const& at) {
    std::size_t covered = 0;
    for (auto const merged : child(sheet, "mergeCells").children()) {
        auto const range = attribute(merged, "ref").value_or("");
        auto const colon = range.find(':');
        if (colon == std::string_view::npos) continue;
        auto const first = parse_reference(range.substr(0, colon)), last = parse_reference(range.substr(colon + 1));
        if (!first || !last || last->column < first->column || last->row < first->row || first->column >= most_columns) continue;
        auto const columns = std::min(last->column, most_columns - 1) - first->column + 1;
        auto const begins = at.find(first->row);
        if (begins == at.end()) continue;
        for (auto row = begins; row != at.end() && row->first <= last->row; ++row) {
            auto& cells = rows[row->second].cells;
            if (cells.size() < first->column + columns) cells.resize(first->column + columns);
            for (std::size_t c = 0; c < columns; ++c) {
                if (++covered > most_cells) return;
                auto& cell = cells[first->column + c];
                if (row == begins && c == 0) {
                    cell.column_span = static_cast<int>(columns);
                    cell.row_span = static_cast<int>(last->row - first->row + 1);
                } else {
                    cell = {.covered = true};
                }
            }
        }
    }
}

}  // namespace

Result<Document> read_xlsx(std::string_view bytes) {
    auto const zip = TRY(ZipReader::open(bytes, "workbook"));
    auto const book = TRY(open_workbook(zip));
    Document document;
    std::vector<std::pair<std::string, std::vector<SheetRow>>> sheets;
    for (auto const& sheet : book.sheets) {
        if (sheet.hidden) continue;
        auto const xml = TRY(part(zip, sheet.part));
        if (!xml) return zip.damaged("it has no part " + sheet.part);
        std::map<std::size_t, std::size_t> at;
        auto rows = rows_of(child(*xml, "worksheet"), book, at);
        merge(child(*xml, "worksheet"), rows, at);
        auto const empty = std::all_of(rows.begin(), rows.end(), [](SheetRow const& row) {
            return std::all_of(row.cells.begin(), row.cells.end(), [](SheetCell const& cell) { return trim(cell.text).empty(); });
        });
        if (!empty) sheets.emplace_back(sheet.name, std::move(rows));
    }
    for (auto const& [name, rows] : sheets) {
        // Of several sheets each is a part of the paper with a heading; the name of the only one ("Sheet1") says nothing.
        if (sheets.size() > 1) {
            Paragraph heading{.kind = Paragraph::Kind::heading, .level = 2};
            heading.runs.push_back(Run{.text = name});
            document.blocks.emplace_back(std::move(heading));
        }
        append_sheet(document.blocks, rows);
    }
    return document;
}

}  // namespace beadle::format
