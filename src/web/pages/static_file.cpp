#include "base/text.h"
#include "web/pages.h"

namespace beadle::web {

http::Response static_file(Asset const& asset, http::Request const& asked) {
    auto const tag = "\"" + std::string(asset.hash) + "\"";
    http::Response response{.type = std::string(asset.type),
                            .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}, {"ETag", tag}, {"Vary", "Accept-Encoding"}}};
    if (contains(asked.head.header("If-None-Match"), tag)) {
        response.status = 304;
    } else if (contains_word(asked.head.header("Accept-Encoding"), "gzip")) {
        response.borrowed = asset.gzip;
        response.headers.push_back({"Content-Encoding", "gzip"});
    } else {
        response.borrowed = asset.content;
    }
    return response;
}

}  // namespace beadle::web
