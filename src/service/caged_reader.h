#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/reading.h"

namespace beadle::service {

/// Reads strangers' papers in a child process: `PROGRAM read --json -` with limits on memory, processor time, waiting time and output,
/// no network, no way to write or remove a file. What a paper can break is then only its own reading. Safe from any thread.
class CagedReader {
public:
    struct Limits {
        std::size_t memory = std::size_t{512} << 20;
        std::chrono::seconds processor{10};
        std::chrono::seconds waiting{20};
        std::size_t output = std::size_t{128} << 20;
        int at_once = 4;                         ///< readings; a further one waits for its turn
        std::chrono::seconds turn{2};            ///< how long; then Fault::busy
    };

    /// `program` is this program's file; "/proc/self/exe" from within it.
    explicit CagedReader(std::string program);
    CagedReader(std::string program, Limits const& limits);
    ~CagedReader();

    /// As read_paper; refused (unreadable) too where the reading failed, or took more than any paper needs.
    [[nodiscard]] Result<Reading> read(std::string_view bytes);

private:
    class Turns;
    std::string program_;
    Limits limits_;
    std::unique_ptr<Turns> turns_;
};

}  // namespace beadle::service
