#include "tests/kit/said.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"

namespace beadle::kit {

namespace {

std::string even(std::string text) {
    for (auto const* glyph : {"•", "\n"}) text = replace_all(std::move(text), glyph, " ");
    return replace_all(squeeze(text), "] ", "]");
}

template <class T> std::string shown(std::optional<T> const& value) {
    if (!value) return "-";
    if constexpr (std::is_same_v<T, Date>) return value->iso();
    else if constexpr (std::is_enum_v<T>) return name_of(*value);
    else if constexpr (std::is_same_v<T, std::string>) return *value;
    else return std::to_string(*value);
}

std::string counts(std::optional<Stated> const& stated) {
    if (!stated) return "no counts";
    auto out = "total " + shown(stated->total) + " for force " + shown(stated->for_force) + " complete " + shown(stated->complete) + " closed " + shown(stated->closed) +
               " in progress " + shown(stated->in_progress) + " waiting " + shown(stated->waiting);
    if (stated->by_status)
        for (auto const& [word, count] : *stated->by_status) out += " " + lower(word) + " " + std::to_string(count);
    if (stated->by_kind)
        for (auto const& [kind, figures] : *stated->by_kind)
            for (auto const& [name, count] : figures) out += " " + kind + "." + name + " " + std::to_string(count);
    return out;
}

std::string about(StatedItem const& item) {
    std::string out = "  item " + shown(item.number) + " " + name_of(item.kind) + "\n    text " + even(item.text) + "\n";
    for (auto const& bullet : item.bullets) out += "    bullet " + shown(bullet.label) + ": " + even(bullet.text) + " (" + shown(bullet.status) + ")\n";
    out += "    status " + (item.status ? item.status->word + " " + shown(item.status->meaning) + (item.status->newly_green ? " newly green" : "") : "-") + "\n";
    for (auto const& deadline : item.deadlines)
        out += "    deadline " + even(deadline.raw) + " = " + shown(deadline.date) + " " + name_of(deadline.change) + (deadline.reported_to_board ? " reported" : "") + "\n";
    out += "    due " + shown(item.due) + "\n";
    for (auto const& comment : item.comments) out += "    comment " + shown(comment.heading) + ": " + even(comment.text) + "\n";
    for (auto const& action : item.actions) out += "    action " + even(action) + "\n";
    for (auto const& lead : item.leads) out += "    lead " + even(lead) + "\n";
    std::vector<std::string> links;
    for (auto const& link : item.links) links.push_back("    link " + name_of(link.relation) + " " + link.report + " / " + shown(link.number) + "\n");
    std::sort(links.begin(), links.end());
    for (auto const& link : links) out += link;
    for (auto const& reference : item.evidence_refs) out += "    evidence " + even(reference) + "\n";
    return out;
}

}  // namespace

std::string said(Reading const& reading) {
    std::string out = "title " + reading.title + "\ndated " + shown(reading.dated) + "\n";
    for (auto const& entry : reading.legend) out += "legend " + entry.word + ": " + even(entry.definition) + "\n";
    for (auto const& report : reading.reports) {
        auto publishers = report.publishers;
        std::sort(publishers.begin(), publishers.end());
        out += "report " + report.title + " (" + shown(report.kind) + ", " + join(publishers, "; ") + ", " + shown(report.published) + ")\n  " + counts(report.stated) + "\n";
        for (auto const& item : report.items) out += about(item);
    }
    return out;
}

std::string first_difference(std::string const& wanted, std::string const& got) {
    auto const a = split_lines(wanted), b = split_lines(got);
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        auto const left = i < a.size() ? std::string(a[i]) : "(nothing)", right = i < b.size() ? std::string(b[i]) : "(nothing)";
        if (left != right) return "line " + std::to_string(i + 1) + "\n  wanted: " + left + "\n  got:    " + right;
    }
    return {};
}

}  // namespace beadle::kit
