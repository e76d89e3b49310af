#include "store/ledger.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/fault.h"
#include "base/json.h"
#include "base/text.h"

namespace beadle::store {

BOOST_DESCRIBE_STRUCT(Genesis, (), (format, id, force, for_tests))

namespace {

/// Everything of an entry but its payload, in the order in which it is written.
struct Header {
    std::uint64_t number = 0;
    Moment recorded{};
    Day holds_from{};
    ActorId who{};
    std::optional<ActorId> on_behalf{};
    Cause cause{};
    Marking marking = Marking::official;
    std::string kind{};
    int version = 0;
};
BOOST_DESCRIBE_STRUCT(Header, (), (number, recorded, holds_from, who, on_behalf, cause, marking, kind, version))

template <class T> Result<T> parse(std::string_view text, std::string const& what) {
    boost::system::error_code error;
    auto const value = json::parse({text.data(), text.size()}, error);
    if (error) return unreadable(what + " is not JSON");
    T out;
    if (auto const done = decode(value, out); !done) return unreadable(what + " cannot be read: " + done.error().message);
    return out;
}

/// "5:bytes,": a length in decimal digits, a colon, the bytes, a comma. No two lists of parts give the same text.
void put(std::string& out, std::string_view part) {
    out += std::to_string(part.size());
    out += ':';
    out += part;
    out += ',';
}

}  // namespace

std::string genesis_text(Genesis const& genesis) { return json::serialize(encode(genesis)); }

Result<Genesis> parse_genesis(std::string_view text) {
    auto genesis = TRY(parse<Genesis>(text, "the ledger's genesis"));
    if (genesis.format != Genesis{}.format) return unreadable("the ledger's format is '" + genesis.format + "', which this version of the program does not know");
    if (genesis_text(genesis) != text) return unreadable("the ledger's genesis is not in canonical form");
    return genesis;
}

Sha256 genesis_hash(std::string_view genesis_text) { return sha256(genesis_text); }

Sha256 payload_hash(std::string_view salt, std::string_view payload) {
    std::string bytes;
    bytes.reserve(payload.size() + 64);
    put(bytes, to_hex(salt));
    put(bytes, payload);
    return sha256(bytes);
}

Sha256 entry_hash(Sha256 const& previous, std::string_view header, Sha256 const& payload_hash) {
    std::string bytes;
    bytes.reserve(header.size() + 160);
    put(bytes, hex(previous));
    put(bytes, header);
    put(bytes, hex(payload_hash));
    return sha256(bytes);
}

StoredEntry seal(Entry const& entry, Sha256 const& previous, std::string salt) {
    StoredEntry stored;
    stored.number = entry.number;
    stored.kind = kind_of(entry.payload);
    stored.version = payload_version(stored.kind);
    Header const header{.number = entry.number, .recorded = entry.recorded, .holds_from = entry.holds_from, .who = entry.who,
                        .on_behalf = entry.on_behalf, .cause = entry.cause, .marking = entry.marking, .kind = stored.kind,
                        .version = stored.version};
    stored.header = json::serialize(encode(header));
    stored.payload = encode_payload(entry.payload);
    // Text that is not UTF-8 could be stored, but no export of it could ever be read again.
    if (!is_utf8(stored.header) || !is_utf8(stored.payload))
        throw Fault("an entry of kind " + stored.kind + " holds text that is not UTF-8", Fault::Kind::internal);
    stored.salt = std::move(salt);
    stored.payload_hash = payload_hash(stored.salt, stored.payload);
    stored.hash = entry_hash(previous, stored.header, stored.payload_hash);
    return stored;
}

Result<std::monostate> read_header(StoredEntry& stored) {
    auto header = TRY(parse<Header>(stored.header, "its header"));
    stored.kind = std::move(header.kind);
    stored.version = header.version;
    return std::monostate{};
}

bool is_redacted(StoredEntry const& stored) { return stored.salt.empty() && stored.payload.empty(); }

Result<Entry> unseal(StoredEntry const& stored) {
    if (is_redacted(stored)) return refuse("its payload was taken out");
    auto header = TRY(parse<Header>(stored.header, "its header"));
    auto payload = TRY(decode_payload(header.kind, header.version, stored.payload));
    return Entry{.number = header.number, .recorded = header.recorded, .holds_from = header.holds_from, .who = std::move(header.who),
                 .on_behalf = std::move(header.on_behalf), .cause = std::move(header.cause), .marking = header.marking,
                 .payload = std::move(payload)};
}

std::optional<std::string> damage_of(StoredEntry const& stored, std::uint64_t number, Sha256 const& previous) {
    if (stored.number != number)
        return "entry " + std::to_string(stored.number) + " stands in its place: " +
               (stored.number > number ? "what was between is missing" : "it is there twice or out of order");
    if (!is_redacted(stored) && payload_hash(stored.salt, stored.payload) != stored.payload_hash) return "its payload is not what was recorded";
    if (entry_hash(previous, stored.header, stored.payload_hash) != stored.hash) return "it does not follow from the entry before it, or its header is not what was recorded";
    auto const header = parse<Header>(stored.header, "its header");
    if (!header) return header.error().message;
    if (header->number != number) return "its header says that it is entry " + std::to_string(header->number);
    if (is_redacted(stored)) return {};
    auto const payload = decode_payload(header->kind, header->version, stored.payload);
    if (!payload) return payload.error().message;
    return {};
}

std::string text(Checkpoint const& checkpoint) { return std::to_string(checkpoint.count) + "-" + hex(checkpoint.head); }

Result<Checkpoint> parse_checkpoint(std::string_view text) {
    auto const dash = text.find('-');
    auto const digits = text.substr(0, dash);
    auto const head = dash == std::string_view::npos ? std::nullopt : parse_sha256(text.substr(dash + 1));
    if (!head || !is_digits(digits) || digits.size() > 18)
        return refuse("'" + std::string(text) + "' is not a reference code; it is a number, a hyphen and 64 hexadecimal digits", "--against", Refusal::Kind::usage);
    return Checkpoint{.count = std::stoull(std::string(digits)), .head = *head};
}

std::optional<std::string> damage_against(Checkpoint const& against, std::uint64_t count, std::optional<Sha256> const& head_then) {
    if (against.count > count)
        return "the reference code is of " + counted(static_cast<long long>(against.count), "entry", "entries") + ", but there are only " +
               std::to_string(count) + ": the last " + std::to_string(against.count - count) + " are missing";
    if (head_then != against.head)
        return "the ledger is not the one that the reference code was printed from: entry " + std::to_string(against.count) + " or one before it was rewritten";
    return {};
}

}  // namespace beadle::store
