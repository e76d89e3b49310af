#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "base/refusal.h"

namespace beadle {

/// A value, or the Refusal that says why there is none. May not be dropped unread.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Refusal> {
public:
    using Base = tl::expected<T, Refusal>;
    using Base::Base;
};

/// Builds the refusing side of any Result: `return refuse("…", "due");`
inline tl::unexpected<Refusal> refuse(std::string message, std::string field = {}, Refusal::Kind kind = Refusal::Kind::refused) {
    return tl::unexpected<Refusal>(Refusal{.message = std::move(message), .field = std::move(field), .kind = kind});
}

/// Refuses an input that cannot be read at all.
inline tl::unexpected<Refusal> unreadable(std::string message) { return refuse(std::move(message), {}, Refusal::Kind::unreadable); }

}  // namespace beadle

/// Unwraps a Result or returns its Refusal to the caller: `auto paper = TRY(read(file));`
#define TRY(...)                                                                              \
    __extension__({                                                                           \
        auto beadle_try_result = (__VA_ARGS__);                                               \
        if (!beadle_try_result) return tl::unexpected(std::move(beadle_try_result).error()); \
        *std::move(beadle_try_result);                                                        \
    })
