#include "intake/comments.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/dates.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

bool is_mark(Token const& token) { return token.is(":") || token.is("-"); }

std::size_t past_marks(Tokens const& tokens, std::size_t at) {
    while (is_mark(tokens.at(at))) ++at;
    return at;
}

std::size_t byte_of(Tokens const& tokens, std::size_t at, std::string_view text) { return at < tokens.size() ? tokens.at(at).begin : text.size(); }

/// Whether the words before token `at` stand by themselves: a mark, the end, or a new sentence follows.
bool stands_alone(Tokens const& tokens, std::size_t at) {
    auto const& next = tokens.at(at);
    return at >= tokens.size() || is_mark(next) || next.capital || next.is_number() || next.is("[") || next.is("(") || next.is("\"") || next.is("'") || next.is("*");
}

std::optional<CommentHeading> heading_until(Tokens const& tokens, std::size_t end, std::string_view text) {
    return CommentHeading{.heading = std::string(trim(text.substr(0, tokens.at(end - 1).end))), .length = byte_of(tokens, past_marks(tokens, end), text)};
}

/// "Bullet 1", "Bullet 1, 2 and 3", "Bullets 1 and 2:".
std::optional<CommentHeading> bullet_heading(Tokens const& tokens, std::string_view text) {
    auto const many = tokens.is(0, "bullets");
    if (!tokens.is(0, "bullet") && !many) return {};
    std::size_t at = tokens.is(1, "point") || tokens.is(1, "points") || tokens.is(1, "no") ? 2 : 1;
    auto const is_label = [&](std::size_t index) { return tokens.at(index).is_number() || (tokens.at(index).is_word() && tokens.at(index).text.size() == 1 && !tokens.is(index, "a")) || (tokens.is(index, "a") && tokens.at(index - 1).is("bullet") && is_mark(tokens.at(index + 1))); };
    if (!is_label(at)) return {};
    ++at;
    for (;;) {
        auto const joins = tokens.is(at, ",") || tokens.is(at, "and") || tokens.is(at, "&") || tokens.is(at, "to") || tokens.is(at, "-");
        auto const next = tokens.is(at, ",") && tokens.is(at + 1, "and") ? at + 2 : at + 1;
        if (!joins || !is_label(next) || (tokens.is(at, "-") && !tokens.at(next).is_number())) break;
        at = next + 1;
    }
    if (many ? !is_mark(tokens.at(at)) && at < tokens.size() : !stands_alone(tokens, at)) return {};
    return heading_until(tokens, at, text);
}

/// "Rationale", "Deadline rationale", "Rationale for extending date".
std::optional<CommentHeading> rationale_heading(Tokens const& tokens, std::string_view text) {
    std::size_t at = tokens.is(0, "deadline") ? 1 : 0;
    if (!tokens.is(at, "rationale")) return {};
    ++at;
    while (at < 9 && tokens.at(at).is_word() && !tokens.at(at).capital) ++at;
    auto const ended = at >= tokens.size() || is_mark(tokens.at(at)) || tokens.at(at).capital;
    if (!ended) return {};
    return heading_until(tokens, at, text);
}

std::optional<CommentHeading> known_heading(Tokens const& tokens, std::string_view text) {
    constexpr std::array<std::string_view, 7> phrases = {"next steps", "next step", "tasks to be progressed", "current status", "current position", "evidence", "tasks"};
    for (auto const phrase : phrases) {
        if (!tokens.phrase_at(0, phrase) || !tokens.at(0).capital) continue;
        auto const end = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
        auto const alone = phrase == "tasks" || phrase == "current position" || phrase == "next step" ? end >= tokens.size() || is_mark(tokens.at(end)) : stands_alone(tokens, end);
        if (alone) return heading_until(tokens, end, text);
    }
    return {};
}

