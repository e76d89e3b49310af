// What the documents name is there: paths, links, commands, make's targets.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "base/text.h"
#include "cli/command.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> documents() {
    std::vector<std::string> out;
    for (auto const& path : kit::project_files())
        if (path.ends_with(".md") && (path.find('/') == std::string::npos || path.starts_with("docs/") || path.starts_with("changes/"))) out.push_back(path);
    return out;
}

/// What a document sets as code: spans in backticks and the lines of fenced blocks.
std::vector<std::string> code_of(std::string_view text) {
    std::vector<std::string> out;
    bool fenced = false;
    for (auto const line : split_lines(text)) {
        if (line.starts_with("```")) {
            fenced = !fenced;
        } else if (fenced) {
            out.emplace_back(line);
        } else {
            auto const parts = split(line, '`');
            for (std::size_t i = 1; i < parts.size(); i += 2) out.emplace_back(parts[i]);
        }
    }
    return out;
}

/// A path of the project that a piece of code is; empty where it is none, or a pattern for one ("src/ROOM/", "docs/NNNN-….md").
std::string path_in(std::string const& code) {
    static std::set<std::string> const tops{"src", "tests", "tools", "docs", "samples", "bench", "changes", "cmake", "packaging", ".ci", "web"};
    static std::regex const pattern("[A-Z]{3,}|[*<{…]| ", std::regex::optimize);
    static std::set<std::string> const shouted{"README", "LAYERS", "ARCHITECTURE", "CONTRIBUTING", "LICENSE"};
    auto const slash = code.find('/');
    if (slash == std::string::npos || !tops.contains(code.substr(0, slash))) return {};
    auto bare = code;
    for (auto const& name : shouted) bare = replace_all(bare, name, "");
    return std::regex_search(bare, pattern) ? std::string{} : code;
}

/// The words after "beadle" where a piece of code calls the program.
std::vector<std::string> call_in(std::string const& code) {
    static std::regex const call("^\\s*(?:\\$ |> )?(?:[A-Z_]+=\\S+ )*(?:build/release/)?beadle ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)");
    std::smatch found;
    if (!std::regex_search(code, found, call)) return {};
    std::vector<std::string> words;
    for (auto const word : split(std::string_view(found[1].first.base(), static_cast<std::size_t>(found[1].length())), ' ')) words.emplace_back(word);
    return words;
}

bool is_command(std::vector<std::string> const& words) {
    if (words.front() == "help") return true;
    auto const two = words.size() > 1 ? words[0] + " " + words[1] : words[0];
    return std::any_of(cli::commands().begin(), cli::commands().end(), [&](auto const& each) { return each.name == words[0] || each.name == two; });
}

std::set<std::string> make_targets() {
    std::set<std::string> out;
    auto const makefile = kit::file_text("Makefile");
    for (auto const line : split_lines(makefile))
        if (auto const colon = line.find(':'); colon != std::string_view::npos && !line.starts_with('\t') && !line.starts_with('.') && !line.starts_with('#'))
            out.emplace(line.substr(0, colon));
    return out;
}

/// Where the links of a document lead, without those to other sites.
std::vector<std::string> links_of(std::string const& text) {
    static std::regex const link("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    std::vector<std::string> out;
    for (std::sregex_iterator each(text.begin(), text.end(), link), end; each != end; ++each)
        if (auto const target = (*each)[1].str(); target.find("://") == std::string::npos) out.push_back(target);
    return out;
}

}  // namespace

TEST_CASE("paths, calls and links are found in a document's text") {
    auto const code = code_of("See `src/base/date.h` or `x`.\n```\nbeadle read FILE\n```\n");
    CHECK(code == std::vector<std::string>{"src/base/date.h", "x", "beadle read FILE"});
    CHECK(path_in("src/base/date.h") == "src/base/date.h");
    CHECK(path_in("src/LAYERS") == "src/LAYERS");
    CHECK(path_in("src/ROOM/x.h").empty());
    CHECK(path_in("and/or").empty());
    CHECK(call_in("$ beadle report add TITLE") == std::vector<std::string>{"report", "add"});
    CHECK(call_in("the beadle walks").empty());
    CHECK(links_of("[a](b/c.md#d) [e](https://example.org) [f](g.md)") == std::vector<std::string>{"b/c.md", "g.md"});
}

TEST_CASE("paths that documents name are there") {
    auto const all = documents();
    REQUIRE(!all.empty());
    for (auto const& document : all)
        for (auto const& code : code_of(kit::file_text(document)))
            if (auto const path = path_in(code); !path.empty()) CHECK_MESSAGE(fs::exists(kit::source_tree() / path), document << " names " << path);
}

TEST_CASE("links between documents lead somewhere") {
    for (auto const& document : documents())
        for (auto const& target : links_of(kit::file_text(document)))
            CHECK_MESSAGE(fs::exists((kit::source_tree() / document).parent_path() / target), document << " links to " << target);
}

TEST_CASE("commands and targets that documents name are there") {
    auto const targets = make_targets();
    REQUIRE(targets.contains("test"));
    for (auto const& document : documents())
        for (auto const& code : code_of(kit::file_text(document))) {
            if (document == "docs/reference/messages.md") continue;  // it shows wrong calls
            if (auto const words = call_in(code); !words.empty()) CHECK_MESSAGE(is_command(words), document << " names the command " << code);
            if (code.starts_with("make ")) CHECK_MESSAGE(targets.contains(code.substr(5, code.find(' ', 5) - 5)), document << " names " << code);
        }
}

TEST_CASE("every library that the build looks for has its package in tools/packages.txt") {
    // What pkg-config or CMake calls it, and Debian's name.
    std::map<std::string, std::string> const packages{
        {"sodium", "libsodium-dev"}, {"libzip", "libzip-dev"}, {"pugixml", "libpugixml-dev"}, {"gumbo", "libgumbo-dev"}, {"sqlite3", "libsqlite3-dev"},
        {"fmt", "libfmt-dev"}, {"Boost", "libboost1.81-dev"}, {"libpq", "libpq-dev"}, {"cairo", "libcairo2-dev"}, {"libseccomp", "libseccomp-dev"},
        {"PkgConfig", "pkg-config"}, {"Threads", "g++"}, {"zlib", "zlib1g-dev"}, {"libqpdf", "libqpdf-dev"}, {"xlsxwriter", "libxlsxwriter-dev"},
        {"pangocairo", "libpango1.0-dev"}, {"libcurl", "libcurl4-openssl-dev"}, {"spdlog", "libspdlog-dev"}, {"date", "libhowardhinnant-date-dev"},
        {"openssl", "libssl-dev"}, {"OpenSSL", "libssl-dev"}, {"ZLIB", "zlib1g-dev"}, {"tomlplusplus", "libtomlplusplus-dev"}, {"benchmark", "libbenchmark-dev"}};
    auto const listed = kit::file_text("tools/packages.txt");
    auto const libraries = kit::file_text("cmake/libraries.cmake");
    std::regex const looked_for("(?:find_package\\(|^outside_(?:pkg|whole)\\(\\w+ |pkg_check_modules\\(PKG_zip REQUIRED )([A-Za-z0-9]+)", std::regex::multiline);
    int seen = 0;
    for (std::sregex_iterator each(libraries.begin(), libraries.end(), looked_for), end; each != end; ++each, ++seen) {
        auto const name = (*each)[1].str();
        CAPTURE(name);
        REQUIRE(packages.contains(name));
        CHECK(contains_word(listed, packages.at(name)));
    }
    CHECK(seen > 5);
}
