#include "service/caged_reader.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstddef>
#include <mutex>

#include "base/fault.h"
#include "base/text.h"

namespace beadle::service {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return number_; }
    void take(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

/// A pipe whose ends no other child inherits.
struct Pipe {
    Descriptor read_end{}, write_end{};
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw Fault("cannot make a pipe for reading a paper", Fault::Kind::busy);
        read_end.take(ends[0]);
        write_end.take(ends[1]);
    }
};

/// The bytes as a file in memory, so that the child can take its time and nobody has to feed it.
void fill(Descriptor& file, std::string_view bytes) {
    file.take(::memfd_create("paper", MFD_CLOEXEC));
    while (file.number() >= 0 && !bytes.empty()) {
        auto const written = ::write(file.number(), bytes.data(), bytes.size());
        if (written <= 0 && errno != EINTR) throw Fault("there is no memory for another paper", Fault::Kind::busy);
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.number() < 0 || ::lseek(file.number(), 0, SEEK_SET) != 0) throw Fault("there is no memory for another paper", Fault::Kind::busy);
}

// What reading a paper never needs: a network, other processes, names in the file system. Refused with "not permitted".
constexpr std::array denied{
    __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_kill, __NR_unshare, __NR_setns, __NR_mount,
    __NR_bpf, __NR_io_uring_setup, __NR_keyctl, __NR_truncate, __NR_unlinkat, __NR_mkdirat, __NR_renameat2, __NR_linkat, __NR_symlinkat, __NR_fchmodat, __NR_fchownat,
#ifdef __NR_unlink
    __NR_unlink, __NR_rename, __NR_renameat, __NR_rmdir, __NR_mkdir, __NR_link, __NR_symlink, __NR_chmod, __NR_chown,
#endif
};

#if defined(__x86_64__)
constexpr unsigned native = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned native = AUDIT_ARCH_AARCH64;
#else
#error "the cage knows x86-64 and 64-bit ARM"
#endif

constexpr auto make_filter() {
    std::array<sock_filter, denied.size() + 6> filter{};
    std::size_t at = 0;
    filter[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    filter[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, native, 1, 0);
    filter[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    filter[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (std::size_t i = 0; i < denied.size(); ++i)
        filter[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(denied[i]), static_cast<unsigned char>(denied.size() - i), 0);
    filter[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[at] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    return filter;
}

void limit(int what, std::size_t to) {
    rlimit const both{.rlim_cur = to, .rlim_max = to};
    ::setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

/// In the child, between fork and exec: calls to the kernel alone, no memory is asked for. Never returns.
[[noreturn]] void become(char const* program, char* const* words, int in, int out, int complaints, CagedReader::Limits const& limits) {
    static constexpr auto filter = make_filter();
    static std::array<char*, 1> const no_environment{nullptr};
    if (::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(complaints, 2) < 0) ::_exit(70);
    ::syscall(__NR_close_range, 3U, ~0U, 0U);
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CPU, static_cast<std::size_t>(limits.processor.count()));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, limits.memory);
#endif
    sock_fprog const rules{.len = static_cast<unsigned short>(filter.size()), .filter = const_cast<sock_filter*>(filter.data())};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &rules) != 0) ::_exit(70);
    ::execve(program, words, no_environment.data());
    ::_exit(70);
}

struct Said {
    std::string out{};
    std::string complaints{};
    bool in_time = true;
};

/// Listens to the child until it closes both pipes, says too much, or the time is over.
Said listen_to(int out, int complaints, CagedReader::Limits const& limits) {
    Said said;
    auto const end = std::chrono::steady_clock::now() + limits.waiting;
    std::array<pollfd, 2> pipes{pollfd{.fd = out, .events = POLLIN, .revents = 0}, pollfd{.fd = complaints, .events = POLLIN, .revents = 0}};
    std::array<char, 65536> piece{};
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (left <= 0 || said.out.size() + said.complaints.size() > limits.output) {
            said.in_time = false;
            return said;
        }
        if (::poll(pipes.data(), pipes.size(), static_cast<int>(left)) < 0 && errno != EINTR) throw Fault("cannot wait for a reading", Fault::Kind::internal);
        for (auto& pipe : pipes) {
            if (pipe.fd < 0 || pipe.revents == 0) continue;
            auto const got = ::read(pipe.fd, piece.data(), piece.size());
            if (got > 0) (pipe.fd == out ? said.out : said.complaints).append(piece.data(), static_cast<std::size_t>(got));
            if (got == 0 || (got < 0 && errno != EINTR)) pipe.fd = -1;
        }
    }
    return said;
}

/// "beadle: -: this file is empty" → "this file is empty"
std::string sentence_of(std::string_view complaint) {
    auto line = trim(complaint.substr(0, complaint.find('\n')));
    for (std::string_view const prefix : {"beadle: ", "-: "})
        if (line.starts_with(prefix)) line.remove_prefix(prefix.size());
    return std::string(line);
}

}  // namespace

class CagedReader::Turns {
public:
    explicit Turns(int free) : free_(free) {}

    void take(std::chrono::seconds patience) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, patience, [this] { return free_ > 0; })) throw Fault("too many papers are being read just now", Fault::Kind::busy);
        --free_;
    }
    void give_back() {
        std::lock_guard const lock(mutex_);
        ++free_;
        changed_.notify_one();
    }

private:
    std::mutex mutex_{};
    std::condition_variable changed_{};
    int free_;
};

CagedReader::CagedReader(std::string program) : CagedReader(std::move(program), Limits{}) {}
CagedReader::CagedReader(std::string program, Limits const& limits) : program_(std::move(program)), limits_(limits), turns_(std::make_unique<Turns>(limits.at_once)) {}
CagedReader::~CagedReader() = default;

Result<Reading> CagedReader::read(std::string_view bytes) {
    turns_->take(limits_.turn);
    struct GiveBack {
        Turns& turns;
        ~GiveBack() { turns.give_back(); }
    } const give_back{*turns_};

    Descriptor paper;
    fill(paper, bytes);
    Pipe out, complaints;
    std::string name = "beadle", command = "read", json = "--json", from_input = "-";
    std::array<char*, 5> const words{name.data(), command.data(), json.data(), from_input.data(), nullptr};
    auto const child = ::fork();
    if (child < 0) throw Fault("cannot start another reading", Fault::Kind::busy);
    if (child == 0) become(program_.c_str(), words.data(), paper.number(), out.write_end.number(), complaints.write_end.number(), limits_);
    out.write_end.close();
    complaints.write_end.close();

    Said said;
    try {
        said = listen_to(out.read_end.number(), complaints.read_end.number(), limits_);
    } catch (...) {
        ::kill(child, SIGKILL);
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
        throw;
    }
    // Whatever it may have started itself goes with it.
    if (!said.in_time) {
        ::kill(-child, SIGKILL);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    bool const ended = WIFEXITED(status) && said.in_time;
    if (ended && WEXITSTATUS(status) == 0) return reading_from_json(said.out);
    if (ended && WEXITSTATUS(status) == 65) return unreadable(sentence_of(said.complaints));
    if (ended && WEXITSTATUS(status) == 1) return refuse(sentence_of(said.complaints), "file");
    return unreadable("this file could not be read: that failed, or took more time or memory than any paper needs");
}

}  // namespace beadle::service
