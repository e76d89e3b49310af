#include "tests/kit/register_of.h"

#include <stdexcept>

#include "base/text.h"
#include "domain/arrange.h"

namespace beadle::kit {

namespace {

ItemState item_state(StatedItem const& said, Source const& source) {
    ItemState item{.slug = slug(said.number.value_or(said.text)), .number = said.number, .kind = said.kind, .text = said.text, .bullets = said.bullets};
    if (said.status) item.status = *said.status;
    item.status_source = source;
    for (auto const& deadline : said.deadlines) item.promises.push_back({.said = deadline, .source = source});
    item.due = said.due;
    item.comments = said.comments;
    item.comments_source = source;
    item.actions = said.actions;
    item.leads = said.leads;
    item.links = said.links;
    item.evidence_refs = said.evidence_refs;
    item.first_stated = item.last_stated = source.since;
    return item;
}

}  // namespace

Register register_of(Reading const& reading, Day submitted) {
    Source const source{.entry = 1, .since = submitted, .reported = true, .paper = "paper"};
    Register reg{.force = "Anyshire", .as_at = submitted, .legend = reading.legend};
    PaperState paper{.sha256 = "paper", .name = "paper.docx", .title = reading.title, .submitted = submitted, .legend = reading.legend};
    for (auto const& said : reading.reports) {
        ReportState report{.id = "r" + std::to_string(reg.reports.size() + 1), .slug = slug(said.title), .title = said.title, .kind = said.kind,
                           .publishers = said.publishers, .published = said.published, .stated = said.stated, .source = source};
        for (auto const& stated : said.items) {
            auto item = item_state(stated, source);
            item.id = "i" + std::to_string(reg.items.size() + 1);
            item.report = report.id;
            report.listed.push_back(item.id);
            report.items.push_back(item.id);
            paper.listed.push_back(item.id);
            if (item.status.meaning == Meaning::implemented) paper.listed_implemented.push_back(item.id);
            reg.items.emplace(item.id, std::move(item));
        }
        paper.reports.push_back(report.id);
        reg.reports.push_back(std::move(report));
    }
    reg.papers.push_back(std::move(paper));
    arrange(reg);
    return reg;
}

ItemState& item_of(Register& reg, std::string const& report, std::string const& number) {
    for (auto& [id, item] : reg.items)
        if (item.number == number && reg.report(item.report)->title == report) return item;
    throw std::logic_error("the test has no item " + number + " in " + report);
}

}  // namespace beadle::kit
