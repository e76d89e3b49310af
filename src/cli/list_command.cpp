#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/text.h"
#include "cli/opened.h"
#include "views/item_csv.h"
#include "views/item_rows.h"

namespace beadle::cli {

namespace {

Result<views::ItemFilter> filter_of(Asked const& asked) {
    std::vector<std::pair<std::string, std::string>> parameters;
    for (auto const* name : {"status", "report", "lead", "q", "extensions", "sort"})
        if (asked.has(std::string("--") + name)) parameters.emplace_back(name, asked.value(std::string("--") + name));
    if (asked.has("--overdue")) parameters.emplace_back("overdue", "true");
    return views::parse_filter(parameters);
}

/// Characters, not bytes.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string cut(std::string_view text, std::size_t width) {
    auto const line = squeeze(text);
    if (width_of(line) <= width) return line;
    std::string out;
    for (char const c : line) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && width_of(out) + 1 == width) break;
        out += c;
    }
    return out + "…";
}

std::string as_table(std::vector<views::ItemRow> const& rows) {
    if (rows.empty()) return {};
    using Cells = std::array<std::string, 7>;
    std::vector<Cells> table = {{"item", "status", "due", "first due", "extended", "lead", "text"}};
    for (auto const& row : rows)
        table.push_back({row.ref, cut(row.status.word, 14) + (row.overdue ? " (overdue)" : ""), row.due ? row.due->words() : "no date", row.first_due ? row.first_due->words() : "",
                         row.extensions ? std::to_string(row.extensions) + "×" : "", cut(join(row.leads, "; "), 28), cut(row.text, 60)});
    std::array<std::size_t, 7> widths{};
    for (auto const& cells : table)
        for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
    std::string out;
    for (auto const& cells : table) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (widths[i]) line += cells[i] + std::string(widths[i] - width_of(cells[i]) + 2, ' ');
        while (line.ends_with(' ')) line.pop_back();
        out += line + "\n";
    }
    return out;
}

Result<int> run(Asked const& asked) {
    auto const question = TRY(asked_of(asked));
    auto const filter = TRY(filter_of(asked));
    auto const store = TRY(open_to_read(asked));
    auto const rows = views::item_rows(store->load(question.as_at, question.known_on), filter, question.as_at);
    if (asked.has("--json")) {
        print(json::serialize(encode(rows)) + "\n");
    } else if (asked.has("--csv")) {
        print(views::item_csv(rows));
    } else {
        print(as_table(rows));
        complain(counted(static_cast<long long>(rows.size()), "item") + " as at " + words(question.as_at));
    }
    return 0;
}

}  // namespace

Command list_command() {
    return {.name = "list",
            .summary = "list the register's items",
            .details = "A paper's order: newest report first. All filters given must hold.",
            .words = "",
            .options = {register_option,
                        {"--status", "STATUS", "a word as printed (amber), or a meaning (in-progress)"},
                        {"--report", "REPORT", "the report's address"},
                        {"--lead", "NAME", "part of a lead's name"},
                        {"--overdue", "", "only what is overdue"},
                        {"--q", "WORDS", "every word stands somewhere in the item"},
                        {"--extensions", "N", "extended at least N times"},
                        {"--sort", "BY", "due, -due, status, number, report, extensions or -extensions"},
                        as_at_option,
                        known_on_option,
                        today_option,
                        json_option,
                        csv_option},
            .run = run};
}

}  // namespace beadle::cli
