#include "intake/statements.h"

namespace beadle::intake {

std::vector<Entry> statements(Reading const& reading, Matching const& matching, PaperOrigin const& origin) {
    std::vector<Entry> entries;
    auto const add = [&](Payload payload, Place const& place) {
        entries.push_back(Entry{.recorded = origin.recorded,
                                .holds_from = origin.holds_from,
                                .who = origin.who,
                                .cause = Cause{.form = Form::paper, .name = origin.command, .paper = origin.sha256, .place = place},
                                .payload = std::move(payload)});
    };

    PaperStated paper{.sha256 = origin.sha256, .name = origin.name, .title = reading.title, .legend = reading.legend, .doubts = reading.doubts};
    paper.doubts.insert(paper.doubts.end(), origin.doubts.begin(), origin.doubts.end());
    paper.doubts.insert(paper.doubts.end(), matching.doubts.begin(), matching.doubts.end());
    for (std::size_t i = 0; i < reading.reports.size(); ++i) {
        auto const& said = reading.reports[i];
        auto const& matched = matching.reports[i];
        paper.reports.push_back(matched.id);
        if (matched.is_new) add(ReportIdentified{.report = matched.id, .slug = matched.slug, .title = said.title}, said.place);
        if (!matched.alias_because.empty()) add(ReportAliased{.report = matched.id, .title = said.title, .because = matched.alias_because}, said.place);
        for (std::size_t k = 0; k < said.items.size(); ++k)
            if (matched.items[k].is_new)
                add(ItemIdentified{.item = matched.items[k].id, .report = matched.id, .slug = matched.items[k].slug}, said.items[k].place);
    }
    add(std::move(paper), Place{});
    for (std::size_t i = 0; i < reading.reports.size(); ++i) {
        auto const& matched = matching.reports[i];
        ReportStated stated{.report = matched.id, .said = reading.reports[i]};
        auto const items = std::move(stated.said.items);
        stated.said.items.clear();
        for (auto const& item : matched.items) stated.listed.push_back(item.id);
        add(std::move(stated), reading.reports[i].place);
        for (std::size_t k = 0; k < items.size(); ++k) add(ItemStated{.item = matched.items[k].id, .said = items[k]}, items[k].place);
    }
    return entries;
}

}  // namespace beadle::intake
