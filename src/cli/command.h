#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace beadle::cli {

/// One option of a command. `value` names what follows it ("DATE"); a flag has none.
struct OptionSpec {
    std::string name;   ///< "--as-at"
    std::string value;  ///< "DATE"; empty for a flag
    std::string help;
    bool required = false;
};

/// What was asked for on the command line.
struct Asked {
    std::vector<std::string> words{};              ///< what is not an option
    std::map<std::string, std::string> options{};  ///< "--as-at" → "2020-12-01"; a flag's value is empty

    [[nodiscard]] bool has(std::string const& option) const { return options.contains(option); }
    /// The option's value, or `otherwise` where it was not given.
    [[nodiscard]] std::string value(std::string const& option, std::string const& otherwise = {}) const;
    /// The option as a day; the fallback where it was not given; refused (usage) where it is no date.
    [[nodiscard]] Result<Day> day(std::string const& option, Day otherwise) const;
    /// --today, else today in London.
    [[nodiscard]] Result<Day> today() const;
    /// --register, else BEADLE_REGISTER; refused (usage) where neither names one.
    [[nodiscard]] Result<std::string> register_name() const;
};

/// A command as the program lists it, `beadle help` prints it and docs/reference/commands.md shows it.
struct Command {
    std::string name;     ///< "import", or two words: "report add"
    std::string summary;  ///< one line
    std::string details{};  ///< what more `beadle help NAME` says, a paragraph a line
    std::string words;    ///< how the rest is shown: "FILE…"; empty where none
    int least = 0, most = 0;  ///< how many words; most −1: any number
    std::vector<OptionSpec> options{};
    /// Does it; prints data on standard output and messages on standard error; the exit code.
    /// A Refusal is printed and turned into its exit code by the caller, a Fault too.
    Result<int> (*run)(Asked const&) = nullptr;
};

/// Every command, in the order of the help.
std::vector<Command> const& commands();

inline OptionSpec const as_at_option{"--as-at", "DATE", "what was true then"};
inline OptionSpec const known_on_option{"--known-on", "DATE", "what had been recorded by then"};
inline OptionSpec const today_option{"--today", "DATE", "takes the place of today"};
inline OptionSpec const json_option{"--json", "", "print JSON"};
inline OptionSpec const csv_option{"--csv", "", "print CSV"};
inline OptionSpec const register_option{"--register", "REGISTER", "a file; BEADLE_REGISTER otherwise"};
inline OptionSpec const as_option{"--as", "WHO", "who does this (an opaque id)"};

/// The whole of a file, or standard input for "-". Refused (unreadable) with one sentence where it cannot be read: not there,
/// a directory, no permission, larger than `limit` bytes.
Result<std::string> read_file(std::string const& path, std::size_t limit = std::size_t{256} << 20);
/// A refusal of what stands in a file, with the file's name before it: "march.docx: this file is empty".
template <class T> Result<T> in_file(std::string const& path, Result<T> result) {
    if (!result) result.error().message = path + ": " + result.error().message;
    return result;
}
/// Writes all of it or leaves what was there: to a file beside it, synced, then renamed.
void write_file(std::string const& path, std::string const& bytes);
void print(std::string_view text);        ///< to standard output; Fault where it cannot be written
void complain(std::string_view message);  ///< "beadle: message" on standard error

}  // namespace beadle::cli
