// A ledger in memory, for tests of what stands above the store.
#pragma once

#include <string>
#include <vector>

#include "base/sha256.h"
#include "domain/known.h"
#include "domain/reading.h"
#include "domain/register.h"
#include "intake/match.h"
#include "intake/statements.h"

namespace beadle::kit {

class Ledger {
public:
    void append(std::vector<Entry> fresh) {
        for (auto& entry : fresh) {
            entry.number = entries_.size() + 1;
            entries_.push_back(std::move(entry));
        }
    }

    void act(Payload payload, Day day) { append({Entry{.recorded = day, .holds_from = day, .who = "tester", .cause = {.name = "test"}, .payload = std::move(payload)}}); }

    /// As the import does it, but for the paper's day, which is told.
    intake::Matching import(Reading const& reading, Day day) {
        Known known(as_at(last_of_days));
        auto matching = intake::match(reading, known);
        append(intake::statements(reading, matching, {.sha256 = hex(sha256(to_json(reading) + iso(day))), .name = "paper", .holds_from = day, .recorded = day, .who = "tester"}));
        return matching;
    }

    [[nodiscard]] Register as_at(Day day) const { return fold(entries_, day); }
    [[nodiscard]] std::vector<Entry> const& entries() const { return entries_; }

private:
    std::vector<Entry> entries_{};
};

}  // namespace beadle::kit
