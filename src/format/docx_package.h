// The parts of a Word file: the text, and what the text leans on.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace beadle::format {

struct DocxPackage {
    std::unique_ptr<pugi::xml_document> text{};
    std::unique_ptr<pugi::xml_document> styles{};     ///< null where the file has none
    std::unique_ptr<pugi::xml_document> numbering{};  ///< null where the file has none
    std::string title{};                              ///< of the file's properties
};

/// Refuses what is damaged, locked, an older kind of Word file, or no Word file at all.
Result<DocxPackage> open_docx(std::string_view bytes);

}  // namespace beadle::format
