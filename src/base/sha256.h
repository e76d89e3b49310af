#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace beadle {

using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-256 of the bytes (FIPS 180-4).
Sha256 sha256(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
std::string hex(Sha256 const& digest);
std::optional<Sha256> parse_sha256(std::string_view hex);
/// Bytes as lower-case hexadecimal and back; nothing where it is not hexadecimal.
std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view hex);
/// Unpredictable bytes from the operating system.
std::string random_bytes(std::size_t count);

}  // namespace beadle
