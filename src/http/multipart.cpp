#include "http/multipart.h"

#include <algorithm>

#include "base/text.h"

namespace beadle::http {

namespace {

constexpr std::size_t most_parts = 64, longest_headers = 4096;

tl::unexpected<Refusal> broken(std::string const& what) { return refuse("the form did not arrive whole: " + what, {}, Refusal::Kind::usage); }

bool is_boundary(std::string_view text) {
    static constexpr std::string_view marks = "'()+_,-./:=? ";
    return !text.empty() && text.size() <= 70 && text.back() != ' ' && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.find(c) != std::string_view::npos;
    });
}

/// One `; name="value"` of a header; browsers write quotes and line ends in names as %22, %0D and %0A.
struct Setting {
    std::string name;
    std::string value;
};

std::optional<std::vector<Setting>> settings_of(std::string_view text) {
    std::vector<Setting> out;
    while (!(text = trim(text)).empty()) {
        if (text.front() != ';') return std::nullopt;
        text = trim(text.substr(1));
        auto const equals = text.find('=');
        if (equals == std::string_view::npos || equals == 0) return std::nullopt;
        Setting setting{.name = lower(trim(text.substr(0, equals))), .value = {}};
        text.remove_prefix(equals + 1);
        if (!text.empty() && text.front() == '"') {
            auto const end = text.find('"', 1);
            if (end == std::string_view::npos) return std::nullopt;
            setting.value = text.substr(1, end - 1);
            text.remove_prefix(end + 1);
        } else {
            auto const end = std::min(text.find(';'), text.size());
            setting.value = trim(text.substr(0, end));
            text.remove_prefix(end);
        }
        for (auto const& each : out)
            if (each.name == setting.name) return std::nullopt;
        out.push_back(std::move(setting));
    }
    return out;
}

std::string* value_of(std::vector<Setting>& settings, std::string_view name) {
    for (auto& each : settings)
        if (each.name == name) return &each.value;
    return nullptr;
}

std::string last_step(std::string_view path) {
    auto const slash = path.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

Result<Part> part_of(std::string_view headers, std::string_view content) {
    Part part{.content = content};
    bool disposed = false;
    while (!headers.empty()) {
        auto const end = headers.find("\r\n");
        auto const line = headers.substr(0, end);
        headers = end == std::string_view::npos ? std::string_view{} : headers.substr(end + 2);
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0) return broken("a part has a line that is no header");
        if (lower(line.substr(0, colon)) != "content-disposition") continue;
        auto const value = trim(line.substr(colon + 1));
        auto const kind = value.substr(0, value.find(';'));
        if (disposed || lower(trim(kind)) != "form-data") return broken("a part does not name its field");
        auto settings = settings_of(value.substr(kind.size()));
        auto* name = settings ? value_of(*settings, "name") : nullptr;
        if (!name || name->empty() || !is_utf8(*name)) return broken("a part does not name its field");
        part.name = *name;
        if (auto* file = value_of(*settings, "filename")) {
            if (!is_utf8(*file)) return broken("the name of a file cannot be read");
            part.file_name = last_step(*file);
        }
        disposed = true;
    }
    if (!disposed) return broken("a part does not name its field");
    return part;
}

}  // namespace

Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body) {
    auto const kind = content_type.substr(0, content_type.find(';'));
    if (lower(trim(kind)) != "multipart/form-data")
        return refuse("send the file as a form does: multipart/form-data with a field 'file'", "file", Refusal::Kind::unreadable);
    auto settings = settings_of(content_type.substr(kind.size()));
    auto const* boundary = settings ? value_of(*settings, "boundary") : nullptr;
    if (!boundary || !is_boundary(*boundary)) return broken("it does not say where its parts end");

    auto const opening = "--" + *boundary;
    auto const between = "\r\n" + opening;
    if (!body.starts_with(opening)) return broken("it does not begin with a part");
    body.remove_prefix(opening.size());
    std::vector<Part> parts;
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n")) return broken("a part begins in the middle of a line");
        body.remove_prefix(2);
        auto const head_end = body.starts_with("\r\n") ? 0 : body.find("\r\n\r\n");
        if (head_end == std::string_view::npos || head_end > longest_headers) return broken("a part's headers do not end");
        auto const headers = body.substr(0, head_end);
        body.remove_prefix(head_end + (head_end == 0 ? 2 : 4));
        auto const end = body.find(between);
        if (end == std::string_view::npos) return broken("its last part does not end");
        auto part = TRY(part_of(headers, body.substr(0, end)));
        if (part_named(parts, part.name)) return broken("'" + part.name + "' is given twice");
        if (parts.size() == most_parts) return broken("it has more than 64 parts");
        parts.push_back(std::move(part));
        body.remove_prefix(end + between.size());
    }
    body.remove_prefix(2);
    if (!body.empty() && body != "\r\n") return broken("something follows its end");
    return parts;
}

std::string Upload::field(std::string_view name) const {
    for (auto const& [key, value] : fields)
        if (key == name) return std::string(trim(value));
    return {};
}

Result<Upload> read_upload(Request const& request, std::vector<std::string> const& fields) {
    auto const parts = TRY(parse_multipart(request.head.header("Content-Type"), request.body));
    Upload upload;
    bool chosen = false;
    for (auto const& part : parts) {
        if (part.name == "file" && part.file_name) {
            chosen = !part.file_name->empty() || !part.content.empty();
            upload.file_name = part.file_name->empty() ? "paper" : *part.file_name;
            upload.bytes = part.content;
        } else if (std::find(fields.begin(), fields.end(), part.name) != fields.end() && !part.file_name) {
            if (!is_utf8(part.content)) return broken("'" + part.name + "' cannot be read");
            upload.fields.emplace_back(part.name, part.content);
        } else {
            return broken("'" + part.name + "' is no field of this form");
        }
    }
    if (!chosen) return refuse("choose the paper to check", "file");
    return upload;
}

Part const* part_named(std::vector<Part> const& parts, std::string_view name) {
    for (auto const& part : parts)
        if (part.name == name) return &part;
    return nullptr;
}

}  // namespace beadle::http
