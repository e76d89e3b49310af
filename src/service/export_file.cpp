#include "service/export_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace beadle::service {

Result<std::shared_ptr<std::istream>> open_export(std::string const& path) {
    if (path == "-") return std::shared_ptr<std::istream>(&std::cin, [](std::istream*) {});
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return unreadable(path + ": this is a folder, not a file");
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*file) return unreadable(path + ": " + (errno == ENOENT ? "there is no such file" : std::string("cannot be opened: ") + std::strerror(errno)));
    return std::shared_ptr<std::istream>(std::move(file));
}

}  // namespace beadle::service
