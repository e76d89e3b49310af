// The examples of the rules: tests/checks/RULE.has.json and RULE.has-not.json.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/reading.h"

namespace beadle::kit {

struct CheckExample {
    Reading paper;
    std::optional<Reading> older;
    Day as_at;
    std::vector<std::string> says;  ///< "error 6: …", a line each
};

CheckExample check_example(std::string const& file);

}  // namespace beadle::kit