/// "12/03/2021 - text", "March 2021: text", "[June 2021] text", "Update (July 2013)".
std::optional<CommentHeading> log_date(Tokens const& tokens, std::string_view text) {
    auto const update = tokens.is(0, "update") || tokens.is(0, "updated");
    auto const begin = update ? std::size_t{1} : std::size_t{0};
    auto const bracket = tokens.is(begin, "(") || tokens.is(begin, "[");
    auto const from = tokens.at(bracket ? begin + 1 : begin);
    if (!from.is_number() && !from.capital) return {};
    // No date is without a figure; most paragraphs open with a word and have none near.
    if (text.substr(0, 40).find_first_of("0123456789") == std::string_view::npos) return {};
    auto const found = find_dates(text.substr(0, 80));
    if (found.empty() || found.front().weak || found.front().relative || found.front().begin != from.begin || !found.front().date) return {};
    auto at = tokens.index_at(found.front().end);
    if (bracket) {
        if (!tokens.is(at, ")") && !tokens.is(at, "]")) return {};
        ++at;
    }
    auto const ended = at >= tokens.size() || is_mark(tokens.at(at)) || (bracket && tokens.at(at).capital) || (found.front().date->is_day() && tokens.at(at).capital && !update);
    if (!ended) return {};
    auto heading = update || !bracket ? trim(text.substr(0, tokens.at(at - 1).end)) : trim(text.substr(found.front().begin, found.front().end - found.front().begin));
    return CommentHeading{.heading = std::string(heading), .length = byte_of(tokens, past_marks(tokens, at), text)};
}

/// A short label with a colon that is no part of a sentence: "Force response: …".
std::optional<CommentHeading> colon_label(Tokens const& tokens, std::string_view text) {
    constexpr std::array<std::string_view, 27> never_first = {"with", "in", "for", "as", "on", "at", "by", "from", "to", "the", "this", "these", "those", "there", "a", "an", "if", "when", "where", "while", "however", "during", "since", "of", "and", "or", "but"};
    constexpr std::array<std::string_view, 30> never_within = {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "should", "must", "can", "could", "that", "which", "who", "we", "they", "it", "include", "includes", "including", "identified", "following", "states", "means", "says"};
    if (!tokens.at(0).is_word() || !tokens.at(0).capital || std::find(never_first.begin(), never_first.end(), tokens.at(0).text) != never_first.end()) return {};
    constexpr std::size_t longest = 6;
    for (std::size_t at = 1; at <= longest + 2 && at < tokens.size(); ++at) {
        if (tokens.is(at, ":")) {
            auto const words = at;
            auto const spaced = at + 1 >= tokens.size() || !tokens.touches_next(at);
            if (words > longest || !spaced || tokens.at(at).begin > 60) return {};
            return CommentHeading{.heading = std::string(trim(text.substr(0, tokens.at(at).begin))), .length = byte_of(tokens, past_marks(tokens, at), text)};
        }
        auto const& token = tokens.at(at);
        auto const allowed_mark = token.is("/") || token.is("&") || token.is("(") || token.is(")") || token.is("-") || token.is("'") || token.is("[") || token.is("]") || token.is("#");
        if (!token.is_word() && !token.is_number() && !allowed_mark) return {};
        if (std::find(never_within.begin(), never_within.end(), token.text) != never_within.end()) return {};
    }
    return {};
}

std::optional<CommentHeading> underlined_label(Paragraph const& paragraph, std::string_view text) {
    auto const label = underlined_front(paragraph);
    constexpr std::size_t most_words = 20;
    if (label.empty() || words_of(label).size() > most_words) return {};
    auto const begin = text.find(label);
    if (begin == std::string_view::npos) return {};
    auto heading = label;
    while (!heading.empty() && (heading.back() == ':' || heading.back() == ' ' || heading.back() == '-')) heading.pop_back();
    if (heading.empty()) return {};
    Tokens const tokens(text);
    auto at = tokens.index_at(begin + label.size());
    return CommentHeading{.heading = heading, .length = byte_of(tokens, past_marks(tokens, at), text)};
}

bool names_lead(std::string_view heading) {
    auto const folded = fold(heading);
    return folded == "lead" || folded == "owner" || folded == "lead officer" || folded == "lead officers" || folded == "action owner" || folded == "responsible officer" || folded == "business lead";
}

}  // namespace

