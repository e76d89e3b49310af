#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/reading.h"
#include "intake/paragraphs.h"

namespace beadle::intake {

/// What a demand cell says.
struct Demand {
    std::optional<std::string> number{};  ///< printed inside the cell, where one is
    std::optional<ItemKind> kind{};       ///< its heading's; a recommendation under a cause of concern is a recommendation
    std::string text;                     ///< headings left out, bullets in place, one paragraph a line
    std::vector<Bullet> bullets{};
};

/// Reads the demand's paragraphs. `number_wanted`: no other cell has the number, so it may stand at the front of the text.
enum class NumberAt { other_cell, front };
Demand read_demand(Paragraphs paragraphs, NumberAt number_at);

/// A bullet's label at the front of its text: "[1]", "(a)", "1.", "ii)"; its length with what follows it, and the label without brackets.
struct BulletLabel {
    std::string label;
    std::size_t length = 0;
};
std::optional<BulletLabel> bullet_label(std::string_view text);

}  // namespace beadle::intake
