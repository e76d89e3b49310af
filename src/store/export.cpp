#include "store/export.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "store/ledger.h"

namespace beadle::store {

namespace {

constexpr char const* export_format = "beadle/export/1";

struct FirstLine {
    std::string format{};
    std::string genesis{};
    std::string head{};  ///< of the genesis
};
BOOST_DESCRIBE_STRUCT(FirstLine, (), (format, genesis, head))

struct EntryLine {
    std::uint64_t number = 0;
    std::string header{};
    std::optional<std::string> salt{};
    std::optional<std::string> payload{};
    std::string payload_hash{};
    std::string hash{};
};
BOOST_DESCRIBE_STRUCT(EntryLine, (), (number, header, salt, payload, payload_hash, hash))

struct LastLine {
    std::uint64_t count = 0;
    std::string head{};
};
BOOST_DESCRIBE_STRUCT(LastLine, (), (count, head))

template <class Line> std::string text_of(Line const& line) { return json::serialize(encode(line)); }

/// A line in its one form; nothing for any other bytes, whatever they would mean.
template <class Line> std::optional<Line> line_of(std::string const& text) {
    boost::system::error_code error;
    auto const value = json::parse(text, error);
    Line line;
    if (error || !decode(value, line) || text_of(line) != text) return {};
    return line;
}

EntryLine line_of(StoredEntry const& stored) {
    EntryLine line{.number = stored.number, .header = stored.header, .payload_hash = hex(stored.payload_hash), .hash = hex(stored.hash)};
    if (!is_redacted(stored)) {
        line.salt = to_hex(stored.salt);
        line.payload = stored.payload;
    }
    return line;
}

/// Nothing where a hexadecimal member is not hexadecimal, or only one of salt and payload is there.
std::optional<StoredEntry> stored_of(EntryLine line) {
    auto const payload_hash = parse_sha256(line.payload_hash), hash = parse_sha256(line.hash);
    auto const salt = from_hex(line.salt.value_or(""));
    if (!payload_hash || !hash || !salt || line.salt.has_value() != line.payload.has_value() || (line.salt && (salt->empty() || line.payload->empty()))) return {};
    StoredEntry stored;
    stored.number = line.number;
    stored.header = std::move(line.header);
    stored.salt = *salt;
    stored.payload = std::move(line.payload).value_or("");
    stored.payload_hash = *payload_hash;
    stored.hash = *hash;
    return stored;
}

}  // namespace

Checkpoint write_export(Store& store, std::function<void(std::string_view)> const& write) {
    auto const genesis = store.genesis();
    Checkpoint checkpoint{.head = genesis_hash(genesis)};
    write(text_of(FirstLine{.format = export_format, .genesis = genesis, .head = hex(checkpoint.head)}) + "\n");
    store.each_stored([&](StoredEntry const& stored) {
        write(text_of(line_of(stored)) + "\n");
        checkpoint = {.count = stored.number, .head = stored.hash};
    });
    write(text_of(LastLine{.count = checkpoint.count, .head = hex(checkpoint.head)}) + "\n");
    return checkpoint;
}

tl::unexpected<Refusal> ExportReader::damaged(std::string const& what, bool of_an_entry) const {
    return unreadable(name_ + ": line " + std::to_string(line_) + (of_an_entry ? ", entry " + std::to_string(checkpoint_.count + 1) : "") + ": " + what);
}

Result<std::optional<std::string>> ExportReader::line() {
    // More than any entry needs, less than would hurt.
    constexpr std::size_t longest = std::size_t{256} << 20;
    ++line_;
    std::string text;
    auto& buffer = *from_->rdbuf();
    for (auto c = buffer.sbumpc(); c != std::istream::traits_type::eof(); c = buffer.sbumpc()) {
        if (c == '\n') return std::optional(std::move(text));
        if (text.size() == longest) return damaged("the line is too long to be one of an export", false);
        text += static_cast<char>(c);
    }
    if (text.empty()) return std::optional<std::string>{};
    return damaged("the line breaks off", false);
}

Result<ExportReader> ExportReader::open(std::istream& from, std::string name) {
    ExportReader reader(from, std::move(name));
    auto const text = reader.line();
    if (!text || !*text || !(*text)->starts_with(R"({"format":"beadle/export/)")) return unreadable(reader.name_ + ": this is not the export of a register");
    auto const first = line_of<FirstLine>(**text);
    if (!first) return reader.damaged("the first line is not what was exported", false);
    if (first->format != export_format) return reader.damaged("the export is of the format '" + first->format + "', which this version of the program does not know", false);
    auto const head = genesis_hash(first->genesis);
    if (hex(head) != first->head) return reader.damaged("the ledger's genesis is not what was exported", false);
    if (auto const genesis = parse_genesis(first->genesis); !genesis) return reader.damaged(genesis.error().message, false);
    reader.genesis_ = first->genesis;
    reader.checkpoint_.head = head;
    return reader;
}

Result<std::optional<StoredEntry>> ExportReader::next() {
    auto const text = TRY(line());
    if (!text) return damaged("the export ends after entry " + std::to_string(checkpoint_.count) + " without its last line: what followed is missing", false);
    if (text->starts_with(R"({"count")")) {
        auto const last = line_of<LastLine>(*text);
        if (!last) return damaged("the last line is not what was exported", false);
        if (last->count != checkpoint_.count)
            return damaged("the last line says that there are " + std::to_string(last->count) + " entries, but " + std::to_string(checkpoint_.count) + " came before it", false);
        if (last->head != hex(checkpoint_.head)) return damaged("the last line's head is not the hash of the last entry", false);
        if (TRY(line())) return damaged("something follows the last line", false);
        return std::optional<StoredEntry>{};
    }
    auto line = line_of<EntryLine>(*text);
    auto stored = line ? stored_of(*std::move(line)) : std::nullopt;
    if (!stored) return damaged("the line is not what was exported", true);
    if (auto const damage = damage_of(*stored, checkpoint_.count + 1, checkpoint_.head)) return damaged(*damage, true);
    checkpoint_ = {.count = stored->number, .head = stored->hash};
    return stored;
}

}  // namespace beadle::store
