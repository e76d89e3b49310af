#include "base/sha256.h"

#include <sodium.h>

#include <algorithm>

namespace beadle {

static_assert(crypto_hash_sha256_BYTES == 32);

Sha256 sha256(std::string_view bytes) {
    Sha256 digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return digest;
}

std::string hex(Sha256 const& digest) { return to_hex({reinterpret_cast<char const*>(digest.data()), digest.size()}); }

std::optional<Sha256> parse_sha256(std::string_view hex) {
    auto const bytes = from_hex(hex);
    if (!bytes || bytes->size() != 32) return {};
    Sha256 digest{};
    std::transform(bytes->begin(), bytes->end(), digest.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
    return digest;
}

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (char const c : bytes) {
        auto const value = static_cast<unsigned char>(c);
        out += digits[value >> 4];
        out += digits[value & 0xF];
    }
    return out;
}

std::optional<std::string> from_hex(std::string_view hex) {
    if (hex.size() % 2) return {};
    auto const nibble = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    std::string out;
    out.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        auto const high = nibble(hex[i]), low = nibble(hex[i + 1]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
    }
    return out;
}

std::string random_bytes(std::size_t count) {
    std::string out(count, '\0');
    randombytes_buf(out.data(), out.size());
    return out;
}

}  // namespace beadle
