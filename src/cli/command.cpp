#include "cli/command.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/fault.h"

namespace beadle::cli {

namespace {

/// A file descriptor that closes itself.
struct Descriptor {
    int number = -1;
    explicit Descriptor(int of) : number(of) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (number > 2) ::close(number);
    }
};

void write_all(int descriptor, std::string_view bytes, std::string const& what) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw Fault("cannot write " + what + ": " + std::strerror(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

std::string Asked::value(std::string const& option, std::string const& otherwise) const {
    auto const at = options.find(option);
    return at == options.end() ? otherwise : at->second;
}

Result<Day> Asked::day(std::string const& option, Day otherwise) const {
    auto const at = options.find(option);
    if (at == options.end()) return otherwise;
    auto const day = parse_day(at->second);
    if (!day) return refuse(option + ": '" + at->second + "' is not a date; write it as 2026-03-31", option, Refusal::Kind::usage);
    return *day;
}

Result<Day> Asked::today() const { return day("--today", london_day(now())); }

Result<std::string> Asked::register_name() const {
    if (has("--register")) return value("--register");
    if (auto const* name = std::getenv("BEADLE_REGISTER"); name && *name) return std::string(name);
    return refuse("no register named: give --register FILE, or set BEADLE_REGISTER", "--register", Refusal::Kind::usage);
}

Result<std::string> read_file(std::string const& path, std::size_t limit) {
    Descriptor const file(path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number < 0) return unreadable(path + ": " + (errno == ENOENT ? "there is no such file" : std::string("cannot be opened: ") + std::strerror(errno)));
    struct stat about {};
    if (::fstat(file.number, &about) == 0 && S_ISDIR(about.st_mode)) return unreadable(path + ": this is a folder, not a file");
    std::string bytes;
    if (about.st_size > 0) bytes.reserve(static_cast<std::size_t>(about.st_size) < limit ? static_cast<std::size_t>(about.st_size) : limit);
    char buffer[65536];
    for (;;) {
        auto const got = ::read(file.number, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path + ": cannot be read: " + std::strerror(errno));
        if (got == 0) return bytes;
        if (bytes.size() + static_cast<std::size_t>(got) > limit) return unreadable(path + ": too large to read (over " + std::to_string(limit >> 20) + " MB)");
        bytes.append(buffer, static_cast<std::size_t>(got));
    }
}

void write_file(std::string const& path, std::string const& bytes) {
    // A device or a pipe is written to; only a file is replaced.
    struct stat there {};
    if (::stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode)) {
        Descriptor const device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (device.number < 0) throw Fault("cannot write " + path + ": " + std::strerror(errno));
        write_all(device.number, bytes, path);
        return;
    }
    auto const beside = path + ".part";
    {
        Descriptor const file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.number < 0) throw Fault("cannot write " + path + ": " + std::strerror(errno));
        try {
            write_all(file.number, bytes, path);
            if (::fsync(file.number) != 0 && errno != EINVAL) throw Fault("cannot write " + path + ": " + std::strerror(errno));
        } catch (...) {
            ::unlink(beside.c_str());
            throw;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) {
        auto const why = std::string(std::strerror(errno));
        ::unlink(beside.c_str());
        throw Fault("cannot write " + path + ": " + why);
    }
}

void print(std::string_view text) { write_all(1, text, "standard output"); }

void complain(std::string_view message) {
    auto const line = "beadle: " + std::string(message) + "\n";
    [[maybe_unused]] auto const ignored = ::write(2, line.data(), line.size());
}

}  // namespace beadle::cli
