#include "tests/kit/tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "base/text.h"

namespace beadle::kit {

namespace fs = std::filesystem;

fs::path source_tree() { return BEADLE_SOURCE_DIR; }

std::vector<std::string> project_files() {
    static std::set<std::string> const not_ours{".git", "build", "node_modules"};
    std::vector<std::string> files;
    for (auto each = fs::recursive_directory_iterator(source_tree()); each != fs::recursive_directory_iterator(); ++each) {
        auto const name = each->path().filename().string();
        if (not_ours.contains(name)) {
            each.disable_recursion_pending();
        } else if (each->is_regular_file() && name.find(".beadle") == std::string::npos) {
            files.push_back(each->path().lexically_relative(source_tree()).generic_string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string file_text(std::string const& path) {
    std::ifstream file(source_tree() / path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

void expect_generated(std::string const& path, std::string const& text) {
    if (std::getenv("BEADLE_BLESS")) {
        fs::create_directories((source_tree() / path).parent_path());
        std::ofstream(source_tree() / path, std::ios::binary) << text;
        return;
    }
    auto const kept = file_text(path);
    if (kept == text) {
        CHECK(kept == text);
        return;
    }
    auto const old_lines = split_lines(kept), new_lines = split_lines(text);
    std::size_t line = 0;
    while (line < old_lines.size() && line < new_lines.size() && old_lines[line] == new_lines[line]) ++line;
    FAIL_CHECK(path << " is stale from line " << line + 1 << "; 'BEADLE_BLESS=1 beadle_tests' writes it anew\n  it says:  "
                    << (line < old_lines.size() ? old_lines[line] : "(its end)") << "\n  should be: "
                    << (line < new_lines.size() ? new_lines[line] : "(its end)"));
}

}  // namespace beadle::kit
