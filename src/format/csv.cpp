#include "base/text.h"
#include "format/formats.h"

namespace beadle::format {

namespace {

Cell cell_of(std::string const& text, int line) {
    Cell cell;
    int at = line;
    for (auto const part : split_lines(text)) {
        if (auto const bare = trim(part); !bare.empty()) cell.paragraphs.push_back({.runs = {{.text = std::string(bare)}}, .place = {.line = at}});
        ++at;
    }
    return cell;
}

/// Records of a file with commas between fields and quotes around those that hold commas, quotes or line ends (RFC 4180).
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Table read() {
        Table table{.place = {.line = 1}};
        while (at_ < text_.size()) {
            auto row = record();
            if (row.cells.size() > 1 || !row.cells.front().paragraphs.empty()) table.rows.push_back(std::move(row));
        }
        return table;
    }

private:
    Row record() {
        Row row{.place = {.line = line_}};
        for (;;) {
            auto const began = line_;
            row.cells.push_back(cell_of(field(), began));
            if (at_ >= text_.size()) return row;
            if (text_[at_++] == '\n') {
                ++line_;
                return row;
            }
        }
    }

    /// Stops at the comma or line end after the field.
    std::string field() {
        std::string out;
        if (at_ < text_.size() && text_[at_] == '"') {
            for (++at_; at_ < text_.size(); ++at_) {
                if (text_[at_] == '"') {
                    if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
                    ++at_;
                }
                if (text_[at_] == '\n') ++line_;
                out += text_[at_];
            }
            if (at_ < text_.size()) ++at_;
        }
        while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n') {
            if (text_[at_] != '\r') out += text_[at_];
            ++at_;
        }
        return out;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

Result<Document> read_csv(std::string_view utf8) {
    Document document;
    document.blocks.emplace_back(Reader(utf8).read());
    return document;
}

}  // namespace beadle::format
