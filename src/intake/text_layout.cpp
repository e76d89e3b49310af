#include "intake/text_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "intake/comments.h"
#include "intake/dates.h"
#include "intake/kinds.h"
#include "intake/leads.h"
#include "intake/report_lines.h"
#include "intake/scan.h"
#include "intake/text_lines.h"

namespace beadle::intake {

namespace {

/// A status word within a line, and what stands around it: "… of its plans. AMBER December".
struct StatusInLine {
    std::string before{};
    std::string word{};
    std::string after{};
};

bool opens_due(std::string_view text) {
    text = trim(text);
    if (text.empty()) return true;
    auto const low = lower(text);
    for (std::string_view const lead : {"now ", "no date", "no deadline", "tbc", "tba", "n/a", "ongoing", "extended", "reset", "by ", "within ", "end ", "immediate", "on-going", "asap", "q", "-"})
        if (low.starts_with(lead)) return true;
    auto const found = find_dates(text);
    return !found.empty() && found.front().begin == 0;
}

/// Colours stand anywhere in a line, in capitals; other status words only at its front, or as the whole of it.
std::optional<StatusInLine> status_in_line(std::string_view line, StatusWords const& words) {
    if (words.is_word(line)) return StatusInLine{.word = std::string(line)};
    Tokens const tokens(line);
    auto const in_capitals = [&](Token const& token) {
        auto const text = line.substr(token.begin, token.end - token.begin);
        return text.size() >= 3 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto const& token = tokens.at(i);
        if (!token.is_word() || !in_capitals(token) || !words.is_word(line.substr(token.begin, token.end - token.begin))) continue;
        if (!is_colour(token.text) && i > 0) continue;
        auto const fresh = i > 0 && tokens.is(i - 1, "new") && in_capitals(tokens.at(i - 1));
        auto const begin = fresh ? tokens.at(i - 1).begin : token.begin;
        auto const after = trim(line.substr(token.end));
        if (!opens_due(after)) continue;
        return StatusInLine{.before = std::string(trim(line.substr(0, begin))), .word = std::string(line.substr(begin, token.end - begin)), .after = std::string(after)};
    }
    constexpr std::size_t longest = 4;
    for (auto count = std::min(longest, tokens.size()); count > 0; --count) {
        auto const word = line.substr(0, tokens.at(count - 1).end);
        auto const after = trim(line.substr(word.size()));
        if (!after.empty() && words.is_word(word) && opens_due(after)) return StatusInLine{.word = std::string(word), .after = std::string(after)};
    }
    return {};
}

/// Whether a whole line is a heading within a comment: "Tasks", "Current status".
bool is_heading_line(std::string_view line) {
    auto const heading = comment_heading(paragraph_of(std::string(line)));
    return heading && heading->length >= line.size();
}

class Layout {
public:
    Layout(std::vector<TextLine> lines, StatusWords const& words) : lines_(std::move(lines)), words_(words) { out_.list.emplace_back(); }

    [[nodiscard]] bool has_heading_row() {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (heading_row_at(i)) return true;
        return false;
    }

    Sections read() {
        while (at_ < lines_.size()) {
            if (auto const length = heading_row_at(at_)) {
                take_heading_row(length);
            } else if (columns_.empty() || begins_head(at_)) {
                take_head_line();
            } else {
                take_body_line();
            }
        }
        end_item();
        return std::move(out_);
    }

private:
    enum class In { nothing, demand, due, answer };

    Section& section() { return out_.list.back(); }

    /// How many lines from `i` on are a row of column headings; a narrow page breaks it over two or three.
    std::size_t heading_row_at(std::size_t i) {
        std::string joined;
        constexpr std::size_t most = 3;
        for (std::size_t count = 1; count <= most && i + count <= lines_.size(); ++count) {
            if (lines_[i + count - 1].text.size() > 160 || (count > 1 && lines_[i + count - 1].after_blank)) return 0;
            append_words(joined, lines_[i + count - 1].text);
            if (auto columns = columns_in_line(joined)) {
                found_ = *std::move(columns);
                // The row's last words may stand on the next line still.
                if (i + count < lines_.size() && !lines_[i + count].after_blank)
                    if (auto more = columns_in_line(joined + " " + lines_[i + count].text)) {
                        found_ = *std::move(more);
                        ++count;
                    }
                return count;
            }
        }
        return 0;
    }

