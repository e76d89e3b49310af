#include "service/verify_ledger.h"

#include <fstream>

#include "service/export_file.h"
#include "service/open_register.h"
#include "store/export.h"
#include "store/ledger.h"

namespace beadle::service {

namespace {

bool is_database(std::string const& path) {
    constexpr std::string_view magic = "SQLite format 3";
    std::string start(magic.size(), '\0');
    std::ifstream(path, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
    return start == magic;
}

Result<std::optional<store::Checkpoint>> checkpoint_of(std::optional<std::string> const& code) {
    if (!code) return std::optional<store::Checkpoint>{};
    return std::optional(TRY(store::parse_checkpoint(*code)));
}

Result<Verified> verify_export(std::string const& path, std::optional<std::string> const& code) {
    auto const against = TRY(checkpoint_of(code));
    auto const file = TRY(open_export(path));
    auto const name = path == "-" ? std::string("standard input") : path;
    auto reader = TRY(store::ExportReader::open(*file, name));
    std::optional<Sha256> head_then;
    std::optional<Refusal> damage;
    for (;;) {
        if (against && against->count == reader.checkpoint().count) head_then = reader.checkpoint().head;
        auto const entry = reader.next();
        if (!entry) damage = entry.error();
        if (!entry || !*entry) break;
    }
    Verified out{.entries = reader.checkpoint().count, .reference_code = text(reader.checkpoint())};
    if (damage) out.damages.push_back(damage->message);
    else if (against)
        if (auto const against_it = store::damage_against(*against, out.entries, head_then)) out.damages.push_back(name + ": " + *against_it);
    return out;
}

}  // namespace

Result<Verified> verify_register(std::string const& where, std::optional<std::string> const& code) {
    auto const against = TRY(checkpoint_of(code));
    auto const store = TRY(open_register(where, {.read_only = true}));
    auto const checkpoint = store->checkpoint();
    Verified out{.entries = checkpoint.count, .reference_code = text(checkpoint)};
    for (auto const& damage : store->verify(against))
        out.damages.push_back(where + ": " + (damage.entry ? "entry " + std::to_string(damage.entry) + ": " : "") + damage.message);
    return out;
}

Result<Verified> verify_file(std::string const& path, std::optional<std::string> const& code) {
    return path != "-" && is_database(path) ? verify_register(path, code) : verify_export(path, code);
}

}  // namespace beadle::service
