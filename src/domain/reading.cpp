#include "domain/reading.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/json.h"

namespace beadle {

std::string to_json(Reading const& reading) { return json::serialize(encode(reading)); }

Result<Reading> reading_from_json(std::string_view text) {
    boost::system::error_code error;
    auto const value = json::parse({text.data(), text.size()}, error);
    if (error) return unreadable("this is not JSON: " + error.message());
    Reading reading;
    TRY(decode(value, reading));
    if (reading.schema != "beadle/paper/1") return unreadable("schema: beadle/paper/1 expected");
    return reading;
}

}  // namespace beadle