std::optional<CommentHeading> comment_heading(Paragraph const& paragraph) {
    auto const text = paragraph.text();
    if (auto const label = underlined_label(paragraph, text)) return label;
    if (paragraph.kind == Paragraph::Kind::list_item && !paragraph.marker.empty()) return {};
    Tokens const tokens(std::string_view(text).substr(0, 160));
    if (auto const found = bullet_heading(tokens, text)) return found;
    if (auto const found = rationale_heading(tokens, text)) return found;
    if (auto const found = known_heading(tokens, text)) return found;
    if (auto const found = log_date(tokens, text)) return found;
    return colon_label(tokens, text);
}

ReadComments read_comments(Paragraphs const& paragraphs, std::string const& column_title) {
    ReadComments out;
    Paragraphs tasks;
    bool in_tasks = false;
    auto const add = [&](std::string_view text) {
        auto& to = out.comments.back().text;
        if (text.empty()) return;
        if (!to.empty()) to += '\n';
        to += text;
    };
    for (auto const& each : paragraphs) {
        auto paragraph = each;
        if (auto const found = comment_heading(paragraph)) {
            remove_front(paragraph, found->length);
            in_tasks = fold(found->heading) == "tasks" || fold(found->heading) == "actions";
            if (names_lead(found->heading)) {
                out.leads.push_back(squeeze(paragraph.text()));
                continue;
            }
            if (!in_tasks) out.comments.push_back({.heading = found->heading});
        }
        auto text = squeeze(paragraph.text());
        if (in_tasks) {
            if (!text.empty()) tasks.push_back(std::move(paragraph));
            continue;
        }
        text.erase(0, bullet_glyph(text));
        if (text.empty()) continue;
        if (out.comments.empty()) out.comments.push_back({.heading = column_title.empty() ? std::nullopt : std::optional(column_title)});
        add(text);
    }
    out.actions = read_actions(tasks);
    std::erase_if(out.comments, [](Comment const& comment) { return !comment.heading && comment.text.empty(); });
    return out;
}

std::vector<std::string> read_actions(Paragraphs const& paragraphs) {
    std::vector<std::string> out;
    for (auto const& paragraph : paragraphs) {
        auto text = squeeze(paragraph.text());
        text.erase(0, bullet_glyph(text));
        if (!text.empty()) out.push_back(std::move(text));
    }
    return out;
}

std::vector<std::string> bullet_labels_in(std::string_view heading) {
    Tokens const tokens(heading);
    std::vector<std::string> out;
    std::size_t at = 0;
    while (at < tokens.size() && !tokens.is(at, "bullet") && !tokens.is(at, "bullets")) ++at;
    if (at > 1) return {};  // "[bullet 2] …" or "Bullet 2 …", not a sentence about one
    for (++at; at < tokens.size(); ++at) {
        auto const& token = tokens.at(at);
        auto const labelled = token.is_number() || (token.is_word() && token.text.size() == 1);
        if (labelled) {
            auto const range = tokens.is(at - 1, "to") || tokens.is(at - 1, "-");
            if (range && !out.empty() && token.is_number() && is_digits(out.back()))
                for (int n = whole_number(out.back()) + 1; n < whole_number(token.text) && n < 40; ++n) out.push_back(std::to_string(n));
            out.push_back(token.text);
        } else if (!token.is(",") && !token.is("and") && !token.is("&") && !token.is("to") && !token.is("-") && !token.is("point") && !token.is("points")) {
            break;
        }
    }
    return out;
}

std::vector<std::string> evidence_refs(std::string_view text) {
    std::vector<std::string> out;
    for (auto open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
        constexpr std::size_t longest = 80;
        auto const close = text.substr(open, longest).find(']');
        if (close == std::string_view::npos) continue;
        auto const inner = trim(text.substr(open + 1, close - 1));
        Tokens const tokens(inner);
        // Paragraph numbers with a point, and marks between them: "2.1 – 2.12", "7.1, 7.4".
        bool pointed = false, other = tokens.size() == 0;
        for (std::size_t i = 0; i < tokens.size() && !other; ++i) {
            auto const& token = tokens.at(i);
            pointed = pointed || (token.is(".") && tokens.at(i + 1).is_number());
            other = !token.is_number() && !token.is(".") && !token.is("-") && !token.is(",") && !token.is(";") && !token.is("&") && !token.is("and") && !token.is("to");
        }
        if (!other && pointed && !whole_date(inner)) out.emplace_back(inner);
    }
    return out;
}

}  // namespace beadle::intake
