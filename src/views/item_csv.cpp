#include "views/item_csv.h"

#include "base/json.h"
#include "base/text.h"

namespace beadle::views {

std::string csv_cell(std::string_view text) {
    std::string cell(text);
    if (!cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos) cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    return "\"" + replace_all(std::move(cell), "\"", "\"\"") + "\"";
}

std::string item_csv(std::vector<ItemRow> const& rows) {
    std::string out = "ref,report,number,kind,text,status,meaning,due,first due,extensions,overdue,newly green,leads,since\r\n";
    for (auto const& row : rows) {
        std::vector<std::string> const cells = {row.ref,
                                                row.report,
                                                row.number.value_or(""),
                                                name_of(row.kind),
                                                row.text,
                                                row.status.word,
                                                row.status.meaning ? name_of(*row.status.meaning) : "",
                                                row.due ? row.due->iso() : "",
                                                row.first_due ? row.first_due->iso() : "",
                                                std::to_string(row.extensions),
                                                row.overdue ? "yes" : "no",
                                                row.newly_green ? "yes" : "no",
                                                join(row.leads, "; "),
                                                iso(row.since)};
        for (std::size_t i = 0; i < cells.size(); ++i) out += (i ? "," : "") + csv_cell(cells[i]);
        out += "\r\n";
    }
    return out;
}

}  // namespace beadle::views
