#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "http/message.h"

namespace beadle::http {

/// Answers that hold as long as what they were made from stays as it is. Readers keep theirs and ask again with its tag. Safe from any
/// thread. Only for answers that are the same for every reader.
class AnswerCache {
public:
    explicit AnswerCache(std::size_t most_bytes = std::size_t{4} << 20);

    /// 304 where the reader has the answer already; the kept one where `version` is still that of its making; else what `make` gives,
    /// kept where it is a 200. `version` says all that the answer depends on beside the address.
    Response answer(Request const& asked, std::string const& version, std::function<Response()> const& make);

private:
    std::optional<Response> find(std::string const& target, std::string const& tag);
    void keep(std::string const& target, std::string const& tag, Response const& response);

    std::size_t most_bytes_;
    std::string run_;  ///< a tag of another run of the program, maybe of another version, is not ours
    std::mutex mutex_{};
    std::string tag_{};
    std::unordered_map<std::string, Response> kept_{};
    std::size_t bytes_ = 0;
};

}  // namespace beadle::http
