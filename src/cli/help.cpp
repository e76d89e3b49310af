#include "cli/help.h"

#include <algorithm>

#include "base/text.h"

namespace beadle::cli {

namespace {

constexpr std::size_t page_width = 100;

std::string spaces(std::size_t count) { return std::string(count, ' '); }

/// Columns a text takes: its characters, not its bytes.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The pieces after `head`, as many to a line as fit; the next lines are set in by `margin`.
std::string filled(std::string line, std::vector<std::string> const& pieces, std::size_t margin) {
    std::string out;
    for (auto const& piece : pieces) {
        if (width_of(line) + 1 + width_of(piece) > page_width && width_of(line) > margin) {
            out += line + "\n";
            line = spaces(margin) + piece;
        } else {
            line += (line.empty() || line.ends_with(' ') ? "" : " ") + piece;
        }
    }
    return out + line + "\n";
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    for (auto const word : split(text, ' ')) words.emplace_back(word);
    return words;
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
    return text.ends_with('.') ? text : text + ".";
}

/// Two columns: a term and what it means.
std::string listed(std::vector<std::pair<std::string, std::string>> const& lines) {
    std::size_t widest = 0;
    for (auto const& [term, meaning] : lines) widest = std::max(widest, width_of(term));
    std::string out;
    for (auto const& [term, meaning] : lines)
        out += filled("  " + term + spaces(widest - width_of(term) + 2), words_in(meaning), widest + 4);
    return out;
}

}  // namespace

std::string usage_of(Command const& command) {
    auto const head = "beadle " + command.name;
    std::vector<std::string> pieces;
    if (!command.words.empty()) pieces.push_back(command.least == 0 ? "[" + command.words + "]" : command.words);
    for (auto const& option : command.options) {
        auto const shown = option.value.empty() ? option.name : option.name + " " + option.value;
        pieces.push_back(option.required ? shown : "[" + shown + "]");
    }
    auto usage = filled(head, pieces, head.size() + 1);
    usage.pop_back();
    return usage;
}

std::string help_of(Command const& command) {
    auto out = usage_of(command) + "\n\n" + filled("", words_in(sentence(command.summary)), 0);
    if (!command.details.empty())
        for (auto const line : split_lines(command.details)) out += "\n" + filled("", words_in(line), 0);
    std::vector<std::pair<std::string, std::string>> options;
    for (auto const& option : command.options)
        options.emplace_back(option.value.empty() ? option.name : option.name + " " + option.value, option.help);
    options.emplace_back("--help", "print this");
    return out + "\n" + listed(options);
}

std::string overview(std::vector<Command> const& all) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (auto const& command : all) lines.emplace_back(command.name, command.summary);
    lines.emplace_back("help COMMAND", "say all of a command");
    return "Beadle keeps the register of what inspectors asked of a police force, and reads, checks and writes its papers.\n\n"
           "beadle COMMAND …\n\n" + listed(lines) +
           "\nA register is a file, named by --register or by BEADLE_REGISTER. Data goes to standard output, messages to standard error.\n\n"
           "Exit codes\n\n" +
           listed({{"0", "done"},
                   {"1", "refused, or points of severity error"},
                   {"2", "wrong usage"},
                   {"65", "the input cannot be read"},
                   {"70", "our fault"},
                   {"74", "disk or database; or the register was busy for over 5 seconds"}});
}

}  // namespace beadle::cli
