#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "service/acting.h"

namespace beadle::service {

struct ChangeStatusAsked {
    std::string ref;
    std::string word;         ///< as the register prints it, or a meaning
    std::string because{};
    std::string body{};       ///< what is not ours: whose it is, or whom it waits for
    std::string product{};    ///< and for what
    std::string agreed_by{};  ///< what is implemented: the second person
};

/// Gives the item at an address another status.
Result<Acted> change_status(store::Store& store, ChangeStatusAsked const& asked, Acting const& acting);

}  // namespace beadle::service
