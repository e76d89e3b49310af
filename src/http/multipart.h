#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/message.h"

namespace beadle::http {

/// One field of a form that may carry files (multipart/form-data, RFC 7578).
struct Part {
    std::string name;
    std::optional<std::string> file_name{};  ///< the last step of the path; set for a file field, empty where no file was chosen
    std::string_view content;                ///< within the body that was parsed
};

/// The parts of a body. Strict: every line end is CRLF, every part names its field once, no name comes twice, nothing stands before or
/// after the parts but what the format allows, at most 64 parts. Refused (usage) with one sentence otherwise.
Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body);

/// A form with one file, read whole into memory.
struct Upload {
    std::string file_name;
    std::string_view bytes;                            ///< within the request's body
    std::vector<std::pair<std::string, std::string>> fields{};

    /// The field's value, trimmed; empty where the form does not have it.
    [[nodiscard]] std::string field(std::string_view name) const;
};

/// The upload of a form whose fields are `file` and those named. Refused: unreadable where the request is no such form, usage where it
/// is broken or has other fields, refused where no file was chosen.
Result<Upload> read_upload(Request const& request, std::vector<std::string> const& fields);

/// The part of that name; nothing where the form has none.
Part const* part_named(std::vector<Part> const& parts, std::string_view name);

}  // namespace beadle::http
