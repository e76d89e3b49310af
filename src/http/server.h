#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "http/edge.h"

namespace beadle::http {

/// How much one reader, and all of them together, may take.
struct Limits {
    std::chrono::milliseconds patience{10'000};         ///< for a request's head; for each 64 kB of a body; for each 256 kB of an answer
    std::chrono::seconds farewell{15};                  ///< for what is under way when the server stops
    std::size_t header_bytes = 16 * 1024;
    std::size_t connections = 4096;                     ///< fewer where the machine allows fewer open files
    std::size_t waiting = 1024;                         ///< requests with or before a worker; the rest are told to come again
    std::size_t body_bytes = std::size_t{256} << 20;    ///< of all bodies being received together
    std::size_t workers = 0;                            ///< 0: one for each processor, at least 8: some may wait for a reading
};

struct ListenOn {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one
};

/// Reads "HOST:PORT", "[::1]:PORT", ":PORT" or "HOST"; refused (usage) where it is neither.
Result<ListenOn> parse_listen(std::string const& text);

/// Listens from its making; serves while run() runs.
class Server {
public:
    /// Throws Fault where the address cannot be had ("… is in use").
    explicit Server(ListenOn const& on, Limits const& limits = {});
    ~Server();

    [[nodiscard]] std::uint16_t port() const;
    /// The authority readers use: "127.0.0.1:8080".
    [[nodiscard]] std::string authority() const;
    /// All authorities of this machine that the server answers to: the listening address and the names of localhost.
    [[nodiscard]] std::vector<std::string> own_hosts() const;

    /// Serves until SIGTERM, SIGINT or stop(): then nothing new is taken, what is under way is finished, and it returns.
    void run(Edge const& edge);
    /// May be called from any thread.
    void stop();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace beadle::http
