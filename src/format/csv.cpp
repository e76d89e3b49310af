#include "format/csv.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "format/formats.h"
#include "format/sheet.h"

namespace beadle::format {

namespace {

/// Takes records off the front of a CSV text.
class Records {
public:
    Records(std::string_view text, char separator) : rest_(text), separator_(separator) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    /// A quote that is never closed takes the rest of the file into its cell.
    [[nodiscard]] bool unclosed() const { return unclosed_; }

    SheetRow next() {
        SheetRow row{.place = Place{.line = line_}};
        for (;;) {
            row.cells.push_back({.text = cell()});
            if (rest_.empty()) return row;
            auto const c = rest_.front();
            rest_.remove_prefix(1);
            if (c == separator_) continue;
            if (c == '\r' && rest_.starts_with('\n')) rest_.remove_prefix(1);
            ++line_;
            return row;
        }
    }

private:
    std::string cell() {
        std::string out;
        auto const blank = rest_.find_first_not_of(' ');
        if (blank != std::string_view::npos && rest_[blank] == '"') {
            rest_.remove_prefix(blank + 1);
            for (;;) {
                auto const quote = rest_.find('"');
                auto const part = rest_.substr(0, quote);
                out += part;
                line_ += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
                if (quote == std::string_view::npos) {
                    unclosed_ = true;
                    rest_ = {};
                    return out;
                }
                rest_.remove_prefix(quote + 1);
                if (!rest_.starts_with('"')) break;
                out += '"';
                rest_.remove_prefix(1);
            }
        }
        // Bare text, or what follows a closing quote.
        char const ends[] = {separator_, '\r', '\n', '\0'};
        auto const end = rest_.find_first_of(ends);
        out += rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
        return out;
    }

    std::string_view rest_;
    char separator_;
    int line_ = 1;
    bool unclosed_ = false;
};

}  // namespace

std::optional<char> csv_separator(std::string_view utf8) {
    std::optional<char> best;
    std::size_t best_score = 0;
    for (char const separator : {',', ';', '\t', '|'}) {
        // How many of the first records have the commonest number of cells; wider tables win between equals.
        std::map<std::size_t, std::size_t> widths;
        Records records(utf8.substr(0, 1 << 18), separator);
        std::size_t filled = 0;
        for (int i = 0; i < 400 && !records.at_end(); ++i) {
            auto const row = records.next();
            if (row.cells.size() == 1 && trim(row.cells.front().text).empty()) continue;
            ++filled;
            if (row.cells.size() > 1) ++widths[row.cells.size()];
        }
        for (auto const& [width, count] : widths) {
            if (count < 2 || count * 2 < filled) continue;
            auto const score = count * 100 + width;
            if (score > best_score) best_score = score, best = separator;
        }
    }
    return best;
}

Result<Document> read_csv(std::string_view utf8) {
    auto const separator = csv_separator(utf8);
    if (!separator) return unreadable("there is no table in this text: no character separates its lines into cells");
    std::vector<SheetRow> rows;
    for (Records records(utf8, *separator); !records.at_end();) rows.push_back(records.next());
    Document document;
    append_sheet(document.blocks, rows);
    return document;
}

}  // namespace beadle::format
