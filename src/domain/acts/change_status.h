#pragma once

#include <string>
#include <vector>

#include "domain/register.h"

namespace beadle::acts {

/// Gives an item another status. What is off track needs a rationale; what is not ours the body and the product waited for; what is
/// implemented the evidence and a second person who agrees; what is closed otherwise a reason.
struct ChangeStatus {
    ItemId item;
    std::string word;         ///< a meaning or a word of the register, as status_named takes it
    std::string because{};
    std::string body{};
    std::string product{};
    std::string agreed_by{};  ///< a second person; never the one who asks
    ActorId who{};
};

Result<std::vector<Payload>> decide(Register const& reg, ChangeStatus const& act, Day today);

}  // namespace beadle::acts
