#include "format/flow.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace beadle::format {

namespace {

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

void Flow::become(Shape shape) {
    end();
    shape_ = std::move(shape);
}

void Flow::append(std::string_view utf8, Look look, std::optional<int> line) {
    if (utf8.empty()) return;
    auto& runs = current_.runs;
    if (runs.empty()) current_.place.line = line;
    auto const same = !runs.empty() && runs.back().bold == look.bold && runs.back().underlined == look.underlined && runs.back().struck == look.struck;
    if (same)
        runs.back().text += utf8;
    else
        runs.push_back({.text = std::string(utf8), .bold = look.bold, .underlined = look.underlined, .struck = look.struck});
}

void Flow::collapsed(std::string_view utf8, Look look, std::optional<int> line) {
    while (!utf8.empty()) {
        auto const end_of_space = std::find_if_not(utf8.begin(), utf8.end(), is_html_space);
        if (end_of_space != utf8.begin()) {
            if (line) *line += static_cast<int>(std::count(utf8.begin(), end_of_space, '\n'));
            if (!current_.runs.empty() && !space_kept_) {
                append(" ", look, line);
                space_kept_ = true;
            }
            utf8.remove_prefix(static_cast<std::size_t>(end_of_space - utf8.begin()));
            continue;
        }
        auto const end_of_word = std::find_if(utf8.begin(), utf8.end(), is_html_space);
        auto const length = static_cast<std::size_t>(end_of_word - utf8.begin());
        append(utf8.substr(0, length), look, line);
        space_kept_ = false;
        utf8.remove_prefix(length);
    }
}

void Flow::verbatim(std::string_view utf8, Look look, std::optional<int> line) {
    append(utf8, look, line);
    space_kept_ = false;
}

void Flow::end() {
    auto& runs = current_.runs;
    if (space_kept_) {
        runs.back().text.pop_back();
        if (runs.back().text.empty()) runs.pop_back();
        space_kept_ = false;
    }
    auto const visible = std::any_of(runs.begin(), runs.end(), [](Run const& run) { return !trim(run.text).empty(); });
    if (visible) {
        current_.kind = shape_.kind;
        current_.level = shape_.level;
        current_.marker = std::exchange(shape_.marker, {});
        done_.push_back(std::move(current_));
    }
    current_ = {};
}

void Flow::break_line() {
    if (shape_.kind == Paragraph::Kind::heading && !current_.runs.empty()) {
        auto const& last = current_.runs.back();
        collapsed(" ", {.bold = last.bold, .underlined = last.underlined, .struck = last.struck});
        return;
    }
    end();
}

std::vector<Paragraph> Flow::take() {
    end();
    return std::exchange(done_, {});
}

}  // namespace beadle::format
