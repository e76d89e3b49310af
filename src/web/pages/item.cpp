#include <algorithm>

#include "base/text.h"
#include "views/find_item.h"
#include "views/item_words.h"
#include "web/components/history_table.h"
#include "web/components/item_due.h"
#include "web/components/item_table.h"
#include "web/components/legend_table.h"
#include "web/components/prose.h"
#include "web/components/status_tag.h"
#include "web/components/summary_list.h"
#include "web/components/timeline.h"
#include "web/frame.h"
#include "web/pages.h"
#include "views/question.h"
#include "web/words.h"

namespace beadle::web {

namespace {

void heading(Html& html, Literal id, Literal words) { html << "<h2 class=\"govuk-heading-m\" id=\"" << id << "\">" << words << "</h2>\n"; }

void source(Html& html, Source const& of, std::vector<PaperState> const& papers) { html << "<span class=\"b-source\">" << text(views::source_words(of, papers)) << "</span>"; }

void facts(Html& html, Register const& reg, ItemState const& item, Day today) {
    summary_list_begin(html);
    summary_row_begin(html, "Status");
    item_tags(html, item.status, views::is_newly_green(reg, item, reg.as_at), views::is_overdue(item, today));
    source(html, item.status_source, reg.papers);
    if (!item.status_because.empty()) html << "<span class=\"b-source\">Reason: " << text(item.status_because) << "</span>";
    summary_row_end(html);
    summary_row_begin(html, "Due");
    item_due(html, item.due, item.first_due, item.extensions, !item.status.meaning || is_open(*item.status.meaning), today);
    summary_row_end(html);
    summary_row_begin(html, "Lead");
    html << text(item.leads.empty() ? std::string("nobody named") : join(item.leads, "; "));
    summary_row_end(html);
    if (!item.evidence_refs.empty()) {
        summary_row_begin(html, "Evidence");
        html << text(join(item.evidence_refs, "; ")) << "<span class=\"b-source\">references as printed; the evidence was not seen</span>";
        summary_row_end(html);
    }
    summary_row_begin(html, "Last said");
    html << text(words(item.last_stated));
    summary_row_end(html);
    summary_list_end(html);
}

void bullets(Html& html, std::vector<Bullet> const& all) {
    if (all.empty()) return;
    bool const some_have_status = std::any_of(all.begin(), all.end(), [](Bullet const& each) { return each.status.has_value(); });
    heading(html, "bullets", "Bullets");
    html << "<ul class=\"b-bullets\">\n";
    for (auto const& bullet : all) {
        html << "<li><p class=\"b-prose\">";
        if (bullet.label) html << "<strong>" << text(*bullet.label) << "</strong> ";
        html << text(bullet.text) << "</p>";
        if (bullet.status) {
            status_tag(html, *bullet.status);
        } else if (some_have_status) {
            html << "<span class=\"b-meaning\">no status of its own</span>";
        }
        html << "</li>\n";
    }
    html << "</ul>\n";
}

void comments(Html& html, Register const& reg, ItemState const& item) {
    if (item.comments.empty() && item.updates.empty()) return;
    heading(html, "comments", "What was said of it");
    for (auto const& update : item.updates) {
        html << "<h3 class=\"govuk-heading-s\">Update of " << text(words(update.source.since)) << "</h3>\n";
        prose(html, update.words);
    }
    for (auto const& comment : item.comments) {
        if (comment.heading) html << "<h3 class=\"govuk-heading-s\">" << text(*comment.heading) << "</h3>\n";
        prose(html, comment.text);
    }
    if (!item.comments.empty()) {
        html << "<p class=\"govuk-body-s\">";
        source(html, item.comments_source, reg.papers);
        html << "</p>\n";
    }
}

/// The item a link leads to, where the register has it.
ItemState const* target_of(Register const& reg, Link const& link) {
    if (!link.number) return nullptr;
    for (auto const& report : reg.reports) {
        if (fold(report.title) != fold(link.report) && std::none_of(report.aliases.begin(), report.aliases.end(), [&](std::string const& each) { return fold(each) == fold(link.report); })) continue;
        for (auto const& id : report.items)
            if (auto const* item = reg.item(id); item && item->number == link.number) return item;
    }
    return nullptr;
}

void link_line(Html& html, Register const& reg, std::string_view relation, ItemState const* to, std::string_view words, std::optional<Day> as_at) {
    html << "<li>" << text(relation) << " ";
    if (to) {
        html << "<a class=\"govuk-link\" href=\"" << item_address(views::ref_of(reg, *to), as_at) << "\">" << text(words) << "</a>";
    } else {
        html << text(words) << " <span class=\"b-secondary\">(not in this register)</span>";
    }
    html << "</li>\n";
}

std::string relation_words(Relation relation) {
    switch (relation) {
        case Relation::aligned_to: return "aligned to";
        case Relation::linked_to: return "linked to";
        case Relation::see: return "see";
        case Relation::depends_on: return "depends on";
        case Relation::duplicate_of: return "duplicate of";
        case Relation::supersedes: return "supersedes";
        case Relation::superseded_by: return "superseded by";
        case Relation::shares_block: return "shares its row with";
    }
    return {};
}

std::string full_name(Register const& reg, ItemState const& item) {
    auto const* report = reg.report(item.report);
    return item_name(item.kind, item.number) + (report ? ", " + report->title : "");
}

void links(Html& html, Register const& reg, ItemState const& item, std::optional<Day> as_at) {
    Html lines;
    for (auto const& link : item.links) {
        auto const* to = target_of(reg, link);
        link_line(lines, reg, relation_words(link.relation), to, to ? full_name(reg, *to) : link.number.value_or("") + (link.number ? ", " : "") + link.report, as_at);
    }
    for (auto const& [id, other] : reg.items)
        for (auto const& link : other.links)
            if (id != item.id && link.relation != Relation::shares_block && target_of(reg, link) == &item)
                link_line(lines, reg, "named by", &other, full_name(reg, other) + " (" + relation_words(link.relation) + ")", as_at);
    if (lines.markup().empty()) return;
    heading(html, "links", "Linked items");
    html << "<ul class=\"govuk-list govuk-list--bullet\">\n" << lines << "</ul>\n";
}

void disagreements(Html& html, Register const& reg, ItemState const& item) {
    if (item.disagreements.empty()) return;
    html << "<div class=\"govuk-inset-text\"><h2 class=\"govuk-heading-s\">Papers of one day disagree</h2>\n<ul class=\"govuk-list govuk-list--bullet\">\n";
    for (auto const& each : item.disagreements)
        html << "<li>" << text(each.field) << ": “" << text(beginning(each.shown, 200)) << "” is shown; “" << text(beginning(each.other, 200)) << "” " << text(views::source_words(each.other_source, reg.papers)) << "</li>\n";
    html << "</ul></div>\n";
}

}  // namespace

http::Response item_page(Site const& site, http::Request const& asked) {
    auto const as_at_said = as_at_of(asked);
    if (!as_at_said) return problem_page(site, {.status = 400, .message = as_at_said.error().message});
    auto const day = as_at_said->value_or(site.today());
    auto const reg = site.register_source->as_at(day);
    auto const found = views::find_item(*reg, asked.segments.at("report") + "/" + asked.segments.at("number"));
    if (!found) return problem_page(site, {.status = 404, .message = found.error().message});
    auto const& item = **found;
    auto const ref = views::ref_of(*reg, item);
    if (asked.path != "/items/" + ref) return {.status = 308, .body = {}, .headers = {{"Location", item_address(ref, *as_at_said).text()}}};

    auto const* report = reg->report(item.report);
    auto const name = item_name(item.kind, item.number);
    Page page({.title = full_name(*reg, item), .section = Frame::Section::register_list, .has_register = true, .force = site.force()});
    auto& html = page.html;
    html << "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">\n";
    if (report) html << "<span class=\"govuk-caption-l\"><a class=\"govuk-link\" href=\"" << Address("/reports").step(report->slug) << "\">" << text(report->title) << "</a></span>\n";
    html << "<h1 class=\"govuk-heading-l\">" << text(name) << "</h1>\n";
    if (*as_at_said) html << "<p class=\"govuk-body\">As at " << text(words(day)) << ". <a class=\"govuk-link\" href=\"" << item_address(ref, {}) << "\">Show it as it is today</a></p>\n";
    heading(html, "asked", "What was asked");
    html << "<blockquote class=\"b-verbatim\">\n";
    prose(html, item.text);
    html << "</blockquote>\n";
    facts(html, *reg, item, day);
    disagreements(html, *reg, item);
    bullets(html, item.bullets);
    if (!item.promises.empty()) {
        heading(html, "dates", "Dates");
        deadline_timeline(html, item.promises, reg->papers);
    }
    comments(html, *reg, item);
    if (!item.actions.empty()) {
        heading(html, "actions", "Actions");
        html << "<ul class=\"govuk-list govuk-list--bullet\">\n";
        for (auto const& action : item.actions) html << "<li>" << text(action) << "</li>\n";
        html << "</ul>\n";
    }
    links(html, *reg, item, *as_at_said);
    legend_table(html, reg->legend);
    html << "</div></div>\n";
    heading(html, "history", "History");
    history_table(html, views::item_history(site.register_source->entries_about(item.id), reg->papers, day));
    return std::move(page).response();
}

}  // namespace beadle::web
