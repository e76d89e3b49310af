#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "domain/entry.h"

namespace beadle::kit {

/// Invented entries, the same for the same seed on any machine: reports, items, papers that state them and acts on them, also
/// backdated and out of order. They come in batches as imports and acts append them; numbers are not given.
class RandomEntries {
public:
    explicit RandomEntries(std::uint64_t seed) : random_(seed) {}

    /// The entries of one more act or import; never empty.
    std::vector<Entry> next();
    /// About so many entries, in batches.
    std::vector<std::vector<Entry>> batches(std::size_t entries);

private:
    struct Known {
        ReportId report;
        ItemId item;
        std::string number;
    };

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    bool one_in(std::size_t limit) { return below(limit) == 0; }
    std::string words(std::size_t most);
    Day day();
    Date date();
    Entry entry(Day holds_from, Payload payload);

    std::vector<Entry> a_paper();
    std::vector<Entry> an_act();
    void a_report(std::vector<Entry>& into, Day from);
    void an_item(std::vector<Entry>& into, ReportId const& report, Day from);
    StatedItem said_of(Known const& item);

    std::mt19937_64 random_;
    std::vector<ReportId> reports_{};
    std::vector<Known> items_{};
    int papers_ = 0;
    int seconds_ = 0;
};

}  // namespace beadle::kit
