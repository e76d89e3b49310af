#include "format/html_parts.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "format/list_marker.h"
#include "format/status_look.h"
#include "format/xml.h"

namespace beadle::format {

namespace {

std::string id_of(Paragraph const& paragraph) { return paragraph.anchor.empty() ? "" : " id=\"" + escaped_attribute(paragraph.anchor) + "\""; }

// Writes nested lists: a list item stays open for deeper lists and for further paragraphs of its own.
class Lists {
public:
    Lists(std::string& out, HtmlPlace place) : out_(out), place_(place) {}

    void item(Paragraph const& paragraph) {
        auto const level = static_cast<std::size_t>(std::clamp(paragraph.level, 1, 20));
        while (open_.size() > level) close();
        if (paragraph.marker.empty() && open_.size() == level) {
            out_ += "<p>" + inline_html(paragraph, place_) + "</p>";
            return;
        }
        // HTML prints its own full stop after a number, and nothing before.
        auto const last = open_.size() == level ? open_.back().last : std::nullopt;
        auto counted = counted_marker(paragraph.marker, last);
        if (counted && (!counted->before.empty() || counted->after != ".")) counted.reset();
        if (open_.size() == level && !open_.back().takes(counted)) close();
        while (open_.size() < level) open(open_.size() + 1 == level ? counted : std::nullopt);
        begin_item(paragraph, counted);
        out_ += inline_html(paragraph, place_);
    }

    void close_all() {
        while (!open_.empty()) close();
    }

private:
    struct List {
        std::optional<CountedMarker> last{};  ///< nothing for a bulleted list
        bool in_item = false;

        [[nodiscard]] bool takes(std::optional<CountedMarker> const& next) const { return last.has_value() == next.has_value() && (!last || last->type == next->type); }
    };

    void open(std::optional<CountedMarker> const& first) {
        if (!open_.empty() && !open_.back().in_item) {
            out_ += "<li data-marker=\"\">";  // holds the deeper list alone
            open_.back().in_item = true;
        }
        if (!first) {
            out_ += "<ul>";
            open_.push_back({});
            return;
        }
        out_ += "<ol";
        if (first->type != '1') out_ += std::string(" type=\"") + first->type + "\"";
        if (first->value != 1) out_ += " start=\"" + std::to_string(first->value) + "\"";
        out_ += ">";
        auto before = *first;
        --before.value;
        open_.push_back({.last = before});
    }

    void begin_item(Paragraph const& paragraph, std::optional<CountedMarker> const& counted) {
        auto& list = open_.back();
        if (list.in_item) out_ += "</li>";
        list.in_item = true;
        out_ += "<li" + id_of(paragraph);
        if (counted && !list.last->precedes(*counted)) out_ += " value=\"" + std::to_string(counted->value) + "\"";
        if (!counted && paragraph.marker != "•") out_ += " data-marker=\"" + escaped_attribute(paragraph.marker) + "\"";
        out_ += ">";
        list.last = counted;
    }

    void close() {
        if (open_.back().in_item) out_ += "</li>";
        out_ += open_.back().last ? "</ol>" : "</ul>";
        open_.pop_back();
    }

    std::string& out_;
    HtmlPlace place_;
    std::vector<List> open_{};
};

// Two asterisks, underscores or tildes set text in Markdown, and a backslash or a backtick takes what follows for its own.
void append_for_markdown(std::string& out, char c, char before) {
    switch (c) {
        case '|': out += "&#124;"; return;
        case '*': out += "&#42;"; return;
        case '`': out += "&#96;"; return;
        case '\\': out += "&#92;"; return;
        case '_':
        case '~':
            if (before == c) {
                out += c == '_' ? "&#95;" : "&#126;";
                return;
            }
            break;
        case '(':
            if (before == ']') {
                out += "&#40;";
                return;
            }
            break;
        case '\t':
        case '\n': out += ' '; return;
        default: break;
    }
    out += c;
}

}  // namespace

std::string escaped(std::string_view text, HtmlPlace place) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    char before = '\0';
    for (char const c : legal_text(text)) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (place == HtmlPlace::markdown)
            append_for_markdown(out, c, before);
        else
            out += c;
        before = c;
    }
    return out;
}

std::string escaped_attribute(std::string_view value) { return replace_all(escaped(value, HtmlPlace::page), "\"", "&quot;"); }

std::string inline_html(Paragraph const& paragraph, HtmlPlace place) {
    std::string out;
    for (auto const& run : paragraph.runs) {
        auto const* const look = place == HtmlPlace::page ? status_look(run.colour) : nullptr;
        if (look) out += "<span class=\"status " + std::string(look->name) + "\">";
        if (run.bold) out += "<b>";
        if (run.underlined) out += "<u>";
        if (run.struck) out += "<s>";
        out += escaped(run.text, place);
        if (run.struck) out += "</s>";
        if (run.underlined) out += "</u>";
        if (run.bold) out += "</b>";
        if (look) out += "</span>";
    }
    return out;
}

std::string flow_html(std::vector<Paragraph> const& paragraphs, HtmlPlace place) {
    std::string out;
    Lists lists(out, place);
    for (auto const& paragraph : paragraphs) {
        if (paragraph.kind == Paragraph::Kind::list_item) {
            lists.item(paragraph);
            continue;
        }
        lists.close_all();
        auto const tag = paragraph.kind == Paragraph::Kind::heading ? "h" + std::to_string(std::clamp(paragraph.level, 1, 6)) : std::string("p");
        out += "<" + tag + id_of(paragraph) + ">" + inline_html(paragraph, place) + "</" + tag + ">";
    }
    lists.close_all();
    return out;
}

std::string cell_html(std::vector<Paragraph> const& paragraphs, HtmlPlace place) {
    if (paragraphs.size() == 1 && paragraphs.front().kind == Paragraph::Kind::plain && paragraphs.front().anchor.empty()) return inline_html(paragraphs.front(), place);
    return flow_html(paragraphs, place);
}

}  // namespace beadle::format
