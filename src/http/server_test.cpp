#include <atomic>
#include <csignal>
#include <chrono>
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "base/fault.h"
#include "http/server.h"

using namespace beadle;
using namespace beadle::http;

namespace {

/// A server with its thread; stopped and joined at the end.
class Running {
public:
    explicit Running(Limits const& limits = {.patience = std::chrono::milliseconds(500)})
        : server_({.host = "127.0.0.1", .port = 0}, limits), edge_(make_edge(server_)), thread_([this] {
              server_.run(edge_);
              ended_ = true;
          }) {}
    ~Running() {
        server_.stop();
        thread_.join();
    }
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

    [[nodiscard]] Server const& server() const { return server_; }
    /// Whether the server has ended by itself, given three seconds.
    [[nodiscard]] bool ends() const {
        for (int i = 0; i < 300 && !ended_; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return ended_;
    }
    [[nodiscard]] std::string host() const { return server_.authority(); }

    /// Sends bytes on a connection of its own, reads until the server closes.
    [[nodiscard]] std::string say(std::string const& bytes) const {
        auto const socket = connect();
        send_all(socket, bytes);
        auto answer = read_all(socket);
        ::close(socket);
        return answer;
    }

    [[nodiscard]] int connect() const {
        auto const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(server_.port());
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
        return socket;
    }

    static void send_all(int socket, std::string_view bytes) {
        while (!bytes.empty()) {
            auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    static std::string read_all(int socket) {
        std::string out;
        std::array<char, 4096> piece{};
        for (;;) {
            auto const got = ::recv(socket, piece.data(), piece.size(), 0);
            if (got <= 0) return out;
            out.append(piece.data(), static_cast<std::size_t>(got));
        }
    }

private:
    static Edge make_edge(Server const& server) {
        Router router;
        router.add({.method = "GET", .pattern = "/", .handle = [](Request const&) { return Response{.body = "front"}; }});
        router.add({.method = "GET", .pattern = "/large", .handle = [](Request const&) { return Response{.body = std::string(1 << 20, 'x')}; }});
        router.add({.method = "POST", .pattern = "/echo", .handle = [](Request const& asked) { return Response{.body = asked.body}; }});
        return Edge({.hosts = server.own_hosts(), .body_limit = 100'000,
                     .show_problem = [](Problem const& problem, Head const&) { return Response{.status = problem.status, .body = problem.message}; },
                     .log = [](std::string const&) {}},
                    std::move(router));
    }

    Server server_;
    Edge edge_;
    std::atomic<bool> ended_ = false;
    std::thread thread_;
};

int status(std::string const& answer) { return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0; }
std::string body(std::string const& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

}  // namespace

TEST_CASE("a connection carries several requests, one after the other") {
    Running const running;
    auto const get = "GET / HTTP/1.1\r\nHost: " + running.host() + "\r\n";
    auto const answer = running.say(get + "\r\n" + get + "Connection: close\r\n\r\n");
    auto const second = answer.find("HTTP/1.1 200", 1);
    REQUIRE(second != std::string::npos);
    CHECK(answer.substr(0, second).ends_with("front"));
    CHECK(answer.ends_with("front"));
    CHECK(answer.find("Connection: close", second) != std::string::npos);
    CHECK(body(running.say("HEAD / HTTP/1.1\r\nHost: " + running.host() + "\r\nConnection: close\r\n\r\n")).empty());
    CHECK(body(running.say("GET /large HTTP/1.0\r\nHost: " + running.host() + "\r\n\r\n")).size() == 1 << 20);
}

TEST_CASE("bodies come with a length or in chunks, and may wait to be asked for") {
    Running const running;
    auto const post = "POST /echo HTTP/1.1\r\nHost: " + running.host() + "\r\nConnection: close\r\n";
    CHECK(body(running.say(post + "Content-Length: 5\r\n\r\nhello")) == "hello");
    CHECK(body(running.say(post + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")) == "hello");
    CHECK(running.say(post + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello").starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"));
    std::string const large(100'000, 'y');
    CHECK(body(running.say(post + "Content-Length: 100000\r\n\r\n" + large)) == large);
}

TEST_CASE("hostile requests get a refusal, and the server goes on") {
    Running const running;
    auto const host = "Host: " + running.host() + "\r\n";
    struct Case {
        std::string bytes;
        int expected;
    };
    for (auto const& each : std::vector<Case>{
             {"nonsense\r\n\r\n", 400},
             {std::string("\x16\x03\x01\x02\x00\x01\x00\x01", 8) + "\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\n\r\n", 400},
             {"GET / HTTP/9.9\r\n" + host + "\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n", 421},
             {"GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},
             {"GET / HTTP/1.1\r\n" + host + "Bad Name: x\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\n" + host + "Content-Length : 5\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\n" + host + "X: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
             {"GET /" + std::string(6'000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 414},
             {"GET /" + std::string(20'000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 431},
             {"CONNECT elsewhere.example:443 HTTP/1.1\r\n" + host + "\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: 5, 5\r\n\r\nhello", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: +5\r\n\r\nhello", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\nhello", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999999\r\n\r\nhello", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n", 400},
             {"POST /echo HTTP/1.1\r\n" + host + "Content-Length: 100001\r\n\r\n" + std::string(100'001, 'x'), 413},
             {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n30d40\r\n" + std::string(200'000, 'x') + "\r\n0\r\n\r\n", 413},
             {"POST /echo HTTP/1.1\r\n" + host + "Origin: http://elsewhere.example\r\nContent-Length: 5\r\n\r\nhello", 403},
             {"GET / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello", 400},
             {"GET / HTTP/1.1\n" + host + "\n\n", 400},
         }) {
        CAPTURE(each.bytes.substr(0, 120));
        auto const answer = running.say(each.bytes);
        CHECK(status(answer) == each.expected);
        CHECK(answer.find("X-Content-Type-Options: nosniff\r\n") != std::string::npos);
    }
    CHECK(status(running.say("GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")) == 200);
}

TEST_CASE("who sends too slowly is cut off, whatever he has begun") {
    Running const running;
    auto const host = "Host: " + running.host() + "\r\n";
    for (std::string const& begun : {std::string{}, std::string("GET / HT"), "GET / HTTP/1.1\r\n" + host + "X: ", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 50\r\n\r\nhal"}) {
        auto const socket = running.connect();
        running.send_all(socket, begun);
        CHECK(status(running.read_all(socket)) != 200);
        ::close(socket);
    }
}

TEST_CASE("a server told to stop before it runs does not run") {
    Server server({.host = "127.0.0.1", .port = 0});
    server.stop();
    server.run(Edge({.hosts = server.own_hosts()}, Router{}));
}

TEST_CASE("a signal ends a server on which nothing is under way") {
    Running const running;
    CHECK(status(running.say("GET / HTTP/1.1\r\nHost: " + running.host() + "\r\nConnection: close\r\n\r\n")) == 200);
    // The connection is closed for us before the server has done counting it.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    ::kill(::getpid(), SIGTERM);
    CHECK(running.ends());
    if (!running.ends()) ::kill(::getpid(), SIGTERM);
}

TEST_CASE("a port that is taken is said so") {
    Running const running;
    CHECK_THROWS_AS(Server({.host = "127.0.0.1", .port = running.server().port()}), Fault);
}

TEST_CASE("where to listen is read from HOST:PORT") {
    CHECK(parse_listen("localhost:0")->port == 0);
    CHECK(parse_listen(":9000")->host == "127.0.0.1");
    CHECK(parse_listen("[::1]:9000")->host == "::1");
    CHECK(parse_listen("example.org")->port == 8080);
    for (auto const* wrong : {"host:", "host:99999", "host:x", "[::1", "a/b:1", "host:80x", "::1"}) CHECK_FALSE(parse_listen(wrong));
}
