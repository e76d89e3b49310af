#include "service/back_up_register.h"

#include <filesystem>

#include "service/open_register.h"

namespace beadle::service {

Result<store::Checkpoint> back_up_register(std::string const& where, std::string const& to) {
    auto const store = TRY(open_register(where, {.read_only = true}));
    if (std::error_code error; std::filesystem::symlink_status(to, error).type() != std::filesystem::file_type::not_found)
        return refuse(to + ": there is a file of that name already");
    store->backup_to(to);
    return TRY(open_register(to, {.read_only = true}))->checkpoint();
}

}  // namespace beadle::service
