#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "domain/reading.h"

namespace beadle::service {

/// Draws that come out the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    bool one_in(std::size_t chances) { return below(chances) == 0; }

private:
    std::mt19937_64 random_;
};

/// Invented words of an invented force.
std::string demo_title(std::size_t index, int year, ReportKind kind);
std::string demo_demand(Dice& dice);
std::string demo_lead(Dice& dice);
std::string demo_comment(Dice& dice, Meaning meaning);
std::string demo_reason(Dice& dice);
std::string demo_update(Dice& dice);

}  // namespace beadle::service
