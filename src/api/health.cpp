#include "api/api.h"

namespace beadle::api {

http::Response health(Context const& context, http::Request const&) {
    if (context.register_source && !context.register_source->healthy()) return problem({.status = 503, .message = "the register cannot be read or written"});
    return {.type = "application/json", .body = "{\"status\":\"ok\"}\n"};
}

}  // namespace beadle::api
