#include "http/edge.h"

#include <algorithm>

#include "base/fault.h"
#include "base/text.h"

namespace beadle::http {

namespace {

constexpr std::size_t longest_target = 4096;

std::string_view authority_of(std::string_view url) {
    auto const scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    auto const rest = url.substr(scheme + 3);
    return rest.substr(0, rest.find('/'));
}

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

std::string_view query_of(std::string_view target) {
    auto const mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
}

/// Where the script and style sources are. A path, not 'self': otherwise anything the site serves could be run as a script.
std::string content_policy(std::string const& host) {
    // A policy has no way to write an IPv6 address.
    auto const files = host.empty() || host.front() == '[' ? std::string("'self'") : host + "/static/";
    return "default-src 'none'; script-src " + files + "; style-src " + files + "; img-src " + files +
           "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
}

}  // namespace

Edge::Edge(Options options, Router router) : options_(std::move(options)), router_(std::move(router)) {
    if (!options_.base_url) return;
    base_host_ = lower(authority_of(*options_.base_url));
    options_.hosts.push_back(base_host_);
}

std::string Edge::origin_of(std::string_view host) const {
    if (!base_host_.empty() && host == base_host_) return lower(options_.base_url->substr(0, options_.base_url->find("://"))) + "://" + base_host_;
    return "http://" + std::string(host);
}

/// What servers and proxies read differently is refused, so that nobody can hide one request inside another.
std::optional<Problem> Edge::malformed(Head const& head) const {
    if (head.target.size() > longest_target) return Problem{.status = 414, .message = "this address is too long"};
    if (head.target.empty() || head.target.front() != '/') return Problem{.message = "this address is not one of a page"};
    if (head.count("Host") != 1) return Problem{.message = "the request must name one host"};
    if (head.count("Content-Length") > 1 || head.count("Transfer-Encoding") > 1) return Problem{.message = "the request says its length more than once"};
    if (head.count("Content-Length") == 1 && !is_digits(head.header("Content-Length"))) return Problem{.message = "the request says its length in no number"};
    if (head.count("Transfer-Encoding") == 1) {
        if (head.count("Content-Length") == 1 || head.version < 11) return Problem{.message = "the request says its length in two ways"};
        if (lower(head.header("Transfer-Encoding")) != "chunked") return Problem{.message = "this transfer encoding is not known here"};
    }
    if (head.count("Expect") > 0 && lower(head.header("Expect")) != "100-continue") return Problem{.status = 417, .message = "what the request expects is not known here"};
    return std::nullopt;
}

/// Only a page of this site may send a form. A program sends neither header and is let through: it carries no reader's sign-in.
bool Edge::same_site(Head const& head, std::string const& origin) const {
    auto const site = head.header("Sec-Fetch-Site");
    if (!site.empty()) return site == "same-origin" || site == "none";
    auto const from = head.header("Origin");
    return from.empty() || lower(from) == origin;
}

std::variant<Edge::Passed, Response> Edge::admit(Head head) const {
    if (auto const scheme = lower(head.target.substr(0, 8)); starts_with_fold(scheme, "http://") || starts_with_fold(scheme, "https://")) {
        // The absolute form names the host itself; the Host header then does not count (RFC 9112, 3.2.2).
        auto const host = std::string(authority_of(head.target));
        auto const rest = head.target.substr(head.target.find("://") + 3 + host.size());
        if (head.count("Host") == 1)
            for (auto& each : head.headers)
                if (lower(each.name) == "host") each.value = host;
        head.target = rest.empty() ? "/" : rest;
    }
    if (auto const problem = malformed(head)) return refuse(*problem, head);
    auto const host = lower(head.header("Host"));
    if (std::find(options_.hosts.begin(), options_.hosts.end(), host) == options_.hosts.end())
        return refuse({.status = 421, .message = "this server does not answer to the name in the address"}, head);

    Request request{.origin = origin_of(host)};
    auto path = decode(path_of(head.target), false);
    if (!path) return refuse({.message = "this address has characters that mean nothing"}, head);
    request.path = *std::move(path);

    auto found = router_.find(head.method, path_of(head.target));
    if (std::holds_alternative<Router::Unknown>(found)) return refuse({.status = 404, .message = "there is no page at this address"}, head);
    if (auto const* wrong = std::get_if<Router::WrongMethod>(&found)) {
        auto response = refuse({.status = 405, .message = "this page cannot be asked for in this way"}, head);
        response.headers.push_back({"Allow", wrong->allow});
        return response;
    }
    auto& [route, segments] = std::get<Router::Found>(found);
    request.segments = std::move(segments);

    bool const unsafe = route->method != "GET";
    if (unsafe && !same_site(head, request.origin)) return refuse({.status = 403, .message = "this form was sent from another site"}, head);

    auto query = parse_query(query_of(head.target));
    if (!query) return refuse({.message = "this address has characters that mean nothing"}, head);
    for (std::size_t i = 0; i < query->size(); ++i) {
        auto const& name = (*query)[i].first;
        if (std::find(route->parameters.begin(), route->parameters.end(), name) == route->parameters.end())
            return refuse({.message = "'" + name + "' is not something this page can be asked for"}, head);
        for (std::size_t j = 0; j < i; ++j)
            if ((*query)[j].first == name) return refuse({.message = "'" + name + "' is given twice"}, head);
    }
    request.query = *std::move(query);

    if (!unsafe && head.has_body) return refuse({.message = "a page that is only read takes no content"}, head);
    if (head.content_length && *head.content_length > options_.body_limit)
        return refuse({.status = 413, .message = "this file is larger than " + std::to_string(options_.body_limit >> 20) + " MB"}, head);
    request.head = std::move(head);
    return Passed{.request = std::move(request), .route = route};
}

Response Edge::answer(Passed const& passed) const {
    auto const& head = passed.request.head;
    try {
        return guarded(passed.route->handle(passed.request), head);
    } catch (Fault const& fault) {
        options_.log(std::string("fault: ") + fault.what());
        if (fault.kind() != Fault::Kind::internal)
            return refuse({.status = 503, .message = "the register cannot be reached just now; nothing was changed; try again in a minute"}, head);
    } catch (std::exception const& error) {
        options_.log(std::string("our fault: ") + error.what());
    }
    return refuse({.status = 500, .message = "something went wrong on our side; nothing was changed"}, head);
}

Response Edge::refuse(Problem const& problem, Head const& head) const { return guarded(options_.show_problem(problem, head), head); }

Response Edge::guarded(Response response, Head const& head) const {
    auto const host = lower(head.header("Host"));
    bool const known = head.count("Host") == 1 && std::find(options_.hosts.begin(), options_.hosts.end(), host) != options_.hosts.end();
    auto const own = known ? host : base_host_.empty() ? options_.hosts.empty() ? std::string{} : options_.hosts.front() : base_host_;
    auto& headers = response.headers;
    headers.push_back({"Content-Security-Policy", content_policy(own)});
    headers.push_back({"X-Content-Type-Options", "nosniff"});
    headers.push_back({"Referrer-Policy", "same-origin"});
    headers.push_back({"Cross-Origin-Opener-Policy", "same-origin"});
    headers.push_back({"Cross-Origin-Resource-Policy", "same-origin"});
    headers.push_back({"X-Frame-Options", "DENY"});
    headers.push_back({"Permissions-Policy", "camera=(), geolocation=(), microphone=()"});
    if (origin_of(own).starts_with("https://")) headers.push_back({"Strict-Transport-Security", "max-age=31536000"});
    if (std::none_of(headers.begin(), headers.end(), [](Header const& each) { return each.name == "Cache-Control"; }))
        headers.push_back({"Cache-Control", "no-store"});
    return response;
}

}  // namespace beadle::http
