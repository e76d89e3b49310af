#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/message.h"

namespace beadle::http {

/// One address and what answers it. Addresses are a closed set, and so are the parameters of each.
struct Route {
    std::string method;                      ///< "GET" (answers HEAD too) or "POST"
    std::string pattern;                     ///< "/items/{report}/{number}"
    std::vector<std::string> parameters{};   ///< names the query may have
    std::function<Response(Request const&)> handle;
};

class Router {
public:
    /// Two routes for one method and pattern are our mistake and throw std::logic_error.
    void add(Route route);

    struct Found {
        Route const* route = nullptr;
        std::map<std::string, std::string> segments{};
    };
    struct WrongMethod {
        std::string allow;  ///< "GET, HEAD"
    };
    struct Unknown {};

    /// `path` still percent-encoded, so that an encoded slash stays inside its segment.
    [[nodiscard]] std::variant<Found, WrongMethod, Unknown> find(std::string_view method, std::string_view path) const;
    [[nodiscard]] std::vector<Route> const& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
};

}  // namespace beadle::http
