#include <charconv>

#include "base/text.h"
#include "http/server.h"

namespace beadle::http {

Result<ListenOn> parse_listen(std::string const& text) {
    ListenOn out;
    std::string_view host = text, port;
    auto const wrong = [&] { return refuse("--listen: '" + text + "' is not HOST:PORT, for example 127.0.0.1:8080", "--listen", Refusal::Kind::usage); };
    if (host.starts_with('[')) {
        auto const close = host.find(']');
        if (close == std::string_view::npos) return wrong();
        port = host.substr(close + 1);
        host = host.substr(1, close - 1);
        if (!port.empty() && port.front() != ':') return wrong();
        if (!port.empty()) port.remove_prefix(1);
    } else if (auto const colon = host.find(':'); colon != std::string_view::npos) {
        port = host.substr(colon + 1);
        host = host.substr(0, colon);
        if (port.empty()) return wrong();
    }
    if (!port.empty()) {
        unsigned number = 0;
        auto const [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
        if (error != std::errc{} || end != port.data() + port.size() || number > 65535) return wrong();
        out.port = static_cast<std::uint16_t>(number);
    }
    if (!host.empty()) out.host = lower(host);
    for (char const c : out.host)
        if (static_cast<unsigned char>(c) <= ' ' || c == '/') return wrong();
    return out;
}

}  // namespace beadle::http
