#include "http/server.h"

#include <sys/resource.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <set>
#include <thread>

#include "base/fault.h"
#include "http/wire.h"

namespace beadle::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using Error = boost::system::error_code;
using Parser = beast::http::request_parser<beast::http::buffer_body>;

constexpr auto told = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t body_piece = 64 * 1024, answer_piece = 256 * 1024;

Head head_of(Parser const& parser) {
    auto const& message = parser.get();
    Head head{.method = std::string(message.method_string()), .target = std::string(message.target()), .version = static_cast<int>(message.version())};
    for (auto const& field : message) head.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    if (!parser.is_header_done()) return head;
    if (auto const length = parser.content_length()) head.content_length = static_cast<std::size_t>(*length);
    head.has_body = parser.chunked() || head.content_length.value_or(0) > 0;
    return head;
}

/// Every connection costs an open file; takes what the machine gives.
std::size_t connections_possible(std::size_t wanted) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, wanted + 256);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur > 512 ? std::min<std::size_t>(wanted, limit.rlim_cur - 256) : 256;
}

std::string http_date() {
    auto const now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 64> text{};
    // The program never sets a locale, so the names are those of RFC 9110.
    return {text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

}  // namespace

/// One thread moves bytes and owns every field here; workers only run handlers.
class Server::Implementation {
public:
    Implementation(ListenOn const& on, Limits const& limits)
        : limits_(limits), asked_host_(on.host), io_(1), acceptor_(io_), signals_(io_),
          workers_(limits.workers ? limits.workers : std::max(8U, std::thread::hardware_concurrency())),
          most_connections_(connections_possible(limits.connections)) {
        listen(on);
    }

    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
    [[nodiscard]] std::string const& asked_host() const { return asked_host_; }

    void run(Edge const& edge) {
        signals_.add(SIGTERM);
        signals_.add(SIGINT);
        asio::co_spawn(io_, watch_signals(), asio::detached);
        asio::co_spawn(io_, accept(edge), asio::detached);
        io_.run();
        workers_.join();
    }

    void stop() {
        asio::post(io_, [this] { begin_to_stop(); });
    }

private:
    struct Connection {
        beast::tcp_stream stream;
        beast::flat_buffer buffer{64 * 1024};
    };

    void listen(ListenOn const& on) {
        auto const place = on.host + ":" + std::to_string(on.port);
        try {
            tcp::resolver resolver(io_);
            auto const found = resolver.resolve(on.host, std::to_string(on.port), tcp::resolver::passive);
            tcp::endpoint const at = found.begin()->endpoint();
            acceptor_.open(at.protocol());
            acceptor_.set_option(tcp::acceptor::reuse_address(true));
            acceptor_.bind(at);
            acceptor_.listen(1024);
        } catch (boost::system::system_error const& error) {
            if (error.code() == asio::error::address_in_use)
                throw Fault("cannot listen on " + place + ": another program uses this port; choose another with --listen HOST:PORT");
            throw Fault("cannot listen on " + place + ": " + error.code().message());
        }
    }

    asio::awaitable<void> watch_signals() {
        if (stopping_) co_return;  // told to stop before it ran: nothing would end this wait
        auto const [error, number] = co_await signals_.async_wait(told);
        if (error) co_return;
        begin_to_stop();
        if (open_ == 0) co_return;  // nothing is under way; a further wait would keep the server from ending
        // A second one means at once.
        auto const [again_error, again] = co_await signals_.async_wait(told);
        if (!again_error) io_.stop();
    }

    void begin_to_stop() {
        if (stopping_) return;
        stopping_ = true;
        acceptor_.close();
        for (auto* each : idle_) each->stream.cancel();
        farewell_ = std::make_unique<asio::steady_timer>(io_, limits_.farewell);
        farewell_->async_wait([this](Error error) {
            if (!error) io_.stop();
        });
        if (open_ == 0) rest();
    }

    void rest() {
        signals_.cancel();
        farewell_->cancel();
    }

    asio::awaitable<void> accept(Edge const& edge) {
        while (!stopping_) {
            if (open_ >= most_connections_) {
                asio::steady_timer pause(io_, std::chrono::milliseconds(20));
                co_await pause.async_wait(told);
                continue;
            }
            auto [error, socket] = co_await acceptor_.async_accept(told);
            if (error == asio::error::operation_aborted) co_return;
            if (error) {
                // Out of open files or memory: what is open goes on, and there may be room again soon.
                asio::steady_timer pause(io_, std::chrono::milliseconds(20));
                co_await pause.async_wait(told);
                continue;
            }
            Error ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            ++open_;
            asio::co_spawn(io_, converse(edge, std::move(socket)), asio::detached);
        }
    }

    asio::awaitable<void> converse(Edge const& edge, tcp::socket socket) {
        Connection connection{.stream = beast::tcp_stream(std::move(socket))};
        try {
            while (!stopping_ && co_await exchange(edge, connection)) {
            }
        } catch (std::exception const&) {
            // Out of memory for this reader; the others go on.
        }
        connection.stream.close();
        if (--open_ == 0 && stopping_) rest();
    }

    /// One request and its answer; false where the connection ends with it.
    asio::awaitable<bool> exchange(Edge const& edge, Connection& connection) {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(limits_.header_bytes));
        parser.body_limit(boost::none);  // counted in receive(), where an answer can still be given
        connection.stream.expires_after(limits_.patience);
        idle_.insert(&connection);
        auto const [error, size] = co_await beast::http::async_read_header(connection.stream, connection.buffer, parser, told);
        idle_.erase(&connection);
        if (error) {
            if (auto const problem = problem_of(error)) co_await send_last(connection, edge.refuse(*problem, head_of(parser)));
            co_return false;
        }

        auto const method = std::string(parser.get().method_string());
        auto admitted = edge.admit(head_of(parser));
        if (auto const* refusal = std::get_if<Response>(&admitted)) {
            if (!parser.is_done() || !parser.keep_alive()) {
                co_await send_last(connection, *refusal, method);
                co_return false;
            }
            co_return co_await send(connection, *refusal, method, true);
        }

        auto& passed = std::get<Edge::Passed>(admitted);
        auto const refused = co_await receive(edge, connection, parser, passed.request);
        if (refused) {
            if (refused->status != 0) co_await send_last(connection, edge.refuse(*refused, passed.request.head), method);
            co_return false;
        }
        auto const response = co_await work(edge, std::move(passed));
        co_return co_await send(connection, response, method, parser.keep_alive() && !stopping_);
    }

    static std::optional<Problem> problem_of(Error const& error) {
        if (error == beast::http::error::header_limit || error == beast::http::error::buffer_overflow)
            return Problem{.status = 431, .message = "the headers of this request are too long"};
        if (error == beast::http::error::end_of_stream) return std::nullopt;
        if (error.category() == beast::http::make_error_code(beast::http::error::bad_method).category())
            return Problem{.status = 400, .message = "this is not a request that can be understood"};
        return std::nullopt;
    }

    /// Reads the body; a problem where it must be refused, of status 0 where the reader is gone or too slow.
    asio::awaitable<std::optional<Problem>> receive(Edge const& edge, Connection& connection, Parser& parser, Request& request) {
        if (parser.is_done()) co_return std::nullopt;
        if (!request.head.header("Expect").empty()) {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            connection.stream.expires_after(limits_.patience);
            co_await asio::async_write(connection.stream, asio::buffer(go_on), told);
        }
        auto const piece = std::make_unique<std::array<char, body_piece>>();
        std::size_t counted = 0;
        std::optional<Problem> problem;
        while (!parser.is_done()) {
            auto& body = parser.get().body();
            body.data = piece->data();
            body.size = piece->size();
            connection.stream.expires_after(limits_.patience);
            auto const [error, read] = co_await beast::http::async_read(connection.stream, connection.buffer, parser, told);
            auto const got = piece->size() - body.size;
            counted += got;
            held_ += got;
            if (error && error != beast::http::error::need_buffer) {
                problem = problem_of(error) ? problem_of(error) : Problem{.status = 0, .message = {}};
                break;
            }
            if (counted > edge.body_limit()) {
                problem = {.status = 413, .message = "this file is larger than " + std::to_string(edge.body_limit() >> 20) + " MB"};
                break;
            }
            if (held_ > limits_.body_bytes) {
                problem = {.status = 503, .message = "too many files are being sent just now; try again in a minute"};
                break;
            }
            request.body.append(piece->data(), got);
        }
        held_ -= counted;
        co_return problem;
    }

    asio::awaitable<Response> work(Edge const& edge, Edge::Passed passed) {
        if (under_way_ >= limits_.waiting) {
            auto response = edge.refuse({.status = 503, .message = "too many people are asking just now; try again in a minute"}, passed.request.head);
            response.headers.push_back({"Retry-After", "5"});
            co_return response;
        }
        ++under_way_;
        auto response = co_await asio::co_spawn(
            workers_, [&edge, &passed]() -> asio::awaitable<Response> { co_return edge.answer(passed); }, asio::use_awaitable);
        --under_way_;
        co_return response;
    }

    /// True where the connection can go on.
    asio::awaitable<bool> send(Connection& connection, Response const& response, std::string const& method, bool keep_alive) {
        auto const head = head_bytes(response, http_date(), keep_alive);
        auto rest = sends_body(response, method) ? response.content() : std::string_view{};
        auto const first = rest.substr(0, answer_piece);
        connection.stream.expires_after(limits_.patience);
        auto [error, written] =
            co_await asio::async_write(connection.stream, std::array{asio::const_buffer(head.data(), head.size()), asio::const_buffer(first.data(), first.size())}, told);
        for (rest.remove_prefix(first.size()); !error && !rest.empty();) {
            auto const next = rest.substr(0, answer_piece);
            connection.stream.expires_after(limits_.patience);
            std::tie(error, written) = co_await asio::async_write(connection.stream, asio::buffer(next), told);
            rest.remove_prefix(next.size());
        }
        co_return !error && keep_alive;
    }

    /// Sends an answer to a request that was not read to its end. Closing at once would make the reader's machine drop the answer,
    /// so what still comes is read and thrown away for a while.
    asio::awaitable<void> send_last(Connection& connection, Response const& response, std::string const& method = "GET") {
        co_await send(connection, response, method, false);
        Error ignored;
        connection.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        connection.stream.expires_after(limits_.patience / 2);
        auto const piece = std::make_unique<std::array<char, body_piece>>();
        for (;;) {
            auto const [error, size] = co_await connection.stream.async_read_some(asio::buffer(*piece), told);
            if (error) co_return;
        }
    }

    Limits limits_;
    std::string asked_host_;
    asio::io_context io_;
    tcp::acceptor acceptor_;
    asio::signal_set signals_;
    asio::thread_pool workers_;
    std::size_t most_connections_;
    std::unique_ptr<asio::steady_timer> farewell_{};
    std::set<Connection*> idle_{};  ///< waiting for a request
    std::size_t open_ = 0, under_way_ = 0, held_ = 0;
    bool stopping_ = false;
};

Server::Server(ListenOn const& on, Limits const& limits) : implementation_(std::make_unique<Implementation>(on, limits)) {}
Server::~Server() = default;

std::uint16_t Server::port() const { return implementation_->port(); }
void Server::run(Edge const& edge) { implementation_->run(edge); }
void Server::stop() { implementation_->stop(); }

std::string Server::authority() const {
    auto const& host = implementation_->asked_host();
    return (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" + std::to_string(port());
}

std::vector<std::string> Server::own_hosts() const {
    std::vector<std::string> out{authority()};
    for (std::string const name : {"localhost", "127.0.0.1", "[::1]"}) {
        out.push_back(name + ":" + std::to_string(port()));
        if (port() == 80) out.push_back(name);
    }
    return out;
}

}  // namespace beadle::http
