#include "tests/kit/taken_in.h"

#include <doctest/doctest.h>

namespace beadle::kit {

service::Imported take_in(store::Store& store, std::string const& bytes, Day submitted) {
    auto imported = service::import_papers(store, {.files = {{.name = "paper", .bytes = bytes}}, .effective = submitted, .today = submitted, .who = "someone"});
    REQUIRE_MESSAGE(imported.has_value(), (imported ? "" : imported.error().message));
    return *std::move(imported);
}

}  // namespace beadle::kit
