#pragma once

#include <cstdint>
#include <random>

#include "domain/reading.h"

namespace beadle::kit {

/// Invented papers of any shape, the same for the same seed on any machine.
class Inventor {
public:
    explicit Inventor(std::uint32_t seed) : random_(seed) {}

    /// Some paper that a force could have put to its committee: reports with items of all kinds, in one of several vocabularies, with
    /// promises moved and reported, bullets, tasks, leads, links. Its counts may be wrong.
    Reading paper();
    /// From `least` to `most`, both included.
    int number(int least, int most);
    bool chance(int per_cent) { return number(1, 100) <= per_cent; }
    std::string sentence(int least_words = 4, int most_words = 14);

private:
    std::string words(int count);
    template <class List> auto const& one_of(List const& list) { return list[static_cast<std::size_t>(number(0, static_cast<int>(std::size(list)) - 1))]; }
    StatedReport report(int which, std::vector<Status> const& vocabulary);
    StatedItem item(std::string const& report, int which, std::vector<Status> const& vocabulary);
    void demand(StatedItem& item);
    void promises(StatedItem& item);
    void comments(StatedItem& item);
    Stated counts(std::vector<StatedItem> const& items);

    std::mt19937 random_;
};

}  // namespace beadle::kit
