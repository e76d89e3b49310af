// api: the same answers as the pages, as JSON and CSV. Errors are problem documents (RFC 9457).
#pragma once

#include <functional>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "domain/reading.h"
#include "http/edge.h"
#include "http/message.h"
#include "http/router.h"
#include "service/register_source.h"

namespace beadle::api {

struct Context {
    std::function<Day()> today{};                ///< in London
    std::function<Result<Reading>(std::string_view)> read_paper{};  ///< a stranger's file: in the cage
    service::RegisterSource* register_source{};  ///< none: only the check
};

/// Every address for programs; those of the register where there is one. The context must outlive the router.
void add_resources(http::Router& router, Context const& context);

/// Checks an uploaded paper: {"reading": …, "points": […]}. Stores nothing.
http::Response check(Context const& context, http::Request const& asked);
/// The register's list, one array; a page of 50 rows where `page` is given.
http::Response items_json(Context const& context, http::Request const& asked);
http::Response items_csv(Context const& context, http::Request const& asked);
/// 200 where the register can be read and written, or there is none; else 503.
http::Response health(Context const& context, http::Request const& asked);

/// A problem as application/problem+json.
http::Response problem(http::Problem const& problem);

}  // namespace beadle::api
