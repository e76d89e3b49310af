// What must stand in no file of the project: marks of unfinished work, names of places it was made at, and sentences of the papers that
// real forces published.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <unordered_map>

#include "base/text.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

bool is_text(std::string const& bytes) { return bytes.find('\0') == std::string::npos && is_utf8(bytes); }

/// In lower case; written in two halves, so that this file passes its own test.
std::vector<std::string> const forbidden{
    "to" "do", "fix" "me", "xx" "x", "not imple" "mented", "not yet imple" "mented",
    "registry.npm" "js", "registry.yarn" "pkg", "files.python" "hosted", "deb.deb" "ian", "proxy.gol" "ang",
    "/wo" "rk/", "/ro" "ot/", "/home" "/",
    "anthro" "pic", "cla" "ude", "chat" "gpt", "open" "ai", "co" "pilot", "l" "lm", "l" "lms", "sub" "agent", "sub" "agents", "language mo" "del", "ai assis" "tant",
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// A word counts where it stands alone; a folder's path also where it begins one ("/x/" in "~/x/" and "example.org/x/" does not).
bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
    auto const before = at == 0 ? ' ' : text[at - 1];
    if (text[at] == '/') return !is_letter(before) && before != '.' && before != '~' && before != '/' && before != '-' && before != ')' && before != '}';
    return !is_letter(before) && (at + length == text.size() || !is_letter(text[at + length]));
}

/// Lines of a text that have a forbidden word, as "line 3: …".
std::vector<std::string> offences(std::string_view text) {
    std::vector<std::string> out;
    auto const low = lower(text);
    for (auto const& word : forbidden)
        for (auto at = low.find(word); at != std::string::npos; at = low.find(word, at + 1))
            if (stands_alone(low, at, word.size()))
                out.push_back("line " + std::to_string(1 + std::count(low.begin(), low.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + ": " + word);
    return out;
}

constexpr std::size_t run_length = 8;

/// Every run of eight words of a text, by its place.
std::vector<std::string> runs_of(std::string_view text) {
    // Tags are no words.
    std::string plain;
    bool in_tag = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '<' && i + 1 < text.size() && (std::isalpha(static_cast<unsigned char>(text[i + 1])) || text[i + 1] == '/')) in_tag = true;
        plain += in_tag ? ' ' : c;
        if (c == '>' || c == '\n') in_tag = false;
    }
    auto const words = words_of(plain);
    std::vector<std::string> runs;
    for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
        std::string run;
        for (std::size_t j = i; j < i + run_length; ++j) run += (run.empty() ? "" : " ") + words[j];
        runs.push_back(std::move(run));
    }
    return runs;
}

/// Rows of column headings, which are nobody's sentence.
std::vector<std::string> const everybodys{
    "recommendations areas for improvement status due date comment",
    "areas for improvement status due date tasks and current status lead officers",
};

using Runs = std::unordered_map<std::string, std::string>;

std::vector<std::string> borrowed(Runs const& theirs, std::string_view text) {
    std::vector<std::string> out;
    for (auto const& run : runs_of(text)) {
        auto const generic = std::any_of(everybodys.begin(), everybodys.end(), [&](auto const& each) { return each.find(run) != std::string::npos; });
        if (!generic && theirs.contains(run)) out.push_back(run);
    }
    return out;
}

Runs runs_of_papers(std::filesystem::path const& folder) {
    Runs runs;
    for (auto const& each : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(each.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        for (auto& run : runs_of(text.str())) runs.emplace(std::move(run), each.path().filename().string());
    }
    return runs;
}

}  // namespace

TEST_CASE("the search for forbidden words finds them and nothing else") {
    CHECK(offences("fine\n// TO" "DO: later").size() == 1);
    CHECK(offences("cat /wo" "rk/main/x").size() == 1);
    CHECK(offences("a framework/table, a session, an issue").empty());
    CHECK(offences("https://example.org/work/").empty());
}

TEST_CASE("the search for borrowed sentences sees through tags and case") {
    Runs theirs;
    for (auto& run : runs_of("the lighthouse keeper should count his lamps twice before dusk")) theirs.emplace(std::move(run), "x");
    CHECK(theirs.size() == 3);
    CHECK(borrowed(theirs, "<p>The lighthouse KEEPER should</p>\ncount his <b>lamps</b> twice").size() == 1);
    CHECK(borrowed(theirs, "the lighthouse keeper should count his lamps once").empty());
}

TEST_CASE("no file has a mark of unfinished work or the name of a workplace") {
    for (auto const& path : kit::project_files()) {
        auto const text = kit::file_text(path);
        if (!is_text(text)) continue;
        for (auto const& offence : offences(text)) FAIL_CHECK(path << ": " << offence);
    }
}

TEST_CASE("no file borrows a sentence of a published paper") {
    auto const papers = kit::source_tree() / ".." / "shared" / "seeds";
    if (!std::filesystem::exists(papers)) return;
    auto const theirs = runs_of_papers(papers);
    REQUIRE(theirs.size() > 1000);
    for (auto const& path : kit::project_files()) {
        auto const text = kit::file_text(path);
        if (!is_text(text)) continue;
        for (auto const& run : borrowed(theirs, text)) FAIL_CHECK(path << " borrows from " << theirs.at(run) << ": " << run);
    }
}
