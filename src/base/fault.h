#pragma once

#include <stdexcept>
#include <string>

namespace beadle {

/// What the operator of the machine can mend: a full disk, a locked or damaged database, a port in use.
/// Thrown; caught in two places only, http/edge.cpp and cli/main.cpp.
class Fault : public std::runtime_error {
public:
    enum class Kind {
        storage,   ///< disk or database cannot be read or written (exit 74, HTTP 503 or 507)
        busy,      ///< the register was locked by another process for over 5 s (exit 74, HTTP 503)
        internal,  ///< our own mistake (exit 70, HTTP 500)
    };

    explicit Fault(std::string const& message, Kind kind = Kind::storage) : std::runtime_error(message), kind_(kind) {}
    [[nodiscard]] Kind kind() const noexcept { return kind_; }

private:
    Kind kind_;
};

}  // namespace beadle
