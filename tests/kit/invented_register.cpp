#include "tests/kit/invented_register.h"

#include "tests/kit/random_reading.h"
#include "tests/kit/register_of.h"

namespace beadle::kit {

Day last_paper() { return *parse_day("2031-01-15"); }

Day next_paper() { return *parse_day("2031-04-16"); }

Register invented_register(std::uint32_t seed) {
    Inventor inventor(seed);
    auto reg = register_of(inventor.paper(), last_paper());
    for (auto& [id, item] : reg.items) {
        if (inventor.chance(15)) {
            Deadline const moved{.date = plus_months(item.due.value_or(Date(2031, 1)), inventor.number(1, 6)), .change = DateChange::extended};
            item.promises.push_back({.said = moved, .because = inventor.chance(70) ? "awaiting the brook survey" : "", .source = {.entry = 2, .since = next_paper()}});
            item.due = moved.date;
        }
        if (item.status.meaning == Meaning::in_progress && inventor.chance(15)) {
            item.status = {.word = "GREEN", .meaning = Meaning::implemented};
            item.status_source = {.entry = 3, .since = next_paper()};
        }
    }
    return reg;
}

}  // namespace beadle::kit
