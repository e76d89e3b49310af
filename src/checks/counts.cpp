#include "checks/counts.h"

#include <algorithm>
#include <set>

#include "checks/count_line.h"
#include "checks/kit.h"

namespace beadle::checks {

namespace {

std::optional<ItemKind> kind_of(std::string const& key) {
    auto const words = fold(key);
    if (words.starts_with("rec")) return ItemKind::recommendation;
    if (words.starts_with("area") || words.starts_with("afi")) return ItemKind::area_for_improvement;
    if (words.starts_with("cause") || words.starts_with("coc")) return ItemKind::cause_of_concern;
    return {};
}

void add(Claims& claims, Term term, std::string words, std::optional<int> figure) {
    if (figure) claims.terms.push_back({.term = term, .words = std::move(words), .figure = *figure});
}

/// A figure under a colour that the line counts as waiting too is one figure, not two.
bool says_waiting(std::string const& word) {
    auto const key = status_key(word);
    return key == "white" || contains_word(key, "pending") || contains_word(key, "held") || contains_word(key, "hold");
}

void add_words(Claims& claims, std::map<std::string, int> const& figures) {
    for (auto const& [word, figure] : figures)
        if (!(says_waiting(word) && claims.figure(Term::waiting) == figure)) add(claims, Term::worded, squeeze(word), figure);
}

Claims by_kind(ItemKind kind, std::map<std::string, int> const& figures) {
    Claims claims{.kind = kind};
    std::map<std::string, int> worded;
    for (auto const& [key, figure] : figures) {
        auto const name = replace_all(replace_all(fold(key), "-", "_"), " ", "_");
        if (name == "total") claims.total = figure;
        else if (name == "for_force") claims.for_force = figure;
        else if (name == "complete") add(claims, Term::complete, "complete", figure);
        else if (name == "closed") add(claims, Term::closed, "closed", figure);
        else if (name == "in_progress") add(claims, Term::in_progress, "in progress", figure);
        else if (name == "waiting") add(claims, Term::waiting, "waiting", figure);
        else worded.emplace(key, figure);
    }
    add_words(claims, worded);
    std::stable_sort(claims.terms.begin(), claims.terms.end(), [](Claim const& a, Claim const& b) { return a.term < b.term; });
    return claims;
}

/// A figure that the line says is waiting in words of its own: "1 awaiting the College".
std::optional<int> waiting_in(Stated const& stated) {
    auto const lines = split_lines(stated.raw);
    if (lines.empty() || stated.by_kind || !contains(lines.back(), "aiting")) return {};
    auto const states = figures_of(lines.back()).states;
    auto const at = states.find("waiting");
    return at == states.end() || (stated.by_status && !stated.by_status->empty()) ? std::nullopt : std::optional(at->second);
}

/// "4a" and "4b" are parts of 4; an item printed twice is one.
std::string whole_part(StatedItem const& item) {
    auto key = number_key(*item.number);
    if (key.size() > 1 && key.back() >= 'a' && key.back() <= 'z' && key[key.size() - 2] >= '0' && key[key.size() - 2] <= '9') key.pop_back();
    return std::to_string(static_cast<int>(item.kind)) + "/" + key;
}

bool sounds_like_waiting(StatedItem const& item) {
    if (!item.status) return false;
    auto const key = status_key(item.status->word);
    return says_waiting(key) || contains_word(key, "awaiting") || contains_word(key, "waiting") || contains_word(key, "paused") || contains_word(key, "suspended");
}

}  // namespace

std::optional<int> Claims::figure(Term term) const {
    std::optional<int> out;
    for (auto const& claim : terms)
        if (claim.term == term) out = out.value_or(0) + claim.figure;
    return out;
}

int Claims::sum() const {
    int out = 0;
    for (auto const& claim : terms) out += claim.figure;
    return out;
}

bool Claims::words_cover(StatedItem const& item) const {
    if (!item.status) return false;
    auto const key = status_key(item.status->word);
    return std::any_of(terms.begin(), terms.end(), [&](Claim const& claim) { return claim.term == Term::worded && status_key(claim.words) == key; });
}

std::vector<Claims> claims_of(Stated const& stated) {
    std::vector<Claims> out;
    Claims line{.total = stated.total, .for_force = stated.for_force};
    add(line, Term::complete, "complete", stated.complete);
    add(line, Term::closed, "closed", stated.closed);
    add(line, Term::in_progress, "in progress", stated.in_progress);
    add(line, Term::waiting, "waiting", stated.waiting ? stated.waiting : waiting_in(stated));
    if (stated.by_status) add_words(line, *stated.by_status);
    if (stated.by_kind) {
        std::optional<int> totals = 0;
        for (auto const& [key, figures] : *stated.by_kind) {
            auto const kind = kind_of(key);
            if (!kind) continue;
            out.push_back(by_kind(*kind, figures));
            auto const whole = out.back().whole();
            totals = totals && whole ? std::optional(*totals + *whole) : std::nullopt;
        }
        // "5 recommendations and 3 areas for improvement, 6 of them complete": the kinds' totals are the line's whole.
        if (!line.terms.empty() && !line.whole() && !out.empty()) line.total = totals;
    }
    if (line.whole() || !line.terms.empty()) out.insert(out.begin(), std::move(line));
    return out;
}

Span count(std::vector<StatedItem const*> const& items, Belongs const& surely, Belongs const& maybe) {
    Span span;
    std::set<std::string> seen;
    for (auto const* item : items) {
        bool const sure = surely(*item);
        if (sure && (!item->number || seen.insert(whole_part(*item)).second)) ++span.least;
        if (sure || !meaning_of(*item) || maybe(*item)) ++span.most;
    }
    return span;
}

std::vector<StatedItem const*> items_under(std::vector<StatedItem const*> const& items, Claims const& claims) {
    std::vector<StatedItem const*> out;
    for (auto const* item : items)
        if (!claims.kind || item->kind == *claims.kind) out.push_back(item);
    return out;
}

Span listed_under(std::vector<StatedItem const*> const& items, Claims const& claims, Term term) {
    auto const means = [&](std::initializer_list<Meaning> meanings) {
        return [&claims, list = std::vector<Meaning>(meanings)](StatedItem const& item) {
            auto const meaning = meaning_of(item);
            return meaning && !claims.words_cover(item) && std::find(list.begin(), list.end(), *meaning) != list.end();
        };
    };
    using enum Meaning;
    switch (term) {
        case Term::complete: return count(items, means({implemented}), means({superseded, not_accepted, not_applicable, proposed_for_closure}));
        case Term::closed: return count(items, means({superseded, not_accepted, not_applicable}), means({implemented, proposed_for_closure}));
        case Term::in_progress: {
            auto const under_way = means({in_progress});
            return count(items, [&](StatedItem const& item) { return under_way(item) && !sounds_like_waiting(item); },
                         means({in_progress, not_started, at_risk, off_track, proposed_for_closure}));
        }
        case Term::waiting: return count(items, means({not_ours}), [&](StatedItem const& item) { return has_meaning(item, not_started) || (is_open_work(item) && sounds_like_waiting(item)); });
        case Term::worded: break;
    }
    return {};
}

std::string equation(Claims const& claims) {
    std::vector<std::string> terms;
    for (auto const& claim : claims.terms) terms.push_back(std::to_string(claim.figure) + " " + claim.words);
    auto const sum = join(terms, " + ");
    return claims.whole() ? std::to_string(*claims.whole()) + " = " + sum : sum;
}

std::string of_kind(Claims const& claims) { return claims.kind ? " of its " + kind_words(*claims.kind, 2) : std::string(); }

}  // namespace beadle::checks
