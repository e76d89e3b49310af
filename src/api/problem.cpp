#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "api/api.h"

namespace beadle::api {

http::Response problem(http::Problem const& problem) {
    boost::json::object const said{{"type", "about:blank"}, {"title", boost::json::string(http::reason(problem.status))}, {"status", problem.status}, {"detail", problem.message}};
    return {.status = problem.status, .type = "application/problem+json", .body = boost::json::serialize(said) + "\n"};
}

}  // namespace beadle::api
