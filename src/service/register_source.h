#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/register.h"

namespace beadle::service {

/// One register read by many at once: a connection for each who reads, and the last registers asked for kept until the ledger grows.
/// Safe from any thread. Throws Fault where the register cannot be read any more.
class RegisterSource {
public:
    /// Opens it once to see that it is there; refused as store::open refuses.
    static Result<std::unique_ptr<RegisterSource>> open(std::string const& where);
    ~RegisterSource();

    [[nodiscard]] std::string const& force() const;
    /// Changes with every entry; nothing else does.
    [[nodiscard]] std::string version();
    /// The register as at a day, by all that is recorded.
    [[nodiscard]] std::shared_ptr<Register const> as_at(Day day);
    /// Every entry about a report or an item, in number order.
    [[nodiscard]] std::vector<Entry> entries_about(std::string const& subject);
    /// Whether it can be read and written now.
    [[nodiscard]] bool healthy();

private:
    class Implementation;
    explicit RegisterSource(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace beadle::service
