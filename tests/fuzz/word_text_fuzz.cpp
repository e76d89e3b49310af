#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "format/zip_archive.h"
#include "tests/fuzz/must_survive.h"

// The bytes are the text, styles and numbering of a Word file, one after the other with "\n---\n" between: changed bytes of a ZIP file
// seldom get past its checksums.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<char const*>(data), size);
    std::vector<beadle::format::ZipPart> parts;
    for (auto const* name : {"word/document.xml", "word/styles.xml", "word/numbering.xml"}) {
        constexpr std::string_view between = "\n---\n";
        auto const end = rest.find(between);
        parts.push_back({name, std::string(rest.substr(0, end))});
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + between.size());
    }
    beadle::fuzz::must_survive(beadle::format::read_docx(beadle::format::write_zip(parts)));
    return 0;
}
