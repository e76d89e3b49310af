#include "domain/register.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "domain/arrange.h"
#include "domain/fold_item.h"
#include "domain/item_order.h"

namespace beadle {

namespace {

bool is_name(Payload const& payload) {
    return std::holds_alternative<ReportIdentified>(payload) || std::holds_alternative<ReportAliased>(payload) || std::holds_alternative<ItemIdentified>(payload);
}

bool is_statement(Payload const& payload) {
    return std::holds_alternative<PaperStated>(payload) || std::holds_alternative<ReportStated>(payload) || std::holds_alternative<ItemStated>(payload);
}

std::string const& paper_of(Entry const& entry) {
    static std::string const none;
    return entry.cause.paper ? *entry.cause.paper : none;
}

/// The finer of two dates of which one lies within the other; else the later said.
std::optional<Date> finer(std::optional<Date> const& known, std::optional<Date> const& said) {
    if (!said || !known) return said ? said : known;
    auto const within = known->first_day() >= said->first_day() && known->last_day() <= said->last_day();
    return within ? known : said;
}

/// Builds the whole register, told its entries in the order of the fold.
class RegisterFold {
public:
    void apply(Entry const& entry) {
        std::visit([&](auto const& what) { on(what, entry); }, entry.payload);
    }

    Register result(Day as_at) {
        Register reg{.as_at = as_at};
        for (auto& [id, item] : items_) {
            auto state = item.result();
            if (!state) continue;
            report(state->report).items.push_back(id);
            reg.items.emplace(id, *std::move(state));
        }
        for (auto const& id : report_order_) {
            auto& report = reports_.at(id);
            if (!report_exists_[id] && report.items.empty()) continue;
            std::vector<std::string> others;
            for (auto const& title : titles_[id])
                if (title != report.title && std::find(others.begin(), others.end(), title) == others.end()) others.push_back(title);
            std::sort(others.begin(), others.end());
            report.aliases = std::move(others);
            order_items(report, reg.items);
            reg.reports.push_back(std::move(report));
        }
        reg.papers = std::move(papers_);
        arrange(reg);
        return reg;
    }

private:
    ReportState& report(ReportId const& id) {
        auto const [at, is_new] = reports_.try_emplace(id);
        if (is_new) {
            at->second.id = id;
            report_order_.push_back(id);
        }
        return at->second;
    }

    void on(ReportIdentified const& what, Entry const&) {
        auto& state = report(what.report);
        state.slug = what.slug;
        state.title = what.title;
        titles_[what.report].push_back(what.title);
    }
    void on(ReportAliased const& what, Entry const&) { titles_[what.report].push_back(what.title); }
    void on(ItemIdentified const& what, Entry const& entry) { items_[what.item].apply(entry); }

    void on(PaperStated const& what, Entry const& entry) {
        paper_at_[what.sha256] = papers_.size();
        papers_.push_back(PaperState{.sha256 = what.sha256, .name = what.name, .title = what.title, .submitted = entry.holds_from,
                                     .legend = what.legend, .reports = what.reports, .doubts = what.doubts});
    }

    void on(ReportStated const& what, Entry const& entry) {
        auto& state = report(what.report);
        auto const same_paper = report_exists_[what.report] && state.source.reported && state.source.paper == paper_of(entry);
        report_exists_[what.report] = true;
        state.title = what.said.title;
        titles_[what.report].push_back(what.said.title);
        if (what.said.kind) state.kind = what.said.kind;
        if (!what.said.publishers.empty()) state.publishers = what.said.publishers;
        state.published = finer(state.published, what.said.published);
        if (what.said.stated) state.stated = what.said.stated;
        // A paper may split a report's items over several tables.
        if (!same_paper) state.listed.clear();
        for (auto const& item : what.listed)
            if (std::find(state.listed.begin(), state.listed.end(), item) == state.listed.end()) state.listed.push_back(item);
        state.source = Source{.entry = entry.number, .since = entry.holds_from, .reported = true, .paper = paper_of(entry)};
        if (auto const paper = paper_at_.find(paper_of(entry)); paper != paper_at_.end()) {
            auto& listed = papers_[paper->second].listed;
            listed.insert(listed.end(), what.listed.begin(), what.listed.end());
        }
    }

    void on(ReportAdded const& what, Entry const& entry) {
        auto& state = report(what.report);
        report_exists_[what.report] = true;
        state.title = what.title;
        if (what.kind) state.kind = what.kind;
        if (!what.publishers.empty()) state.publishers = what.publishers;
        state.published = finer(state.published, what.published);
        state.source = Source{.entry = entry.number, .since = entry.holds_from};
    }

    void on(ItemStated const& what, Entry const& entry) {
        items_[what.item].apply(entry);
        if (!what.said.status || what.said.status->meaning != Meaning::implemented) return;
        if (auto const paper = paper_at_.find(paper_of(entry)); paper != paper_at_.end()) papers_[paper->second].listed_implemented.push_back(what.item);
    }

    template <class Act> void on(Act const& what, Entry const& entry) { items_[what.item].apply(entry); }

    std::unordered_map<ReportId, ReportState> reports_{};
    std::unordered_map<ReportId, bool> report_exists_{};
    std::unordered_map<ReportId, std::vector<std::string>> titles_{};
    std::vector<ReportId> report_order_{};
    std::unordered_map<ItemId, ItemFold> items_{};
    std::vector<PaperState> papers_{};
    std::unordered_map<std::string, std::size_t> paper_at_{};
};

}  // namespace

std::vector<Entry const*> in_order(std::vector<Entry> const& entries, Day as_at) {
    std::vector<Entry const*> out;
    out.reserve(entries.size());
    for (auto const& entry : entries)
        if (entry.holds_from <= as_at || is_name(entry.payload)) out.push_back(&entry);
    auto const before = [](Entry const* a, Entry const* b) {
        auto const a_names = is_name(a->payload), b_names = is_name(b->payload);
        if (a_names || b_names) return a_names && b_names ? a->number < b->number : a_names;
        if (a->holds_from != b->holds_from) return a->holds_from < b->holds_from;
        auto const a_states = is_statement(a->payload), b_states = is_statement(b->payload);
        if (a_states != b_states) return a_states;
        if (a_states && paper_of(*a) != paper_of(*b)) return paper_of(*a) < paper_of(*b);
        return a->number < b->number;
    };
    if (!std::is_sorted(out.begin(), out.end(), before)) std::sort(out.begin(), out.end(), before);
    return out;
}

Register fold(std::vector<Entry> const& entries, Day as_at) {
    RegisterFold all;
    for (auto const* entry : in_order(entries, as_at)) all.apply(*entry);
    return all.result(as_at);
}

ReportState const* Register::report(ReportId const& id) const {
    auto const at = std::find_if(reports.begin(), reports.end(), [&](ReportState const& report) { return report.id == id; });
    return at == reports.end() ? nullptr : &*at;
}

ReportState const* Register::report_by_slug(std::string_view slug) const {
    auto const at = std::find_if(reports.begin(), reports.end(), [&](ReportState const& report) { return report.slug == slug; });
    return at == reports.end() ? nullptr : &*at;
}

ItemState const* Register::item(ItemId const& id) const {
    auto const at = items.find(id);
    return at == items.end() ? nullptr : &at->second;
}

ItemState const* Register::item_by_slug(std::string_view report_slug, std::string_view item_slug) const {
    auto const* of = report_by_slug(report_slug);
    if (!of) return nullptr;
    for (auto const& id : of->items)
        if (auto const* found = item(id); found && found->slug == item_slug) return found;
    return nullptr;
}

}  // namespace beadle
