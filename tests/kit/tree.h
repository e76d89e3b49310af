#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace beadle::kit {

/// The top of the source tree.
std::filesystem::path source_tree();

/// Every file of the project as paths from its top ("src/base/date.h"), sorted: not what a build makes, installs or git keeps.
std::vector<std::string> project_files();

/// The bytes of a file of the project; empty where there is none.
std::string file_text(std::string const& path);

/// A page that is generated: compared with the file as it stands; written where BEADLE_BLESS is set.
/// Fails the running test, naming the first line that differs, where the file is stale.
void expect_generated(std::string const& path, std::string const& text);

}  // namespace beadle::kit
