// The walls between rooms, as src/LAYERS draws them, and what the head of a room says.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "base/text.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

using Layers = std::map<std::string, std::set<std::string>>;

Layers layers_of(std::string_view text) {
    Layers layers;
    for (auto const line : split_lines(text)) {
        auto const colon = line.find(':');
        if (line.starts_with('#') || colon == std::string_view::npos) continue;
        auto& rooms = layers[std::string(trim(line.substr(0, colon)))];
        for (auto const& word : words_of(line.substr(colon + 1))) rooms.insert(word);
    }
    return layers;
}

std::vector<std::string> includes_of(std::string_view source) {
    std::vector<std::string> found;
    for (auto const line : split_lines(source)) {
        if (!line.starts_with("#include \"")) continue;
        auto const rest = line.substr(10);
        found.emplace_back(rest.substr(0, rest.find('"')));
    }
    return found;
}

std::string room_of(std::string const& path) { return path.substr(0, path.find('/')); }

/// What a source file of a room includes against the walls.
std::vector<std::string> breaches(Layers const& layers, std::string const& room, std::string_view source) {
    std::vector<std::string> out;
    auto const allowed = layers.find(room);
    for (auto const& include : includes_of(source)) {
        auto const other = room_of(include);
        if (other != room && (allowed == layers.end() || !allowed->second.contains(other))) out.push_back(include);
    }
    return out;
}

/// The project's sources in rooms, without the unit tests, which may look anywhere.
std::vector<std::string> room_sources() {
    std::vector<std::string> out;
    for (auto const& path : kit::project_files()) {
        auto const source = path.ends_with(".h") || path.ends_with(".cpp");
        if (source && path.starts_with("src/") && path.find('/', 4) != std::string::npos && !path.ends_with("_test.cpp")) out.push_back(path);
    }
    return out;
}

}  // namespace

TEST_CASE("a wall is seen where an include goes through it") {
    auto const layers = layers_of("# who may\nbase:\ncellar: base\nattic: base cellar\n");
    CHECK(breaches(layers, "attic", "#include \"attic/a.h\"\n#include <vector>\n#include \"cellar/b.h\"\n").empty());
    CHECK(breaches(layers, "cellar", "#include \"base/a.h\"\n#include \"attic/b.h\"\n") == std::vector<std::string>{"attic/b.h"});
    CHECK(breaches(layers, "shed", "#include \"base/a.h\"\n") == std::vector<std::string>{"base/a.h"});
}

TEST_CASE("rooms include only what src/LAYERS lets them") {
    auto const layers = layers_of(kit::file_text("src/LAYERS"));
    REQUIRE(layers.size() > 10);
    auto const sources = room_sources();
    REQUIRE(sources.size() > 20);
    for (auto const& path : sources) {
        auto const room = room_of(path.substr(4));
        CHECK_MESSAGE(layers.contains(room), path << ": its room is not in src/LAYERS");
        for (auto const& include : breaches(layers, room, kit::file_text(path))) FAIL_CHECK(path << " includes " << include << ", which src/LAYERS does not let it");
    }
}

TEST_CASE("a room may use only rooms below it") {
    auto const layers = layers_of(kit::file_text("src/LAYERS"));
    for (auto const& layer : layers)
        for (auto const& used : layer.second) {
            CAPTURE(layer.first);
            CAPTURE(used);
            REQUIRE(layers.contains(used));
            CHECK(!layers.at(used).contains(layer.first));
        }
}

TEST_CASE("includes are full from src and name a file that is there") {
    for (auto const& path : room_sources())
        for (auto const& include : includes_of(kit::file_text(path)))
            // What a build makes (embedded files) stands in the build tree.
            if (!include.starts_with("made/"))
                CHECK_MESSAGE(std::filesystem::exists(kit::source_tree() / "src" / include), path << " includes " << include);
}

TEST_CASE("the main header of every room opens with what the room is") {
    std::map<std::string, int> openings;
    for (auto const& path : room_sources()) {
        auto const room = room_of(path.substr(4));
        if (!path.ends_with(".h")) continue;
        auto& count = openings[room];
        if (kit::file_text(path).starts_with("// " + room + ": ")) ++count;
    }
    for (auto const& opening : openings)
        CHECK_MESSAGE(opening.second == 1, "room " << opening.first << ": " << opening.second << " headers open with its name and a colon, and one should");
}
