#include "http/answer_cache.h"

#include "base/sha256.h"
#include "base/text.h"

namespace beadle::http {

AnswerCache::AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes), run_(to_hex(random_bytes(4))) {}

Response AnswerCache::answer(Request const& asked, std::string const& version, std::function<Response()> const& make) {
    auto const tag = "\"" + run_ + "-" + version + "\"";
    if (contains(asked.head.header("If-None-Match"), tag)) return {.status = 304, .headers = {{"ETag", tag}, {"Cache-Control", "private, no-cache"}}};
    // The host is part of it: an answer may name it.
    auto const target = asked.origin + asked.head.target;
    if (auto kept = find(target, tag)) return *std::move(kept);
    auto response = make();
    if (response.status != 200) return response;
    response.headers.push_back({"ETag", tag});
    response.headers.push_back({"Cache-Control", "private, no-cache"});
    keep(target, tag, response);
    return response;
}

std::optional<Response> AnswerCache::find(std::string const& target, std::string const& tag) {
    std::lock_guard const lock(mutex_);
    if (tag != tag_) return std::nullopt;
    auto const at = kept_.find(target);
    return at == kept_.end() ? std::nullopt : std::optional(at->second);
}

void AnswerCache::keep(std::string const& target, std::string const& tag, Response const& response) {
    auto const size = target.size() + response.content().size();
    if (size > most_bytes_ / 4) return;
    std::lock_guard const lock(mutex_);
    if (tag != tag_ || bytes_ + size > most_bytes_) {
        kept_.clear();
        bytes_ = 0;
        tag_ = tag;
    }
    if (kept_.emplace(target, response).second) bytes_ += size;
}

}  // namespace beadle::http
