#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "tests/checks/example.h"

namespace beadle::kit {

namespace {

Reading reading_of(json::value const& value) {
    auto reading = reading_from_json(json::serialize(value));
    if (!reading) throw std::runtime_error(reading.error().message);
    return *reading;
}

}  // namespace

CheckExample check_example(std::string const& file) {
    std::ifstream in(std::string(BEADLE_SOURCE_DIR) + "/tests/checks/" + file);
    std::stringstream text;
    text << in.rdbuf();
    auto const members = json::parse(text.str()).as_object();
    CheckExample out{.paper = reading_of(members.at("paper")), .as_at = *parse_day(std::string_view(members.at("as_at").as_string()))};
    if (members.contains("older")) out.older = reading_of(members.at("older"));
    if (members.contains("says"))
        for (auto const& line : members.at("says").as_array()) out.says.emplace_back(line.as_string());
    return out;
}

}  // namespace beadle::kit
