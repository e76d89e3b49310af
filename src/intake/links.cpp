#include "intake/links.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/scan.h"

namespace beadle::intake {

namespace {

struct Opening {
    std::size_t next = 0;
    Relation relation = Relation::see;
};

/// Words that say that another item is meant, at token `i`.
std::optional<Opening> opening_at(Tokens const& t, std::size_t i) {
    struct Phrase {
        std::string_view words;
        Relation relation;
    };
    constexpr std::array phrases = std::to_array<Phrase>({
        {"aligned to", Relation::aligned_to}, {"aligned with", Relation::aligned_to}, {"align to", Relation::aligned_to}, {"align with", Relation::aligned_to}, {"aligns with", Relation::aligned_to},
        {"aligns to", Relation::aligned_to}, {"alignment with", Relation::aligned_to}, {"aligning with", Relation::aligned_to},
        {"linked to", Relation::linked_to}, {"linked with", Relation::linked_to}, {"links to", Relation::linked_to}, {"links with", Relation::linked_to}, {"link to", Relation::linked_to},
        {"related to", Relation::linked_to}, {"relates to", Relation::linked_to}, {"connected to", Relation::linked_to},
        {"dependent on", Relation::depends_on}, {"dependent upon", Relation::depends_on}, {"depends on", Relation::depends_on}, {"depends upon", Relation::depends_on},
        {"superseded by", Relation::superseded_by}, {"replaced by", Relation::superseded_by}, {"supersedes", Relation::supersedes}, {"replaces", Relation::supersedes},
        {"duplicate of", Relation::duplicate_of}, {"duplicates", Relation::duplicate_of}, {"same as", Relation::duplicate_of},
        {"refer to", Relation::see}, {"cross reference to", Relation::see}, {"as per", Relation::see}, {"reported under", Relation::see}, {"covered by", Relation::see}, {"covered under", Relation::see}, {"see", Relation::see},
    });
    // Most words open none of them: their first letters say so.
    if (auto const& word = t.at(i).text; word.empty() || std::string_view("alrcds").find(word.front()) == std::string_view::npos) return {};
    for (auto const& phrase : phrases)
        if (t.phrase_at(i, phrase.words)) return Opening{.next = i + static_cast<std::size_t>(std::count(phrase.words.begin(), phrase.words.end(), ' ')) + 1, .relation = phrase.relation};
    return {};
}

std::size_t kind_word_at(Tokens const& t, std::size_t i) {
    if (t.phrase_at(i, "area for improvement") || t.phrase_at(i, "areas for improvement") || t.phrase_at(i, "cause of concern") || t.phrase_at(i, "causes of concern")) return 3;
    for (std::string_view const word : {"recommendation", "recommendations", "rec", "recs", "afi", "afis", "item", "items", "number", "no", "action"})
        if (t.is(i, word)) return 1;
    return 0;
}

/// An item's number at token `i`: "6", "4a", "2.1", "R3"; the token after it, or `i` where there is none.
std::size_t past_number(Tokens const& t, std::size_t i) {
    auto at = i;
    if (t.at(at).is_word() && t.at(at).text.size() <= 2 && t.at(at).capital && t.at(at + 1).is_number() && t.touches_next(at)) ++at;
    if (!t.at(at).is_number() || t.at(at).text.size() > 3) return i;
    auto next = at + 1;
    while (t.is(next, ".") && t.at(next + 1).is_number() && t.touches_next(next - 1) && t.touches_next(next)) next += 2;
    if (t.at(next).is_word() && t.at(next).text.size() == 1 && t.touches_next(next - 1)) ++next;
    return next;
}

/// A report among `reports` that the words from token `i` name; the token after its name.
std::optional<std::pair<std::string, std::size_t>> report_at(Tokens const& t, std::size_t i, std::vector<std::string> const& reports) {
    std::optional<std::pair<std::string, std::size_t>> best;
    for (auto const& report : reports) {
        Tokens const name(report);
        std::size_t k = 0;
        while (k < name.size() && t.is(i + k, name.at(k).text)) ++k;
        if (k == name.size() && k > 0 && (!best || i + k > best->second)) best = std::pair(report, i + k);
    }
    return best;
}

/// The name of a report that the paper does not have, as far as a kind's name: "Custody 2019" in "aligned to Custody 2019 AFI 4".
std::optional<std::pair<std::string, std::size_t>> named_until_kind(Tokens const& t, std::size_t i, std::string_view text) {
    if (!t.at(i).capital && !t.is(i, "the")) return {};
    for (auto at = i; at < t.size() && at < i + 14; ++at) {
        if (t.is(at, ".") || t.is(at, ";") || t.is(at, "]")) return {};
        if (at > i && kind_word_at(t, at)) {
            auto const end = t.is(at - 1, ",") || t.is(at - 1, "-") ? at - 2 : at - 1;
            auto name = squeeze(text.substr(t.at(i).begin, t.at(end).end - t.at(i).begin));
            if (lower(name) == "the" || lower(name).starts_with("the ")) return {};
            return std::pair(std::move(name), at);
        }
    }
    return {};
}

}  // namespace

std::vector<Link> links_in(std::string_view text, std::string const& own_report, std::vector<std::string> const& reports) {
    std::vector<Link> out;
    Tokens const t(text);
    for (std::size_t i = 0; i < t.size(); ++i) {
        auto const opening = opening_at(t, i);
        if (!opening) continue;
        auto at = opening->next;
        while (t.is(at, "the") || t.is(at, "also") || t.is(at, "update") || t.is(at, "updates") || t.is(at, "comment") || t.is(at, "comments") || t.is(at, "at") || t.is(at, "in") || t.is(at, "to") || t.is(at, "under") || t.is(at, "for") || t.is(at, "of") ||
               t.is(at, "completion") || t.is(at, "response") || t.is(at, "progress") || t.is(at, "against") || t.is(at, "on"))
            ++at;
        std::string report = own_report;
        bool named = false;
        if (auto const found = report_at(t, at, reports)) {
            report = found->first;
            at = found->second;
            named = true;
        } else if (!kind_word_at(t, at) && past_number(t, at) == at) {
            if (auto const name = named_until_kind(t, at, text)) {
                report = name->first;
                at = name->second;
                named = true;
            }
        }
        while (t.is(at, ",") || t.is(at, "-") || t.is(at, "'") || t.is(at, "s")) ++at;
        auto const kind = kind_word_at(t, at);
        at += kind;
        if (kind && t.is(at, ".") && t.touches_next(at - 1)) ++at;
        std::vector<std::string> numbers;
        for (;;) {
            auto const end = past_number(t, at);
            if (end == at) break;
            numbers.push_back(std::string(text.substr(t.at(at).begin, t.at(end - 1).end - t.at(at).begin)));
            at = end;
            auto const joined = t.is(at, ",") || t.is(at, "and") || t.is(at, "&");
            auto const next = t.is(at, ",") && t.is(at + 1, "and") ? at + 2 : at + 1;
            auto const next_number = next + kind_word_at(t, next);
            if (!joined || past_number(t, next_number) == next_number) break;
            at = next_number;
        }
        // A bare number may be a count or part of a date; it is an item where "above", "below" or the end follows, or a kind or report was named.
        auto const& after = t.at(at);
        auto const placed = kind || named || after.is("above") || after.is("below") || at >= t.size() || after.is(".") || after.is(";") || after.is(")") || after.is("]");
        if (!placed) numbers.clear();
        if (t.phrase_at(at, "of the") || t.phrase_at(at, "in the") || t.is(at, "of") || t.is(at, "in")) {
            auto const name_at = at + (t.is(at + 1, "the") ? 2 : 1);
            if (auto const found = report_at(t, name_at, reports)) report = found->first;
        }
        for (auto& number : numbers) add_links(out, {{.relation = opening->relation, .report = report, .number = std::move(number)}});
        if (numbers.empty() && named && report != own_report && !kind) add_links(out, {{.relation = opening->relation, .report = report}});
        i = std::max(i, at > 0 ? at - 1 : 0);
    }
    return out;
}

void add_links(std::vector<Link>& to, std::vector<Link> more) {
    for (auto& link : more) {
        auto const there = std::any_of(to.begin(), to.end(), [&](Link const& each) {
            return fold(each.report) == fold(link.report) && each.number == link.number;
        });
        if (!there) to.push_back(std::move(link));
    }
}

}  // namespace beadle::intake
