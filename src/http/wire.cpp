#include "http/wire.h"

#include <algorithm>

namespace beadle::http {

namespace {

/// A header's value stays on its line, whatever it was made of.
void add_header(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    for (char const c : value) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    out += "\r\n";
}

}  // namespace

std::string head_bytes(Response const& response, std::string const& date, bool keep_alive) {
    std::string out;
    out.reserve(1024);
    out += "HTTP/1.1 " + std::to_string(response.status) + " ";
    out += reason(response.status);
    out += "\r\n";
    add_header(out, "Date", date);
    if (response.status != 304) {
        add_header(out, "Content-Type", response.type);
        add_header(out, "Content-Length", std::to_string(response.content().size()));
    }
    if (!keep_alive) add_header(out, "Connection", "close");
    for (auto const& header : response.headers) add_header(out, header.name, header.value);
    out += "\r\n";
    return out;
}

bool sends_body(Response const& response, std::string_view method) { return method != "HEAD" && response.status != 304; }

}  // namespace beadle::http
