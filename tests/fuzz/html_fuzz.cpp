#include <cstddef>
#include <cstdint>

#include "tests/fuzz/must_survive.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    beadle::fuzz::must_survive(beadle::format::read_html({reinterpret_cast<char const*>(data), size}));
    return 0;
}
