#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "http/message.h"
#include "http/router.h"

namespace beadle::http {

/// An error to be shown: the status and one sentence for the reader.
struct Problem {
    int status = 400;
    std::string message;
};

/// What every request must pass before a handler sees it, and every response before it leaves. Pure: no socket.
class Edge {
public:
    struct Options {
        std::vector<std::string> hosts{};       ///< authorities it answers to, lower case: "127.0.0.1:8080"
        std::optional<std::string> base_url{};  ///< "https://register.example": where a proxy serves it, TLS or not
        std::size_t body_limit = std::size_t{64} << 20;
        std::function<Response(Problem const&, Head const&)> show_problem;  ///< an error page, in the style of the rest
        std::function<void(std::string const&)> log;                        ///< what the operator must know; never the content of a request
    };

    Edge(Options options, Router router);

    /// A request whose head is in order; its body may be read now.
    struct Passed {
        Request request;
        Route const* route = nullptr;
    };
    /// Looks at the head alone, before any of the body is read. A refusal is ready to be sent.
    [[nodiscard]] std::variant<Passed, Response> admit(Head head) const;
    /// Calls the handler; a Fault becomes 503, anything else thrown 500. The response is ready to be sent.
    [[nodiscard]] Response answer(Passed const& passed) const;
    /// An error response, ready to be sent; `head` as far as it was understood.
    [[nodiscard]] Response refuse(Problem const& problem, Head const& head) const;

    [[nodiscard]] std::size_t body_limit() const { return options_.body_limit; }

private:
    [[nodiscard]] std::optional<Problem> malformed(Head const& head) const;
    [[nodiscard]] bool same_site(Head const& head, std::string const& origin) const;
    [[nodiscard]] std::string origin_of(std::string_view host) const;
    [[nodiscard]] Response guarded(Response response, Head const& head) const;

    Options options_;
    Router router_;
    std::string base_host_{};  ///< the authority of base_url
};

}  // namespace beadle::http
