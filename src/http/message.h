// http: a server behind a small facade. Requests and responses are plain structs; Asio and Beast stay in server.cpp and
// connection.cpp. A request passes the edge (host, route, method, origin, parameters, limits), then a handler on a bounded pool of
// workers; whatever comes back, errors and static files included, leaves with the security headers.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beadle::http {

struct Header {
    std::string name;
    std::string value;
};

/// A request as it came over the wire, taken apart no further than its lines.
struct Head {
    std::string method;   ///< "GET", "POST", … as sent
    std::string target;   ///< "/register?page=2" as sent
    int version = 11;     ///< 10 or 11
    std::vector<Header> headers{};
    bool has_body = false;                        ///< a length above 0, or chunks, were announced
    std::optional<std::size_t> content_length{};  ///< where announced

    /// The first header of that name, case aside; empty where there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] std::size_t count(std::string_view name) const;
};

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// What a handler is given: decoded, and no parameter that its route does not name, none twice.
struct Request {
    Head head{};
    std::string path{};                             ///< decoded: "/items/peel/3a"
    std::map<std::string, std::string> segments{};  ///< what the route's {names} stood for
    Parameters query{};
    std::string body{};
    std::string origin{};                           ///< "http://127.0.0.1:8080": how the reader addressed the program

    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
    /// Whether the reader asked for JSON rather than a page (Accept).
    [[nodiscard]] bool wants_json() const;
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body{};
    std::vector<Header> headers{};
    /// A body that outlives the program's answers (a static file); used in place of `body` where set.
    std::string_view borrowed{};

    [[nodiscard]] std::string_view content() const { return borrowed.data() ? borrowed : std::string_view(body); }
};

/// The standard words for a status: "Not Found".
std::string_view reason(int status);

/// Percent-decodes; nothing where it is malformed, is no UTF-8, or holds a control character. `plus_is_space` for forms and queries.
std::optional<std::string> decode(std::string_view text, bool plus_is_space);
/// Percent-encodes all but letters, digits and -._~.
std::string encode(std::string_view text);
/// "a=1&b=2" taken apart and decoded; nothing where it is malformed.
std::optional<Parameters> parse_query(std::string_view query);

}  // namespace beadle::http
