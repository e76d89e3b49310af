#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "domain/reading.h"
#include "http/message.h"
#include "service/register_source.h"

namespace beadle::web {

/// What pages know beside the request.
struct Site {
    std::function<Day()> today{};                 ///< in London
    std::function<Result<Reading>(std::string_view)> read_paper{};  ///< a stranger's file: in the cage
    service::RegisterSource* register_source{};   ///< none: only Check a paper

    [[nodiscard]] std::string force() const { return register_source ? register_source->force() : std::string{}; }
};

/// The day a page is asked for with as_at; nothing where it is not given. Refused (usage) where it is no date.
Result<std::optional<Day>> as_at_of(http::Request const& asked);

}  // namespace beadle::web
