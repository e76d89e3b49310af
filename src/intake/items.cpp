#include "intake/items.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.h"
#include "intake/comments.h"
#include "intake/deadlines.h"
#include "intake/demand.h"
#include "intake/kinds.h"
#include "intake/leads.h"
#include "intake/links.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

/// A title that says no more than that its column has comments.
bool is_plain_comment_title(std::string_view title) {
    auto const folded = fold(title);
    return folded.empty() || folded == "comment" || folded == "comments";
}

std::optional<int> percent_in(std::string_view text) {
    Tokens const tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens.at(i).is_number() || tokens.at(i).text.size() > 3) continue;
        auto value = whole_number(tokens.at(i).text);
        // A spreadsheet keeps 75 % as 0.75.
        if (value <= 1 && tokens.is(i + 1, ".") && tokens.at(i + 2).is_number() && !tokens.is(i + 3, "%")) {
            auto const digits = (tokens.at(i + 2).text + "0").substr(0, 2);
            value = value * 100 + whole_number(digits);
        }
        if (value <= 100) return value;
    }
    return {};
}

/// Joins a promise of the revised column to those before it; the same date said twice in a row is one promise.
void add_deadlines(std::vector<Deadline>& to, std::vector<Deadline> more) {
    for (auto& each : more) {
        auto const repeated = !to.empty() && each.date && to.back().date == each.date && each.change == DateChange::extended && !each.qualifier;
        if (!repeated) to.push_back(std::move(each));
    }
}

std::optional<std::string> label_of_opening(std::string_view opening) {
    if (auto const labels = bullet_labels_in(opening); !labels.empty()) return labels.front();
    auto const glyph = bullet_glyph(opening);
    if (auto const label = bullet_label(opening.substr(glyph))) return label->label;
    return {};
}

Bullet* bullet_named(std::vector<Bullet>& bullets, std::string_view label) {
    auto const hit = std::find_if(bullets.begin(), bullets.end(), [&](Bullet const& bullet) { return bullet.label && fold(*bullet.label) == fold(label); });
    if (hit != bullets.end()) return &*hit;
    // Bullets without labels are counted.
    auto const place = whole_number(label);
    auto const unlabelled = std::all_of(bullets.begin(), bullets.end(), [](Bullet const& bullet) { return !bullet.label; });
    if (unlabelled && place >= 1 && place <= static_cast<int>(bullets.size())) return &bullets[static_cast<std::size_t>(place - 1)];
    return nullptr;
}

/// A status word in brackets in a bullet's comment, or first in it.
std::optional<Meaning> status_in_comment(std::string_view text, StatusWords const& words) {
    for (std::size_t open = text.find_first_of("[("); open != std::string_view::npos; open = text.find_first_of("[(", open + 1)) {
        constexpr std::size_t longest = 42;
        auto const close = text.substr(open, longest).find_first_of("])");
        if (close == std::string_view::npos) continue;
        auto const inner = text.substr(open + 1, close - 1);
        if (words.is_word(inner)) return words.meaning(inner);
    }
    auto const end = text.find_first_of(".:;,-\n\xE2");
    auto const first = trim(text.substr(0, end));
    if (words.is_word(first)) return words.meaning(first);
    return {};
}

void set_bullet_statuses(StatedItem& item, RawItem const& raw, StatusWords const& words) {
    std::size_t next = 0;
    for (auto const& said : raw.bullet_statuses) {
        auto const label = label_of_opening(said.opening);
        auto* bullet = label ? bullet_named(item.bullets, *label) : nullptr;
        if (!bullet && !label) {
            auto const text = fold(said.opening);
            auto const hit = std::find_if(item.bullets.begin(), item.bullets.end(), [&](Bullet const& each) { return !text.empty() && contains(text, fold(each.text)); });
            if (hit != item.bullets.end()) bullet = &*hit;
            else if (next < item.bullets.size() && !item.bullets[next].status) bullet = &item.bullets[next];
        }
        ++next;
        if (bullet) bullet->status = words.meaning(said.word);
    }
    for (auto const& comment : item.comments) {
        if (!comment.heading) continue;
        auto const labels = bullet_labels_in(*comment.heading);
        if (labels.empty()) continue;
        auto const status = status_in_comment(comment.text, words);
        if (!status) continue;
        for (auto const& label : labels)
            if (auto* bullet = bullet_named(item.bullets, label); bullet && !bullet->status) bullet->status = status;
    }
}