    void take_heading_row(std::size_t length) {
        columns_ = found_;
        if (section().columns.empty()) section().columns = columns_;
        at_ += length;
        head_ = false;
    }

    /// Whether a new report's head begins here: its title, then a line with its kind or publication, then column headings.
    bool begins_head(std::size_t i) {
        if (head_) return true;
        if (!lines_[i].after_blank || is_report_line(lines_[i].text)) return false;
        constexpr std::size_t title_lines = 2, head_lines = 8;
        for (std::size_t k = 1; k <= title_lines && i + k < lines_.size(); ++k) {
            if (k > 1 && lines_[i + k - 1].after_blank) return false;
            if (!kind_line(lines_[i + k].text) && !published_line(lines_[i + k].text)) continue;
            for (std::size_t j = i + k; j < i + k + head_lines && j < lines_.size(); ++j)
                if (heading_row_at(j)) return true;
        }
        return false;
    }

    void take_head_line() {
        if (!head_ && !columns_.empty()) {
            end_item();
            out_.list.push_back({.level = 2, .place = lines_[at_].place});
            // The title runs up to the first line that tells of the report.
            while (at_ < lines_.size() && !is_report_line(lines_[at_].text)) append_words(section().heading, lines_[at_++].text);
            head_ = true;
            return;
        }
        auto const& line = lines_[at_++];
        auto& lines = section().lines;
        // What stands before the first report's title is the paper's.
        if (section().heading.empty() && lines.size() >= 2 && (kind_line(line.text) || published_line(line.text)) && !is_report_line(lines.back().text) && !paper_date(lines.back().text)) {
            auto title = std::move(lines.back());
            lines.pop_back();
            out_.list.push_back({.heading = std::move(title.text), .level = 2, .place = title.place});
            section().lines.push_back({.text = line.text, .place = line.place});
            return;
        }
        auto const more = !lines.empty() && !line.after_blank && goes_on(lines.back().text, line.text);
        if (more) append_words(lines.back().text, line.text);
        else lines.push_back({.text = line.text, .place = line.place});
    }

    // A row.

    [[nodiscard]] TextLine const* next(std::size_t i) const { return i + 1 < lines_.size() ? &lines_[i + 1] : nullptr; }

    /// Whether an item begins at line `i`: a number with a kind under it or behind it, or a kind after another item's answer.
    [[nodiscard]] bool begins_item(std::size_t i) const {
        auto const& line = lines_[i];
        auto const answered = in_ == In::nothing || in_ == In::due || in_ == In::answer;
        if (auto const number = front_number(line.text)) {
            auto const rest = trim(std::string_view(line.text).substr(number->length));
            if (!rest.empty() && kind_heading(rest)) return true;
            auto const alone = rest.empty() && line.text.size() <= 10;
            auto const* below = next(i);
            if (alone && below && kind_heading(below->text)) return true;
            auto const follows = is_digits(number->number) && whole_number(number->number) == last_number_ + 1;
            auto const capital = [](std::string_view text) { return !text.empty() && text.front() >= 'A' && text.front() <= 'Z'; };
            if (!kinds_printed_ && follows && answered && alone && below && capital(below->text) && below->text.size() > 20) return true;
            if (!kinds_printed_ && follows && answered && (line.after_blank || line.after_page) && capital(rest) && rest.size() > 20) return true;
        }
        return answered && (line.after_blank || line.indented || in_ == In::nothing) && only_kind(line.text).has_value();
    }

    void take_body_line() {
        auto const& line = lines_[at_];
        if (begins_item(at_)) {
            begin_item();
            return;
        }
        switch (in_) {
            case In::nothing: ++at_; return;
            case In::demand: return take_demand_line(line);
            case In::due: return take_due_line(line);
            case In::answer: return take_answer_line(line);
        }
    }

    void begin_item() {
        end_item();
        auto const& line = lines_[at_++];
        item_.emplace(RawItem{.place = line.place});
        item_->place.row = static_cast<int>(section().items.size()) + 1;
        in_ = In::demand;
        fresh_ = true;
        std::string rest = line.text;
        if (auto const number = front_number(line.text); number && !only_kind(line.text)) {
            item_->cell({.role = Role::number}).paragraphs = {paragraph_of(number->number, line.place)};
            if (is_digits(number->number)) last_number_ = whole_number(number->number);
            rest = trim(std::string_view(line.text).substr(number->length));
        }
        if (kind_heading(rest)) kinds_printed_ = true;
        if (!rest.empty()) take_demand_text(rest, line);
    }

