#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace beadle::kit {

/// A call of the built program, as a shell would make it.
struct Call {
    std::vector<std::string> words{};                   ///< what stands after "beadle"
    std::string input{};                                ///< its standard input
    std::map<std::string, std::string> environment{};   ///< beside the test's own; BEADLE_REGISTER is never inherited
    std::filesystem::path folder{};                     ///< where it runs; empty: where the test runs
    std::filesystem::path output{};                     ///< file its standard output goes to, "/dev/full" say; empty: it is kept
    std::optional<std::size_t> largest_file{};          ///< bytes it may write to one file, as on a disk without room
    std::optional<std::size_t> most_processor{};        ///< seconds of CPU
};

struct Ran {
    int exit_code = -1;  ///< 128 + signal where it was killed
    std::string out{};
    std::string err{};
};

/// Runs the built program to its end.
Ran run(Call const& call);
inline Ran run(std::vector<std::string> words) { return run(Call{.words = std::move(words)}); }

/// A folder of the test's own, gone afterwards.
class Scratch {
public:
    Scratch();
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    ~Scratch();

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }
    [[nodiscard]] std::string file(std::string const& name) const { return (path_ / name).string(); }
    /// Writes a file into it; returns its path.
    std::string write(std::string const& name, std::string const& bytes) const;

private:
    std::filesystem::path path_;
};

}  // namespace beadle::kit
