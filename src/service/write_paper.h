#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "paper/layout.h"
#include "store/store.h"

namespace beadle::service {

struct PaperAsked {
    paper::Layout layout = paper::Layout::update;
    std::string to = "html";             ///< "html", "docx", "md" or "json"
    Day as_at{};                         ///< what was true then
    std::optional<Moment> known_on{};    ///< what had been recorded by then
};

struct WrittenPaper {
    std::string bytes;
    std::vector<Doubt> doubts{};  ///< where the register's sums and the last paper's differ
};

/// The next paper of a register as at a day. Stores nothing.
Result<WrittenPaper> write_paper(store::Store& store, PaperAsked const& asked);

}  // namespace beadle::service
