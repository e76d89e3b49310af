#include "format/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

#include "base/fault.h"

extern char** environ;

namespace beadle::format {

namespace {

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() {
        if (::pipe2(ends, O_CLOEXEC) != 0) throw Fault(std::string("cannot make a pipe: ") + std::strerror(errno));
    }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;
    ~Pipe() { close(0), close(1); }
    void close(int end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
};

/// A child that is ended and waited for in any case.
struct Child {
    pid_t id = -1;
    Child() = default;
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    ~Child() {
        if (id <= 0) return;
        ::kill(id, SIGKILL);
        while (::waitpid(id, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    int wait() {
        int status = 0;
        while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
        }
        id = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
};

}  // namespace

Result<ChildAnswer> run_child(std::vector<std::string> const& arguments, std::string_view input, std::size_t limit, int seconds) {
    Pipe to, from;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to.ends[0], 0);
    posix_spawn_file_actions_adddup2(&actions, from.ends[1], 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    std::vector<char*> words;
    for (auto const& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    Child child;
    auto const failed = ::posix_spawnp(&child.id, words.front(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed) {
        child.id = -1;
        return unreadable("this needs the program " + arguments.front() + ", which is not installed");
    }
    to.close(0);
    from.close(1);
    ::fcntl(to.ends[1], F_SETFL, O_NONBLOCK);

    // A child that has read enough closes its end; writing on must not end us.
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    struct sigaction before {};
    ::sigaction(SIGPIPE, &ignore, &before);
    struct Restore {
        struct sigaction const& action;
        ~Restore() { ::sigaction(SIGPIPE, &action, nullptr); }
    } const restore{before};

    ChildAnswer answer;
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    char buffer[65536];
    for (;;) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        if (left <= 0) return unreadable("this file takes too long to read (over " + std::to_string(seconds) + " seconds)");
        if (input.empty()) to.close(1);
        pollfd polled[2] = {{from.ends[0], POLLIN, 0}, {to.ends[1], POLLOUT, 0}};
        auto const ready = ::poll(polled, to.ends[1] >= 0 ? 2 : 1, static_cast<int>(left));
        if (ready < 0 && errno != EINTR) throw Fault(std::string("cannot wait for a child: ") + std::strerror(errno));
        if (ready <= 0) continue;
        if (to.ends[1] >= 0 && polled[1].revents) {
            auto const written = ::write(to.ends[1], input.data(), input.size());
            if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
            if (written < 0 && errno != EAGAIN && errno != EINTR) input = {};
        }
        if (polled[0].revents) {
            auto const got = ::read(from.ends[0], buffer, sizeof buffer);
            if (got == 0) break;
            if (got < 0 && errno != EINTR) throw Fault(std::string("cannot read from a child: ") + std::strerror(errno));
            if (got > 0) answer.output.append(buffer, static_cast<std::size_t>(got));
            if (answer.output.size() > limit) return unreadable("this file holds more text than any paper");
        }
    }
    answer.exit_code = child.wait();
    return answer;
}

}  // namespace beadle::format