    void take_demand_line(TextLine const& line) {
        ++at_;
        auto const status = status_in_line(line.text, words_);
        if (!status) return take_demand_text(line.text, line);
        if (!status->before.empty()) take_demand_text(status->before, line);
        item_->cell({.role = Role::status}).paragraphs = {paragraph_of(status->word, line.place)};
        in_ = In::due;
        due_.clear();
        if (!status->after.empty()) append_words(due_, status->after);
    }

    void take_demand_text(std::string const& text, TextLine const& line) {
        // "and" by itself joins this row to the next one; it is no part of the demand.
        if (fold(text) == "and" || text == "&") return;
        auto& paragraphs = item_->cell({.role = Role::text}).paragraphs;
        if (!paragraphs.empty() && only_kind(paragraphs.back().text())) fresh_ = true;
        add_line(paragraphs, text, line, bullet_glyph(text) > 0);
    }

    /// Adds a line to paragraphs: it begins one after a blank line where the sentence before has ended, and at a bullet.
    void add_line(Paragraphs& paragraphs, std::string const& text, TextLine const& line, bool bullet) {
        auto const ended = !paragraphs.empty() && [&] {
            auto const before = paragraphs.back().runs.empty() ? std::string_view() : std::string_view(paragraphs.back().runs.back().text);
            return !before.empty() && std::string_view(".:;!?])").find(before.back()) != std::string_view::npos;
        }();
        if (paragraphs.empty() || fresh_ || bullet || (line.after_blank && ended)) {
            auto paragraph = paragraph_of(text, line.place);
            if (bullet) {
                paragraph.kind = Paragraph::Kind::list_item;
                paragraph.level = 1;
                paragraph.marker = "\xE2\x80\xA2";
                remove_front(paragraph, bullet_glyph(text));
            }
            paragraphs.push_back(std::move(paragraph));
        } else if (paragraphs.back().runs.empty()) {
            paragraphs.back().runs.push_back({.text = text});
        } else {
            append_words(paragraphs.back().runs.back().text, text);
        }
        fresh_ = false;
    }

    void take_due_line(TextLine const& line) {
        constexpr std::size_t narrow = 24, settled = 14;
        auto const dated = [&] {
            auto const found = find_dates(due_);
            auto const low = lower(due_);
            auto const open = low.starts_with("no d") || low.starts_with("tb") || low.starts_with("ongoing") || low.starts_with("n/a");
            return open || std::any_of(found.begin(), found.end(), [](FoundDate const& each) { return each.date.has_value(); });
        }();
        auto const has_column = std::any_of(columns_.begin(), columns_.end(), [](Column const& c) { return c.role == Role::due || c.role == Role::revised_due; });
        auto const goes_to_answer = !has_column || is_heading_line(line.text) || bullet_glyph(line.text) > 0 || line.text.size() > narrow ||
                                    (dated && line.after_blank && line.text.size() > settled && !opens_due(line.text)) || lead_block_at(at_) > 0;
        if (goes_to_answer) {
            end_due();
            in_ = In::answer;
            fresh_ = true;
            return;
        }
        append_words(due_, line.text);
        ++at_;
    }

    void end_due() {
        if (in_ == In::due && !due_.empty()) item_->cell(due_column()).paragraphs = {paragraph_of(std::exchange(due_, {}), item_->place)};
    }

    [[nodiscard]] Column column_of(Role role) const {
        auto const hit = std::find_if(columns_.begin(), columns_.end(), [&](Column const& each) { return each.role == role; });
        return hit == columns_.end() ? Column{.role = role} : *hit;
    }
    [[nodiscard]] Column due_column() const { return column_of(Role::due); }
    [[nodiscard]] Column answer_column() const {
        auto const comment = column_of(Role::comment);
        return comment.title.empty() ? column_of(Role::tasks) : comment;
    }

