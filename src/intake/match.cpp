#include "intake/match.h"

#include <algorithm>

#include "base/text.h"
#include "domain/title_form.h"
#include "intake/match_items.h"

namespace beadle::intake {

namespace {

bool within(std::vector<std::string> const& part, std::vector<std::string> const& whole) {
    return !part.empty() && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

/// Shared words out of all words of both titles.
double overlap(std::vector<std::string> const& a, std::vector<std::string> const& b) {
    std::vector<std::string> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    auto const all = a.size() + b.size() - common.size();
    return all ? static_cast<double>(common.size()) / static_cast<double>(all) : 0;
}

std::string listed(std::vector<std::string> const& numbers) {
    if (numbers.front().empty()) return counted(static_cast<long long>(numbers.size()), "item") + (numbers.size() == 1 ? " has" : " have") + " the same wording";
    std::string out = numbers.size() == 1 ? "item " : "items ";
    for (std::size_t i = 0; i < numbers.size(); ++i) out += (i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ") + numbers[i];
    return out + (numbers.size() == 1 ? " has" : " have") + " the same number and wording";
}

/// How one title stands to another.
enum class Title { other, alike, within, same };

struct Candidate {
    std::size_t index = 0;
    Title title = Title::other;
    std::string known_title{};
    std::vector<std::string> agreeing{};
    bool dates_agree = true;
};

class ReportMatcher {
public:
    ReportMatcher(Reading const& reading, Known& known) : reading_(reading), known_(known), known_before_(known.reports().size()) {
        for (auto const& report : known.reports()) {
            std::vector<TitleForm> forms;
            for (auto const& title : report.titles) forms.push_back(title_form(title));
            forms_.push_back(std::move(forms));
        }
        claimed_.resize(known_before_, false);
    }

    Matching result() {
        Matching out;
        out.reports.resize(reading_.reports.size());
        std::vector<std::optional<std::size_t>> found(reading_.reports.size());
        // Titles that are certain first: another title is never taken for a report that the paper names itself.
        for (std::size_t i = 0; i < reading_.reports.size(); ++i) {
            found[i] = by_title(reading_.reports[i]);
            if (found[i]) claimed_[*found[i]] = true;
        }
        for (std::size_t i = 0; i < reading_.reports.size(); ++i) {
            auto const& said = reading_.reports[i];
            auto& matched = out.reports[i];
            if (!found[i]) found[i] = by_alias(said, matched, out.doubts);
            if (!found[i]) found[i] = twin_in_paper(said);
            if (!found[i]) {
                found[i] = known_.add_report(said.title, said.published);
                forms_.push_back({title_form(said.title)});
                claimed_.push_back(true);
                matched.is_new = true;
            }
            auto const& report = known_.reports()[*found[i]];
            if (!matched.is_new && !compatible(said.published, report.published))
                out.doubts.push_back(Doubt{.place = said.place, .field = "published",
                                           .message = "'" + said.title + "' was published in " + said.published->words() + " by this paper and in " +
                                                      report.published->words() + " by what is known; its items agree, so it is taken for the same"});
            matched.id = report.id;
            matched.slug = report.slug;
            matched.items = match_items(said, known_, *found[i], taken_, out.doubts);
        }
        return out;
    }

private:
    /// The known report of the same title whose publication date does not contradict; where it does, one whose items agree all the same.
    std::optional<std::size_t> by_title(StatedReport const& said) {
        auto const form = title_form(said.title);
        std::optional<std::size_t> despite_date;
        for (std::size_t k = 0; k < known_before_; ++k) {
            if (std::find(forms_[k].begin(), forms_[k].end(), form) == forms_[k].end()) continue;
            auto const& report = known_.reports()[k];
            if (compatible(said.published, report.published)) return k;
            if (!despite_date && !agreeing_numbers(said, report).empty()) despite_date = k;
        }
        return despite_date;
    }

    std::optional<std::size_t> twin_in_paper(StatedReport const& said) {
        auto const form = title_form(said.title);
        for (auto k = known_before_; k < forms_.size(); ++k)
            if (forms_[k].front() == form && compatible(said.published, known_.reports()[k].published)) return k;
        return {};
    }

    Candidate compare(StatedReport const& said, TitleForm const& form, std::size_t k) {
        auto const& report = known_.reports()[k];
        Candidate out{.index = k, .dates_agree = compatible(said.published, report.published)};
        for (std::size_t t = 0; t < forms_[k].size(); ++t) {
            auto const& other = forms_[k][t];
            if (form.years != other.years) continue;
            auto const stands = form.words == other.words ? Title::same
                                : within(form.words, other.words) || within(other.words, form.words) ? Title::within
                                : overlap(form.words, other.words) >= 0.6 ? Title::alike
                                                                          : Title::other;
            if (stands > out.title) out.title = stands, out.known_title = report.titles[t];
        }
        if (out.title != Title::other) out.agreeing = agreeing_numbers(said, report);
        return out;
    }

    std::optional<std::size_t> by_alias(StatedReport const& said, MatchedReport& matched, std::vector<Doubt>& doubts) {
        auto const form = title_form(said.title);
        std::optional<Candidate> best;
        for (std::size_t k = 0; k < known_before_; ++k) {
            if (claimed_[k]) continue;
            auto candidate = compare(said, form, k);
            if (candidate.title == Title::other) continue;
            auto const certain = [](Candidate const& c) { return c.title >= Title::within && c.dates_agree && !c.agreeing.empty(); };
            auto const weight = [&](Candidate const& c) { return std::make_tuple(certain(c), c.agreeing.size(), c.title); };
            if (!best || weight(candidate) > weight(*best)) best = std::move(candidate);
        }
        if (!best) return {};
        auto const& report = known_.reports()[best->index];
        if (best->title >= Title::within && best->dates_agree && !best->agreeing.empty()) {
            claimed_[best->index] = true;
            matched.alias_because = "'" + said.title + "' is taken for '" + best->known_title + "': the same inspection" + (form.years.empty() ? "" : " and year") +
                                    ", and " + listed(best->agreeing);
            known_.at(best->index).titles.push_back(said.title);
            forms_[best->index].push_back(form);
            return best->index;
        }
        auto const why_not = !best->dates_agree       ? "they were published at different times"
                             : best->agreeing.empty() ? "no item has the same number and wording"
                                                      : "their titles differ";
        doubts.push_back(Doubt{.place = said.place, .field = "report",
                               .message = "'" + said.title + "' may be '" + best->known_title + "' (" + report.slug + "), but " + why_not +
                                          "; it is kept as a report of its own"});
        return {};
    }

    Reading const& reading_;
    Known& known_;
    std::size_t known_before_;
    std::vector<std::vector<TitleForm>> forms_{};
    std::vector<bool> claimed_{};
    std::vector<ItemId> taken_{};
};

}  // namespace

Matching match(Reading const& reading, Known& known) { return ReportMatcher(reading, known).result(); }

}  // namespace beadle::intake