class Reader {
public:
    Reader(RawItem const& raw, ItemContext const& context, std::vector<Doubt>& doubts) : raw_(raw), context_(context), doubts_(doubts) {}

    StatedItem read() {
        item_.place = raw_.place;
        demand();
        status();
        deadlines();
        comments();
        for (auto const& cell : raw_.cells)
            if (cell.column.role == Role::lead)
                for (auto& lead : read_leads(cell.paragraphs)) item_.leads.push_back(std::move(lead));
        if (auto const percent = raw_.text(Role::percent); !percent.empty()) item_.percent = percent_in(percent);
        set_bullet_statuses(item_, raw_, *context_.words);
        links();
        return std::move(item_);
    }

private:
    void doubt(std::string field, std::string message) { doubts_.push_back({.place = raw_.place, .field = std::move(field), .message = std::move(message)}); }

    [[nodiscard]] std::string name() const { return item_.number ? "item " + *item_.number : "the item '" + item_.text.substr(0, item_.text.find(' ', std::min<std::size_t>(item_.text.size(), 30))) + "'"; }

    void demand() {
        auto number = raw_.text(Role::number);
        auto own = raw_.text(Role::own_ref);
        Paragraphs text;
        for (auto const& cell : raw_.cells)
            if (cell.column.role == Role::text) text.insert(text.end(), cell.paragraphs.begin(), cell.paragraphs.end());
        auto demand = read_demand(std::move(text), number.empty() ? NumberAt::front : NumberAt::other_cell);
        if (!number.empty()) item_.number = number;
        else if (demand.number) item_.number = demand.number;
        if (!own.empty()) {
            if (item_.number) item_.own_ref = own;
            else item_.number = own;
        }
        item_.text = std::move(demand.text);
        item_.bullets = std::move(demand.bullets);
        item_.kind = kind(demand);
        if (!item_.number) doubt("number", name() + " has no number");
        if (item_.text.empty()) doubt("text", name() + " has no wording");
    }

    [[nodiscard]] ItemKind kind(Demand const& demand) const {
        if (auto const said = raw_.text(Role::kind); !said.empty())
            if (auto const kind = kind_titled(said)) return *kind;
        if (demand.kind) return *demand.kind;
        if (item_.number)
            if (auto const kind = kind_in_number(*item_.number)) return *kind;
        if (raw_.kind) return *raw_.kind;
        for (auto const& cell : raw_.cells)
            if (cell.column.role == Role::text)
                if (auto const kind = kind_titled(cell.column.title)) return *kind;
        if (context_.kind) return *context_.kind;
        auto const folded = fold(item_.text);
        if (contains(folded, " is an area for improvement") || contains(folded, " are an area for improvement")) return ItemKind::area_for_improvement;
        if (contains(folded, " is a cause of concern")) return ItemKind::cause_of_concern;
        return ItemKind::recommendation;
    }

    void status() {
        auto const printed = raw_.text(Role::status);
        if (printed.empty()) {
            if (context_.has_statuses) doubt("status", name() + " has no status");
            return;
        }
        item_.status = context_.words->read(printed);
        if (!item_.status->meaning) doubt("status", name() + ": neither the paper's legend nor usage says what the status '" + item_.status->word + "' means");
    }

