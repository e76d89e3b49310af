#include "intake/paragraphs.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"

namespace beadle::intake {

Paragraph paragraph_of(std::string text, Place place) {
    Paragraph out{.place = place};
    if (!text.empty()) out.runs.push_back({.text = std::move(text)});
    return out;
}

std::string one_line(Paragraphs const& paragraphs) {
    std::string out;
    for (auto const& paragraph : paragraphs) {
        auto const text = squeeze(paragraph.text());
        if (text.empty()) continue;
        if (!out.empty()) out += ' ';
        out += text;
    }
    return out;
}

void remove_front(Paragraph& paragraph, std::size_t bytes) {
    auto run = paragraph.runs.begin();
    for (; run != paragraph.runs.end(); ++run) {
        auto const taken = std::min(bytes, run->text.size());
        run->text.erase(0, taken);
        bytes -= taken;
        auto const rest = trim(run->text);
        if (bytes == 0 && !rest.empty()) {
            run->text.erase(0, static_cast<std::size_t>(rest.data() - run->text.data()));
            break;
        }
    }
    paragraph.runs.erase(paragraph.runs.begin(), run);
}

std::string underlined_front(Paragraph const& paragraph) {
    std::string out;
    for (auto const& run : paragraph.runs) {
        if (!run.underlined && !trim(run.text).empty()) break;
        out += run.text;
    }
    return std::string(trim(out));
}

bool goes_on(std::string_view before, std::string_view after) {
    before = trim(before);
    after = trim(after);
    if (before.empty() || after.empty()) return false;
    char const first = after.front();
    if (first >= 'a' && first <= 'z') return std::string_view(".!?:;").find(before.back()) == std::string_view::npos;
    constexpr std::array<std::string_view, 24> open_words = {"of", "the", "and", "to", "by", "for", "in", "with", "a", "an", "on", "at", "from", "or", "as", "that", "which", "is", "are", "be", "has", "have", "will", "their"};
    auto const space = before.find_last_of(" \t\n");
    auto const last = space == std::string_view::npos ? before : before.substr(space + 1);
    return std::find(open_words.begin(), open_words.end(), last) != open_words.end();
}

void append_words(std::string& text, std::string_view more) {
    more = trim(more);
    if (more.empty()) return;
    auto const kept = trim(text).size();
    text.erase(kept + static_cast<std::size_t>(trim(text).data() - text.data()));
    auto const hyphen = text.size() >= 2 && text.back() == '-' && text[text.size() - 2] != ' ' && text[text.size() - 2] != '-';
    if (!text.empty() && !hyphen) text += ' ';
    text += more;
}

void append_cut(Paragraphs& before, Paragraphs after) {
    if (after.empty()) return;
    auto first = after.begin();
    if (!before.empty() && first->kind != Paragraph::Kind::list_item && underlined_front(*first).empty() && !before.back().runs.empty() && goes_on(before.back().runs.back().text, first->text())) {
        auto& runs = before.back().runs;
        std::string last = runs.back().text;
        std::string const opening = first->runs.empty() ? std::string() : first->runs.front().text;
        append_words(last, opening);
        runs.back().text = last.substr(0, last.size() - trim(opening).size());
        if (!first->runs.empty()) {
            first->runs.front().text = std::string(opening.substr(static_cast<std::size_t>(trim(opening).data() - opening.data())));
            runs.insert(runs.end(), std::make_move_iterator(first->runs.begin()), std::make_move_iterator(first->runs.end()));
        }
        ++first;
    }
    before.insert(before.end(), std::make_move_iterator(first), std::make_move_iterator(after.end()));
}

}  // namespace beadle::intake
