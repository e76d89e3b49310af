#include <boost/json/serialize.hpp>

#include "api/api.h"
#include "base/json.h"
#include "http/multipart.h"
#include "service/check_paper.h"

namespace beadle::api {

namespace {

http::Response refused(Refusal const& refusal) {
    switch (refusal.kind) {
        case Refusal::Kind::usage: return problem({.status = 400, .message = refusal.message});
        case Refusal::Kind::unreadable: return problem({.status = 415, .message = refusal.message});
        case Refusal::Kind::not_found: return problem({.status = 404, .message = refusal.message});
        case Refusal::Kind::refused: break;
    }
    return problem({.status = 422, .message = refusal.message});
}

}  // namespace

http::Response check(Context const& context, http::Request const& asked) {
    auto const upload = http::read_upload(asked, {"as_at"});
    if (!upload) return refused(upload.error());
    auto const as_at_said = upload->field("as_at");
    auto const as_at = as_at_said.empty() ? std::nullopt : parse_day(as_at_said);
    if (!as_at_said.empty() && !as_at) return problem({.status = 422, .message = "as_at must be a date, like 2026-03-31"});
    auto reading = context.read_paper(upload->bytes);
    if (!reading) return upload->bytes.empty() ? problem({.status = 422, .message = reading.error().message}) : refused(reading.error());
    auto const checked = service::check_reading(*std::move(reading), {.name = upload->file_name, .as_at = as_at, .today = context.today()});
    return {.type = "application/json", .body = "{\"reading\":" + to_json(checked.reading) + ",\"points\":" + json::serialize(encode(checked.points)) + "}\n"};
}

}  // namespace beadle::api