    /// How many lines from `i` on are posts that end a row or a page; 0 where they are none.
    [[nodiscard]] std::size_t lead_block_at(std::size_t i) {
        constexpr std::size_t narrow = 26, most_lines = 9;
        if (!lines_[i].after_blank || lines_[i].indented) return 0;
        if (std::none_of(columns_.begin(), columns_.end(), [](Column const& c) { return c.role == Role::lead; })) return 0;
        std::size_t count = 0;
        for (auto k = i; k < lines_.size() && count < most_lines; ++k, ++count) {
            auto const& line = lines_[k];
            if (line.text.size() > narrow || !looks_like_post(line.text) || is_heading_line(line.text)) break;
            if (k > i && (line.indented || line.after_page || begins_item(k) || begins_head(k))) break;
        }
        if (count == 0 || (!opens_post(lines_[i].text) && words_of(lines_[i].text).size() > 3)) return 0;
        auto const end = i + count;
        if (end >= lines_.size()) return count;
        auto const& after = lines_[end];
        auto const page_turns = after.indented || after.after_page;
        auto const heads = columns_in_line(after.text).has_value();
        return page_turns || heads || begins_item(end) || begins_head(end) ? count : 0;
    }

    void take_answer_line(TextLine const& line) {
        if (auto const posts = lead_block_at(at_)) {
            auto& leads = item_->cell(column_of(Role::lead)).paragraphs;
            for (std::size_t k = 0; k < posts; ++k) {
                auto const& text = lines_[at_ + k].text;
                if (leads.empty() || k == 0) leads.push_back(paragraph_of(text, lines_[at_ + k].place));
                else append_words(leads.back().runs.back().text, text);
            }
            at_ += posts;
            after_leads_ = true;
            return;
        }
        ++at_;
        auto& paragraphs = item_->cell(answer_column()).paragraphs;
        auto const turned = after_leads_ || line.after_page;
        after_leads_ = false;
        if (is_heading_line(line.text)) {
            paragraphs.push_back(paragraph_of(line.text, line.place));
            fresh_ = true;
            return;
        }
        auto const lowered = line.text.front() >= 'a' && line.text.front() <= 'z';
        // Two spaces begin a page with a bullet: one stands for the page, one for the glyph that was lost.
        auto const bullet = bullet_glyph(line.text) > 0 || (line.indented && !turned && !lowered) || (turned && line.indent >= 2);
        if (turned && !lowered && !paragraphs.empty() && !bullet && !(paragraphs.back().runs.size() && goes_on(paragraphs.back().runs.back().text, line.text))) fresh_ = true;
        auto const opens = (line.after_blank || fresh_) && comment_heading(paragraph_of(line.text)).has_value();
        if (opens) fresh_ = true;
        add_line(paragraphs, line.text, line, bullet);
    }

    void end_item() {
        if (!item_) return;
        end_due();
        auto& items = section().items;
        items.push_back(*std::exchange(item_, std::nullopt));
        // An item without answer right above one that has it shares it.
        if (items.size() >= 2) {
            auto& above = items[items.size() - 2];
            auto const answered = [](RawItem const& item) { return item.has(Role::comment) || item.has(Role::tasks); };
            if (!answered(above) && !above.has(Role::lead) && answered(items.back())) {
                for (auto const& cell : items.back().cells)
                    if (is_answer(cell.column.role) || cell.column.role == Role::lead) above.cell(cell.column).paragraphs = cell.paragraphs;
                items.back().shares_above = true;
            }
        }
        in_ = In::nothing;
        after_leads_ = false;
    }

    std::vector<TextLine> lines_;
    StatusWords const& words_;
    Sections out_{};
    std::vector<Column> columns_{};
    std::vector<Column> found_{};
    std::size_t at_ = 0;
    bool head_ = false;
    std::optional<RawItem> item_{};
    In in_ = In::nothing;
    std::string due_{};
    bool fresh_ = false;          ///< the next line begins a paragraph
    bool after_leads_ = false;    ///< the line before was a post's: a page has ended
    bool kinds_printed_ = false;  ///< items of this text carry the name of their kind
    int last_number_ = 0;
};

}  // namespace

Sections sections_of_lines(format::Document const& document, StatusWords const& words) {
    auto lines = lines_of(document);
    Layout layout(lines, words);
    if (!layout.has_heading_row()) return sections_of(unwrapped(lines), words);
    return layout.read();
}

}  // namespace beadle::intake
