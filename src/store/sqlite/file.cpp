#include "store/sqlite/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

#include "base/fault.h"
#include "base/sha256.h"

namespace beadle::store::sqlite {

namespace {

/// A file descriptor that closes itself.
struct Descriptor {
    int number;
    explicit Descriptor(int of) : number(of) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
};

Fault cannot_write(std::string const& path, int error) { return Fault(path + ": cannot be written: " + std::strerror(error)); }

void sync(std::string const& path, int flags) {
    Descriptor const file(::open(path.c_str(), flags | O_CLOEXEC));
    if (file.number < 0 || ::fsync(file.number) != 0) throw cannot_write(path, errno);
}

}  // namespace

Result<bool> is_register(std::string const& path) {
    struct stat about {};
    if (path.empty()) return unreadable("a register needs a name");
    if (::stat(path.c_str(), &about) != 0) {
        if (errno == ENOENT) return false;
        return unreadable(path + ": cannot be opened: " + std::strerror(errno));
    }
    if (S_ISDIR(about.st_mode)) return unreadable(path + ": this is a folder, not a register");
    if (!S_ISREG(about.st_mode)) return unreadable(path + ": this is not a file");
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number < 0) return unreadable(path + ": cannot be opened: " + std::strerror(errno));

    // https://sqlite.org/fileformat2.html: the first hundred bytes; the application's id stands big-endian at 68.
    constexpr std::string_view magic("SQLite format 3\0", 16);
    unsigned char header[100];
    auto const got = ::pread(file.number, header, sizeof header, 0);
    if (got < 0) return unreadable(path + ": cannot be read: " + std::strerror(errno));
    if (got < static_cast<ssize_t>(sizeof header) || std::memcmp(header, magic.data(), magic.size()) != 0)
        return unreadable(path + ": this is not a register");
    std::uint32_t id = 0;
    for (int i = 68; i < 72; ++i) id = id << 8 | header[i];
    if (id != application_id) return unreadable(path + ": this is a database, but not a register");
    return true;
}

NewFile::NewFile(std::string path) : path_(std::move(path)), beside_(path_ + "." + to_hex(random_bytes(4)) + ".part") {
    Descriptor const file(::open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.number < 0) throw cannot_write(path_, errno);
}

NewFile::~NewFile() {
    for (auto const* suffix : {"", "-wal", "-shm", "-journal"}) ::unlink((beside_ + suffix).c_str());
}

bool NewFile::place() {
    sync(beside_, O_RDONLY);
    if (::renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST) return false;
        // Some file systems cannot rename without replacing; a second name is as safe there.
        if (errno != EINVAL && errno != ENOSYS) throw cannot_write(path_, errno);
        if (::link(beside_.c_str(), path_.c_str()) != 0) {
            if (errno == EEXIST) return false;
            throw cannot_write(path_, errno);
        }
    }
    auto const slash = path_.rfind('/');
    sync(slash == std::string::npos ? "." : slash == 0 ? "/" : path_.substr(0, slash), O_RDONLY | O_DIRECTORY);
    return true;
}

}  // namespace beadle::store::sqlite
