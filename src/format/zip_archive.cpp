#include "format/zip_archive.h"

#include <zip.h>

#include <array>
#include <utility>

#include "base/fault.h"
#include "format/libzip.h"

namespace beadle::format {

namespace {

constexpr zip_int64_t most_parts = 10'000;
constexpr std::size_t most_bytes = 64u << 20;

struct CloseFile {
    void operator()(zip_file_t* file) const { libzip().fclose(file); }
};

class ZipError {
public:
    ZipError() { libzip().error_init(&error_); }
    ~ZipError() { libzip().error_fini(&error_); }
    ZipError(ZipError const&) = delete;
    ZipError& operator=(ZipError const&) = delete;
    zip_error_t* get() { return &error_; }
    [[nodiscard]] int code() const { return libzip().error_code_zip(&error_); }

private:
    zip_error_t error_{};
};

}  // namespace

void ZipReader::Discard::operator()(zip* archive) const { libzip().discard(archive); }

Result<ZipReader> ZipReader::open(std::string_view bytes, std::string kind) {
    if (!bytes.starts_with("PK")) return unreadable("this is not a " + kind);
    ZipError error;
    auto* const source = libzip().source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
    if (!source) throw Fault("out of memory while a ZIP file was read", Fault::Kind::internal);
    std::unique_ptr<zip, Discard> archive(libzip().open_from_source(source, ZIP_RDONLY, error.get()));
    ZipReader reader(std::move(archive), std::move(kind));
    if (!reader.archive_) {
        libzip().source_free(source);
        return reader.damaged(error.code() == ZIP_ER_NOZIP ? "it breaks off before its end" : "its list of parts makes no sense");
    }
    if (libzip().get_num_entries(reader.archive_.get(), 0) > most_parts) return reader.damaged("it claims to have more than 10,000 parts");
    return reader;
}

tl::unexpected<Refusal> ZipReader::damaged(std::string const& how) const { return unreadable("this " + kind_ + " is damaged: " + how); }

bool ZipReader::has(std::string const& part) const { return libzip().name_locate(archive_.get(), part.c_str(), 0) >= 0; }

Result<std::string> ZipReader::read(std::string const& part) const {
    auto const index = libzip().name_locate(archive_.get(), part.c_str(), 0);
    if (index < 0) return damaged("its part " + part + " is missing");
    auto const at = static_cast<zip_uint64_t>(index);
    zip_stat_t stat;
    if (libzip().stat_index(archive_.get(), at, 0, &stat) != 0) return damaged("its part " + part + " cannot be found");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return unreadable("this " + kind_ + " is locked with a password; save it without one");
    std::unique_ptr<zip_file_t, CloseFile> const file(libzip().fopen_index(archive_.get(), at, 0));
    if (!file) return damaged("its part " + part + " cannot be unpacked");
    std::string out;
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        auto const count = libzip().fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) return damaged("its part " + part + " cannot be unpacked");
        if (count == 0) return out;
        out.append(buffer.data(), static_cast<std::size_t>(count));
        if (out.size() > most_bytes) return unreadable("this " + kind_ + " is too large to be read: its part " + part + " unpacks to more than 64 MB");
    }
}

std::string write_zip(std::vector<ZipPart> const& parts) {
    auto const check = [](bool done) {
        if (!done) throw Fault("a ZIP file could not be written", Fault::Kind::internal);
    };
    ZipError error;
    auto* const target = libzip().source_buffer_create(nullptr, 0, 0, error.get());
    check(target != nullptr);
    libzip().source_keep(target);
    std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> const kept(target, libzip().source_free);
    auto* const archive = libzip().open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, error.get());
    check(archive != nullptr);
    for (auto const& part : parts) {
        auto* const source = libzip().source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
        check(source != nullptr);
        auto const index = libzip().file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        check(index >= 0);
        auto const at = static_cast<zip_uint64_t>(index);
        // A time given as a number of seconds would be written as local time, and differ by time zone.
        constexpr zip_uint16_t midnight = 0, first_of_january_1980 = (1 << 5) | 1;
        check(libzip().file_set_dostime(archive, at, midnight, first_of_january_1980, 0) == 0);
        check(libzip().set_file_compression(archive, at, ZIP_CM_DEFLATE, 1) == 0);
    }
    check(libzip().close(archive) == 0);
    zip_stat_t stat;
    check(libzip().source_stat(target, &stat) == 0 && libzip().source_open(target) == 0);
    std::string out(stat.size, '\0');
    auto const count = libzip().source_read(target, out.data(), out.size());
    libzip().source_close(target);
    check(count >= 0 && static_cast<std::size_t>(count) == out.size());
    return out;
}

}  // namespace beadle::format
