#include "tests/kit/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace beadle::kit {

namespace {

struct Pipe {
    int read_end = -1, write_end = -1;
    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        read_end = ends[0];
        write_end = ends[1];
    }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;
    ~Pipe() {
        close(read_end);
        close(write_end);
    }
    static void close(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
};

[[noreturn]] void become(Call const& call, std::vector<char*> const& words, std::vector<char*> const& environment, Pipe const& in, Pipe const& out, Pipe const& err) {
    ::dup2(in.read_end, 0);
    int const sink = call.output.empty() ? out.write_end : ::open(call.output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    ::dup2(sink, 1);
    ::dup2(err.write_end, 2);
    if (!call.folder.empty() && ::chdir(call.folder.c_str()) != 0) ::_exit(126);
    if (call.largest_file) {
        // Past the limit the kernel sends a signal; ignored, the write fails with EFBIG as on a full disk it does with ENOSPC.
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{*call.largest_file, *call.largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (call.most_processor) {
        rlimit const limit{*call.most_processor, *call.most_processor};
        ::setrlimit(RLIMIT_CPU, &limit);
    }
    ::execve(BEADLE_PROGRAM, words.data(), environment.data());
    ::_exit(127);
}

std::vector<std::string> environment_of(Call const& call) {
    std::vector<std::string> out;
    for (char** each = environ; *each; ++each) {
        std::string const line = *each;
        auto const name = line.substr(0, line.find('='));
        if (name != "BEADLE_REGISTER" && !call.environment.contains(name)) out.push_back(line);
    }
    for (auto const& [name, value] : call.environment) out.push_back(name + "=" + value);
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// Feeds and drains the child's streams until all are closed.
void talk(Pipe& in, std::string_view input, Pipe& out, std::string& out_text, Pipe& err, std::string& err_text) {
    ::fcntl(in.write_end, F_SETFL, O_NONBLOCK);
    while (out.read_end >= 0 || err.read_end >= 0) {
        if (input.empty()) Pipe::close(in.write_end);
        pollfd watched[3] = {{in.write_end, POLLOUT, 0}, {out.read_end, POLLIN, 0}, {err.read_end, POLLIN, 0}};
        if (::poll(watched, 3, -1) < 0 && errno != EINTR) throw std::runtime_error("poll");
        if (watched[0].revents) {
            auto const written = ::write(in.write_end, input.data(), input.size());
            if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
            else if (errno != EAGAIN) input = {};
        }
        auto const drain = [](pollfd const& from, int& end, std::string& into) {
            if (!from.revents) return;
            char buffer[65536];
            auto const got = ::read(end, buffer, sizeof buffer);
            if (got > 0) into.append(buffer, static_cast<std::size_t>(got));
            else Pipe::close(end);
        };
        drain(watched[1], out.read_end, out_text);
        drain(watched[2], err.read_end, err_text);
    }
}

}  // namespace

Ran run(Call const& call) {
    std::vector<std::string> words{"beadle"};
    words.insert(words.end(), call.words.begin(), call.words.end());
    auto environment = environment_of(call);
    auto const word_pointers = pointers(words), environment_pointers = pointers(environment);
    ::signal(SIGPIPE, SIG_IGN);

    Pipe in, out, err;
    auto const child = ::fork();
    if (child < 0) throw std::runtime_error("no child process");
    if (child == 0) become(call, word_pointers, environment_pointers, in, out, err);
    Pipe::close(in.read_end);
    Pipe::close(out.write_end);
    Pipe::close(err.write_end);

    Ran ran;
    talk(in, call.input, out, ran.out, err, ran.err);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}

Scratch::Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "beadle-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no scratch folder");
    path_ = name;
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string Scratch::write(std::string const& name, std::string const& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return file(name);
}

}  // namespace beadle::kit
