#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/kit/program.h"

namespace beadle::mishaps {

/// A call that is ready to be made, and what has to stay as it is while it runs (another process's lock, say).
struct Laid {
    kit::Call call;
    std::shared_ptr<void> meanwhile{};
};

/// Something that goes wrong with a call of the program, and the one sentence it has to say. All of them together are
/// docs/reference/messages.md.
struct Mishap {
    std::string what;   ///< "a Word file cut short"
    std::string shown;  ///< the call as the page shows it: "beadle read march.docx"
    int exit_code = 0;
    std::string says;   ///< on standard error, after "beadle: "
    /// Lays out what the call meets, in a folder of its own. The call runs in that folder.
    std::function<Laid(kit::Scratch const&)> lay_out;
};

std::vector<Mishap> reading_mishaps();
std::vector<Mishap> register_mishaps();
std::vector<Mishap> calling_mishaps();

}  // namespace beadle::mishaps
