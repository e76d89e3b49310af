#include "web/components/timeline.h"

#include "base/text.h"
#include "views/item_words.h"
#include "web/words.h"

namespace beadle::web {

namespace {

std::string title_of(Deadline const& said) {
    auto const date = said.date ? said.date->words() : std::string("No date");
    switch (said.change) {
        case DateChange::set: return date;
        case DateChange::extended: return "Extended to " + date;
        case DateChange::reset: return "Reset to " + date;
        case DateChange::now: return "Now " + date;
        case DateChange::none: return "No date set";
    }
    return date;
}

}  // namespace

void deadline_timeline(Html& html, std::vector<Promise> const& promises, std::vector<PaperState> const& papers) {
    html << "<div class=\"moj-timeline\">\n";
    for (auto const& promise : promises) {
        auto const& said = promise.said;
        auto const title = title_of(said);
        html << "<div class=\"moj-timeline__item\"><div class=\"moj-timeline__header\"><h3 class=\"moj-timeline__title\">" << text(title) << "</h3></div>\n";
        html << "<p class=\"moj-timeline__date\">" << text(views::source_words(promise.source, papers)) << "</p>\n<div class=\"moj-timeline__description\">";
        if (!said.raw.empty() && fold(said.raw) != fold(title)) html << "<p class=\"govuk-body b-prose\">“" << text(said.raw) << "”</p>";
        if (said.qualifier && !said.qualifier->empty() && !contains(said.raw, *said.qualifier)) html << "<p class=\"govuk-body b-prose\">" << text(*said.qualifier) << "</p>";
        if (!promise.because.empty()) html << "<p class=\"govuk-body b-prose\">Reason: " << text(promise.because) << "</p>";
        if (said.aligned_to) html << "<p class=\"govuk-body b-prose\">Aligned to: " << text(*said.aligned_to) << "</p>";
        if (said.reported_to_board) html << "<p class=\"govuk-body b-prose\">Said to have been reported to the oversight body</p>";
        html << "</div></div>\n";
    }
    html << "</div>\n";
}

}  // namespace beadle::web
