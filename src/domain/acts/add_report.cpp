#include "domain/acts/add_report.h"

#include "base/text.h"
#include "domain/known.h"
#include "domain/title_form.h"

namespace beadle::acts {

Result<std::vector<Payload>> decide(Register const& all, AddReport const& act, Day today) {
    auto const title = squeeze(act.title);
    if (title.empty()) return refuse("a report needs its title", "title");
    if (act.published && act.published->first_day() > today) return refuse("the report cannot have been published after " + words(today), "published");
    Known known(all);
    auto const form = title_form(title);
    for (auto const& report : known.reports())
        for (auto const& other : report.titles)
            if (title_form(other) == form && compatible(act.published, report.published))
                return refuse("there is a report of this title already: " + report.slug, "title");
    auto const& added = known.reports()[known.add_report(title, act.published)];
    return std::vector<Payload>{
        ReportIdentified{.report = added.id, .slug = added.slug, .title = title},
        ReportAdded{.report = added.id, .title = title, .kind = act.kind, .publishers = act.publishers, .published = act.published}};
}

}  // namespace beadle::acts
