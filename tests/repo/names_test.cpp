#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <sstream>

#include "tests/kit/tree.h"

using namespace beadle;

// Two types of one name in one namespace link without a word and then read each other's memory.
TEST_CASE("no two headers of a room define a type of the same name") {
    std::regex const definition(R"(^(?:struct|class|enum class)\s+(?:\[\[nodiscard\]\]\s+)?(\w+)\b[^;]*\{.*)");
    std::regex const room(R"(^src/(\w+)/.*\.h$)");
    std::map<std::string, std::string> defined;
    for (auto const& path : kit::project_files()) {
        std::smatch where;
        std::string const name = path;
        if (!std::regex_match(name, where, room)) continue;
        std::istringstream lines(kit::file_text(path));
        std::smatch found;
        for (std::string line; std::getline(lines, line);) {
            if (!std::regex_match(line, found, definition)) continue;
            auto const [before, fresh] = defined.emplace(where[1].str() + "::" + found[1].str(), name);
            if (!fresh) FAIL_CHECK(found[1].str() << " is defined in " << before->second << " and in " << name);
        }
    }
    CHECK(defined.size() > 50);
}
