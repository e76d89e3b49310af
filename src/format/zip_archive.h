// ZIP files in memory, as Word and workbooks use them: read with limits, written so that the same parts give the same bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct zip;

namespace beadle::format {

class ZipReader {
public:
    /// `kind` names the file in refusals: "Word file". The bytes must outlive the reader. Refuses what is no ZIP file, is cut off, or lists
    /// more parts than any document has.
    static Result<ZipReader> open(std::string_view bytes, std::string kind);

    [[nodiscard]] bool has(std::string const& part) const;
    /// A part unpacked, of 64 MB at most whatever size it claims. Refuses what is missing, locked, damaged or larger.
    [[nodiscard]] Result<std::string> read(std::string const& part) const;
    /// "this Word file is damaged: …"
    [[nodiscard]] tl::unexpected<Refusal> damaged(std::string const& how) const;

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    ZipReader(std::unique_ptr<zip, Discard> archive, std::string kind) : archive_(std::move(archive)), kind_(std::move(kind)) {}

    std::unique_ptr<zip, Discard> archive_;
    std::string kind_;
};

struct ZipPart {
    std::string name;
    std::string bytes;
};

/// The parts as a ZIP file, in the order given, all dated 1 January 1980.
std::string write_zip(std::vector<ZipPart> const& parts);

}  // namespace beadle::format
