#include "web/components/status_tag.h"

#include <optional>

#include "base/text.h"

namespace beadle::web {

namespace {

/// The part of class names and shape ids that a meaning has.
Literal look_of(std::optional<Meaning> meaning) {
    if (!meaning) return "unknown";
    switch (*meaning) {
        case Meaning::not_started: return "waiting";
        case Meaning::in_progress: return "under-way";
        case Meaning::at_risk: return "at-risk";
        case Meaning::off_track: return "off-track";
        case Meaning::not_ours: return "not-ours";
        case Meaning::proposed_for_closure: return "proposed";
        case Meaning::implemented: return "done";
        case Meaning::superseded:
        case Meaning::not_accepted:
        case Meaning::not_applicable: return "closed";
    }
    return "unknown";
}

void tag(Html& html, std::optional<Meaning> meaning, std::string_view words) {
    auto const look = look_of(meaning);
    html << "<strong class=\"govuk-tag b-status b-status--" << look << "\"><svg class=\"b-shape\" aria-hidden=\"true\" focusable=\"false\" width=\"14\" height=\"14\"><use href=\"#shape-"
         << look << "\"></use></svg>" << text(words) << "</strong>";
}

}  // namespace

void status_tag(Html& html, Status const& status) {
    auto const word = status.word.empty() ? std::string_view("no status") : std::string_view(status.word);
    tag(html, status.meaning, word);
    auto const meaning = status.meaning ? meaning_words(*status.meaning) : std::string("meaning unknown");
    if (!status.word.empty() && lower(status.word) != meaning) html << " <span class=\"b-meaning\">" << text(meaning) << "</span>";
}

void status_tag(Html& html, Meaning meaning) { tag(html, meaning, meaning_words(meaning)); }

void overdue_tag(Html& html) {
    html << "<strong class=\"govuk-tag b-status b-status--overdue\"><svg class=\"b-shape\" aria-hidden=\"true\" focusable=\"false\" width=\"14\" height=\"14\">"
            "<use href=\"#shape-overdue\"></use></svg>overdue</strong>";
}

std::string meaning_words(Meaning meaning) {
    switch (meaning) {
        case Meaning::not_started: return "not started";
        case Meaning::in_progress: return "in progress";
        case Meaning::at_risk: return "at risk";
        case Meaning::off_track: return "off track";
        case Meaning::not_ours: return "not the force’s, or waiting for another body";
        case Meaning::proposed_for_closure: return "proposed for closure";
        case Meaning::implemented: return "implemented";
        case Meaning::superseded: return "superseded";
        case Meaning::not_accepted: return "not accepted";
        case Meaning::not_applicable: return "not applicable";
    }
    return {};
}

Html const& status_shapes() {
    static Html const shapes = [] {
        Html html;
        html << "<svg class=\"b-shapes\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\"><defs>"
             << "<symbol id=\"shape-done\" viewBox=\"0 0 14 14\"><path d=\"M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0zm-1 10.6L2.7 7.3l1.4-1.4L6 7.8l4-4 1.4 1.4z\"/></symbol>"
             << "<symbol id=\"shape-under-way\" viewBox=\"0 0 14 14\"><path d=\"M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0zm0 2v10A5 5 0 0 1 7 2z\"/></symbol>"
             << "<symbol id=\"shape-at-risk\" viewBox=\"0 0 14 14\"><path d=\"M7 0 0 13.5h14zM6 5h2v4H6zm0 5h2v2H6z\"/></symbol>"
             << "<symbol id=\"shape-off-track\" viewBox=\"0 0 14 14\"><path d=\"M4 0h6l4 4v6l-4 4H4l-4-4V4zm.6 3.2L3.2 4.6 5.6 7 3.2 9.4l1.4 1.4L7 8.4l2.4 2.4 1.4-1.4L8.4 7l2.4-2.4-1.4-1.4L7 5.6z\"/></symbol>"
             << "<symbol id=\"shape-not-ours\" viewBox=\"0 0 14 14\"><path d=\"M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2z\"/></symbol>"
             << "<symbol id=\"shape-waiting\" viewBox=\"0 0 14 14\"><path d=\"M1 1h12v12H1zm2 2v8h8V3z\"/></symbol>"
             << "<symbol id=\"shape-proposed\" viewBox=\"0 0 14 14\"><path d=\"M7 0l7 7-7 7-7-7zm0 3L3 7l4 4 4-4z\"/></symbol>"
             << "<symbol id=\"shape-closed\" viewBox=\"0 0 14 14\"><path d=\"M0 0h14v14H0zm3 6v2h8V6z\"/></symbol>"
             << "<symbol id=\"shape-unknown\" viewBox=\"0 0 14 14\"><path d=\"M4 4a3 3 0 1 1 4.2 2.7c-.4.2-.2.6-.2 1.3H6c0-1.400 0-2.300 1.200-3A1 1 0 1 0 6 4zm2 6h2v2H6z\"/></symbol>"
             << "<symbol id=\"shape-overdue\" viewBox=\"0 0 14 14\"><path d=\"M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0zM6 2.500h2v4.200l2.800 1.600-1 1.700L6 7.800z\"/></symbol>"
             << "<symbol id=\"shape-error\" viewBox=\"0 0 14 14\"><path d=\"M4 0h6l4 4v6l-4 4H4l-4-4V4zm2 3v5h2V3zm0 6v2h2V9z\"/></symbol>"
             << "<symbol id=\"shape-warning\" viewBox=\"0 0 14 14\"><path d=\"M7 0 0 13.500h14zM6 5h2v4H6zm0 5h2v2H6z\"/></symbol>"
             << "<symbol id=\"shape-note\" viewBox=\"0 0 14 14\"><path d=\"M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0zM6 3h2v2H6zm0 3h2v5H6z\"/></symbol>"
             << "</defs></svg>\n";
        return html;
    }();
    return shapes;
}

}  // namespace beadle::web