    void deadlines() {
        for (auto const& cell : raw_.cells)
            if (cell.column.role == Role::due) add_deadlines(item_.deadlines, read_deadlines(cell.paragraphs, DueColumn::first, context_.published));
        for (auto const& cell : raw_.cells)
            if (cell.column.role == Role::revised_due) add_deadlines(item_.deadlines, read_deadlines(cell.paragraphs, DueColumn::revised, context_.published));
        if (item_.deadlines.empty()) return;
        item_.due = item_.deadlines.back().date;
        for (auto const& deadline : item_.deadlines)
            if (!deadline.date && deadline.change != DateChange::none && std::any_of(deadline.raw.begin(), deadline.raw.end(), [](char c) { return c >= '0' && c <= '9'; }))
                doubt("due", name() + ": '" + deadline.raw + "' was not understood as a date");
    }

    void comments() {
        std::vector<std::string> leads;
        for (auto const& cell : raw_.cells) {
            if (cell.column.role == Role::tasks) {
                for (auto& action : read_actions(cell.paragraphs)) item_.actions.push_back(std::move(action));
            } else if (cell.column.role == Role::comment) {
                auto read = read_comments(cell.paragraphs, is_plain_comment_title(cell.column.title) ? std::string() : cell.column.title);
                std::move(read.comments.begin(), read.comments.end(), std::back_inserter(item_.comments));
                std::move(read.actions.begin(), read.actions.end(), std::back_inserter(item_.actions));
                std::move(read.leads.begin(), read.leads.end(), std::back_inserter(leads));
            }
        }
        item_.leads = std::move(leads);
        for (auto const& comment : item_.comments)
            for (auto& ref : evidence_refs(comment.text))
                if (std::find(item_.evidence_refs.begin(), item_.evidence_refs.end(), ref) == item_.evidence_refs.end()) item_.evidence_refs.push_back(std::move(ref));
    }

    void links() {
        for (auto const& deadline : item_.deadlines)
            if (deadline.aligned_to) add_links(item_.links, links_in("aligned to " + *deadline.aligned_to, context_.report, context_.reports));
        for (auto const& comment : item_.comments) add_links(item_.links, links_in(comment.text, context_.report, context_.reports));
        std::erase_if(item_.links, [&](Link const& link) { return link.report == context_.report && link.number && item_.number && fold(*link.number) == fold(*item_.number); });
    }

    RawItem const& raw_;
    ItemContext const& context_;
    std::vector<Doubt>& doubts_;
    StatedItem item_{};
};

bool has_answer(RawItem const& item) { return std::any_of(item.cells.begin(), item.cells.end(), [](RawCell const& cell) { return is_answer(cell.column.role) && !cell.paragraphs.empty(); }); }

/// An item right under another whose answer and lead cells are all blank shares those of the one above.
void share_blank(std::vector<RawItem>& items) {
    for (std::size_t i = 1; i < items.size(); ++i) {
        auto& item = items[i];
        auto const& above = items[i - 1];
        if (item.shares_above || has_answer(item) || item.has(Role::lead) || !has_answer(above)) continue;
        // Where owners have a column of their own, an item without one is not owned apart; without such a column a blank comment says nothing.
        if (!above.has(Role::lead)) continue;
        for (auto const& cell : above.cells)
            if (is_answer(cell.column.role) || cell.column.role == Role::lead) item.cell(cell.column).paragraphs = cell.paragraphs;
        item.shares_above = true;
    }
}

}  // namespace

StatedItem read_item(RawItem const& raw, ItemContext const& context, std::vector<Doubt>& doubts) { return Reader(raw, context, doubts).read(); }

std::vector<StatedItem> read_items(std::vector<RawItem> raw, ItemContext const& context, std::vector<Doubt>& doubts) {
    share_blank(raw);
    std::vector<StatedItem> out;
    out.reserve(raw.size());
    for (auto const& each : raw) out.push_back(read_item(each, context, doubts));
    for (std::size_t i = 1; i < raw.size(); ++i) {
        if (!raw[i].shares_above) continue;
        add_links(out[i].links, {{.relation = Relation::shares_block, .report = context.report, .number = out[i - 1].number}});
        add_links(out[i - 1].links, {{.relation = Relation::shares_block, .report = context.report, .number = out[i].number}});
    }
    return out;
}

}  // namespace beadle::intake
