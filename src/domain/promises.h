#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/register.h"

namespace beadle {

/// What a promised date is for. Steps of different purpose are not extensions of each other.
enum class Purpose { none, initial_response, review, outcome, embedding, consultation, approval, publication, training };

/// By a deadline's qualifier. A condition ("subject to review") or a reason is no purpose.
Purpose purpose_of(std::string_view qualifier);

/// An item's promised dates through all papers and acts, told in the order in which they hold.
class PromiseHistory {
public:
    /// A paper's due cell. Its lines are aligned with what is known: known promises that it no longer prints stay, a date known already is
    /// no new promise (its fuller wording is taken over), new ones come in where the paper has them. A later date of the same purpose
    /// printed in place of the current one, without a word, counts as a move. A paper that says nothing of a date changes nothing.
    void state(std::vector<Deadline> const& said, std::optional<Date> const& due, Source const& source);
    /// A first date, set by a person.
    void set(Date const& date, Source const& source);
    /// The current date moved by a person.
    void extend(Date const& to, std::string const& because, Source const& source);

    [[nodiscard]] std::vector<Promise> promises() const;
    /// The current promise; empty where it has no date.
    [[nodiscard]] std::optional<Date> due() const { return due_; }
    /// The first dated promise of the current purpose.
    [[nodiscard]] std::optional<Date> first_due() const;
    /// Moves of the current purpose's date to a later one.
    [[nodiscard]] int extensions() const;

private:
    struct Step {
        Promise promise;
        Purpose purpose = Purpose::none;
        bool silent = false;  ///< printed in place of the date before it as if it had always stood there
        friend bool moves(Step const& step) {
            return step.silent || (step.promise.said.change != DateChange::set && step.promise.said.change != DateChange::none);
        }
    };
    static void give_purposes(std::vector<Step>& steps);
    static bool same(Step const& known, Step const& said);
    [[nodiscard]] Purpose current_purpose() const { return steps_.empty() ? Purpose::none : steps_[current_].purpose; }

    std::vector<Step> steps_{};
    std::size_t current_ = 0;  ///< the step that `due_` comes from, where there are steps
    std::optional<Date> due_{};
};

}  // namespace beadle
