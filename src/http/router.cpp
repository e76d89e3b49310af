#include "http/router.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "base/text.h"

namespace beadle::http {

namespace {

bool is_name(std::string_view part) { return part.size() > 2 && part.front() == '{' && part.back() == '}'; }

std::optional<std::map<std::string, std::string>> match(std::string_view pattern, std::string_view path) {
    auto const wanted = split(pattern, '/'), given = split(path, '/');
    if (wanted.size() != given.size()) return std::nullopt;
    std::map<std::string, std::string> segments;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto const value = decode(given[i], false);
        if (!value) return std::nullopt;
        if (is_name(wanted[i])) {
            if (value->empty()) return std::nullopt;
            segments[std::string(wanted[i].substr(1, wanted[i].size() - 2))] = *value;
        } else if (*value != wanted[i]) {
            return std::nullopt;
        }
    }
    return segments;
}

}  // namespace

void Router::add(Route route) {
    for (auto const& each : routes_)
        if (each.method == route.method && each.pattern == route.pattern) throw std::logic_error("two routes for " + route.method + " " + route.pattern);
    routes_.push_back(std::move(route));
}

std::variant<Router::Found, Router::WrongMethod, Router::Unknown> Router::find(std::string_view method, std::string_view path) const {
    std::vector<std::string> allowed;
    for (auto const& route : routes_) {
        auto segments = match(route.pattern, path);
        if (!segments) continue;
        if (route.method == method || (route.method == "GET" && method == "HEAD")) return Found{.route = &route, .segments = *std::move(segments)};
        allowed.push_back(route.method);
        if (route.method == "GET") allowed.push_back("HEAD");
    }
    if (allowed.empty()) return Unknown{};
    std::sort(allowed.begin(), allowed.end());
    allowed.erase(std::unique(allowed.begin(), allowed.end()), allowed.end());
    return WrongMethod{.allow = join(allowed, ", ")};
}

}  // namespace beadle::http
