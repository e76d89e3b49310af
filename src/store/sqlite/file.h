#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace beadle::store::sqlite {

/// SQLite's application_id of a register: "Bdle".
constexpr std::uint32_t application_id = 0x42646c65;

/// Whether there is a register under this name, judged by its first bytes. Refuses, with one sentence, a folder, what cannot be
/// opened and what is no register; false where there is nothing.
Result<bool> is_register(std::string const& path);

/// A file that becomes `path` when it is whole, or nothing: made beside it for its owner alone, put in its place by `place`,
/// gone again otherwise. Throws Fault where the disk does not take it.
class NewFile {
public:
    explicit NewFile(std::string path);
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;
    ~NewFile();

    [[nodiscard]] std::string const& beside() const { return beside_; }  ///< where it is made
    /// Synced and given its name; false, and nothing changed, where somebody has taken the name meanwhile.
    bool place();

private:
    std::string path_;
    std::string beside_;
};

}  // namespace beadle::store::sqlite
