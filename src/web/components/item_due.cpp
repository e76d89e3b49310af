#include "web/components/item_due.h"

#include "base/text.h"
#include "views/item_words.h"
#include "web/components/status_tag.h"
#include "web/words.h"

namespace beadle::web {

void item_due(Html& html, std::optional<Date> const& due, std::optional<Date> const& first_due, int extensions, bool open, Day today) {
    html << "<strong>" << text(due ? due->words() : std::string("No date")) << "</strong>";
    if (auto const late = due && open ? lateness(*due, today) : std::string{}; !late.empty()) html << "<span class=\"b-due__line b-late\">" << text(late) << "</span>";
    if (first_due && first_due != due) html << "<span class=\"b-due__line\">first " << text(first_due->words()) << "</span>";
    if (extensions > 0) html << "<span class=\"b-due__line\">extended " << text(views::times(extensions)) << "</span>";
}

void item_tags(Html& html, Status const& status, bool newly_green, bool overdue) {
    status_tag(html, status);
    if (newly_green && !contains(lower(status.word), "new")) html << " <strong class=\"govuk-tag b-status b-status--done\">new since the last paper</strong>";
    if (overdue) {
        html << " ";
        overdue_tag(html);
    }
}

}  // namespace beadle::web
