#include "cli/main.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <list>
#include <variant>

#include "base/fault.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/help.h"

namespace beadle::cli {

namespace {

constexpr int refused = 1, wrong_usage = 2, unreadable_input = 65, our_fault = 70, storage_fault = 74;

int exit_code(Refusal const& refusal) {
    switch (refusal.kind) {
        case Refusal::Kind::unreadable: return unreadable_input;
        case Refusal::Kind::usage: return wrong_usage;
        case Refusal::Kind::refused:
        case Refusal::Kind::not_found: return refused;
    }
    return refused;
}

CLI::App* subcommand(CLI::App& of, std::string const& name) {
    for (auto* each : of.get_subcommands([](CLI::App*) { return true; }))
        if (each->get_name() == name) return each;
    return nullptr;
}

/// A command bound to the parser; the parser fills `words`, `values` and `flags`.
struct Bound {
    Command const* command = nullptr;
    CLI::App* app = nullptr;
    std::vector<std::string> words{};
    std::list<std::pair<std::string, std::string>> values{};
    std::list<std::pair<std::string, bool>> flags{};
    bool help = false;
};

void bind(CLI::App& program, Command const& command, Bound& bound) {
    CLI::App* parent = &program;
    auto name = command.name;
    if (auto const space = name.find(' '); space != std::string::npos) {
        auto const first = name.substr(0, space);
        parent = subcommand(program, first);
        if (!parent) {
            parent = program.add_subcommand(first, "");
            parent->set_help_flag();
        }
        name = name.substr(space + 1);
    }
    bound.command = &command;
    bound.app = parent->add_subcommand(name, command.summary);
    bound.app->set_help_flag();
    bound.app->add_flag("-h,--help", bound.help);
    if (command.most != 0) bound.app->add_option("words", bound.words)->expected(0, CLI::detail::expected_max_vector_size);
    for (auto const& option : command.options) {
        if (option.value.empty()) {
            auto& flag = bound.flags.emplace_back(option.name, false);
            bound.app->add_flag(option.name, flag.second);
        } else {
            auto& value = bound.values.emplace_back(option.name, std::string{});
            bound.app->add_option(option.name, value.second)->option_text(option.value);
        }
    }
}

/// What is missing or too much, by the command's own account of itself.
Result<std::monostate> check_call(Bound const& bound) {
    auto const& command = *bound.command;
    auto const wrong = [&](std::string const& what) { return refuse(what + " (see 'beadle help " + command.name + "')", {}, Refusal::Kind::usage); };
    auto const given = static_cast<int>(bound.words.size());
    if (given < command.least) return wrong("'beadle " + command.name + "' needs " + command.words);
    if (command.most >= 0 && given > command.most) return wrong("'beadle " + command.name + "' does not take '" + bound.words[static_cast<std::size_t>(command.most)] + "'");
    for (auto const& option : command.options)
        if (option.required && bound.app->count(option.name) == 0) return wrong("'beadle " + command.name + "' needs " + option.name + " " + option.value);
    return std::monostate{};
}

Asked asked_of(Bound& bound) {
    Asked asked{.words = std::move(bound.words)};
    for (auto const& [name, value] : bound.values)
        if (bound.app->count(name)) asked.options[name] = value;
    for (auto const& [name, given] : bound.flags)
        if (given) asked.options[name] = "";
    return asked;
}

/// What is written on the command line goes into the register and onto other people's screens.
Result<std::monostate> check_text(Asked const& asked) {
    auto const is_text = [](std::string const& word) {
        auto const shows = [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'; };
        return is_utf8(word) && std::all_of(word.begin(), word.end(), shows) && word.find('\x7f') == std::string::npos;
    };
    auto const no_text = [](std::string const& what) { return refuse(what + " is not text: it holds bytes that are no characters", what, Refusal::Kind::usage); };
    for (auto const& word : asked.words)
        if (!is_text(word)) return no_text("what was written after the command");
    for (auto const& [name, value] : asked.options)
        if (!is_text(value)) return no_text(name);
    return std::monostate{};
}

int do_it(Bound& bound) {
    if (bound.help) {
        print(help_of(*bound.command));
        return 0;
    }
    auto const done = [&]() -> Result<int> {
        TRY(check_call(bound));
        auto const asked = asked_of(bound);
        TRY(check_text(asked));
        return bound.command->run(asked);
    }();
    if (done) return *done;
    complain(done.error().message);
    return exit_code(done.error());
}

/// `beadle help`, `beadle help read`, `beadle help report` (every command that begins so).
int help(std::vector<std::string> const& words) {
    if (words.empty()) {
        print(overview(commands()));
        return 0;
    }
    auto const asked = join(words, " ");
    std::string out;
    for (auto const& command : commands())
        if (command.name == asked || command.name.starts_with(asked + " ")) out += (out.empty() ? "" : "\n") + help_of(command);
    if (out.empty()) {
        complain("there is no command '" + asked + "'; 'beadle help' lists them");
        return wrong_usage;
    }
    print(out);
    return 0;
}

/// The sentence for what the parser refuses.
std::string wrong_call(CLI::App const& program, CLI::ParseError const& error) {
    auto const* command = &program;
    std::string name;
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
        name += " " + command->get_name();
    }
    auto const where = " (see 'beadle help" + name + "')";
    if (dynamic_cast<CLI::ExtrasError const*>(&error)) {
        auto const extras = command->remaining(true);
        auto const& extra = extras.empty() ? name : extras.front();
        return "'beadle" + name + "' does not take '" + extra + "'" + where;
    }
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error))
        for (auto const* option : command->get_options())
            if (std::string(error.what()).starts_with(option->get_name() + ":"))
                return option->get_name() + " is to be given once, with its " + option->get_option_text() + where;
    return "that cannot be understood: " + std::string(error.what()) + where;
}

int run_parsed(CLI::App& program, std::list<Bound>& bound, CLI::App const& help_command, std::vector<std::string> const& help_words) {
    if (help_command.parsed()) return help(help_words);
    for (auto& each : bound)
        if (each.app->parsed()) return do_it(each);
    // A first word of commands of two words ("beadle report") or nothing at all.
    std::vector<std::string> words;
    for (auto const* each : program.get_subcommands()) words.push_back(each->get_name());
    if (program.count("--help")) return help(words);
    complain(words.empty() ? "no command given; 'beadle help' lists them" : "which one? 'beadle help " + words.front() + "' lists them");
    return wrong_usage;
}

}  // namespace

int run(int count, char** words) {
    CLI::App program("", "beadle");
    program.set_help_flag();
    program.add_flag("-h,--help");
    program.require_subcommand(0, 1);  // so that "help read" does not run read
    program.set_version_flag("--version", std::string("beadle ") + BEADLE_VERSION);

    std::list<Bound> bound;
    for (auto const& command : commands()) bind(program, command, bound.emplace_back());
    auto* help_command = program.add_subcommand("help", "");
    std::vector<std::string> help_words;
    help_command->add_option("command", help_words);

    // Said first: the parser would go on to the next word that is a command.
    if (count > 1 && words[1][0] != '-' && !subcommand(program, words[1])) {
        complain("there is no command '" + std::string(words[1]) + "'; 'beadle help' lists them");
        return wrong_usage;
    }
    try {
        program.parse(count, words);
        return run_parsed(program, bound, *help_command, help_words);
    } catch (CLI::CallForVersion const& version) {
        return program.exit(version);
    } catch (CLI::ParseError const& error) {
        complain(wrong_call(program, error));
        return wrong_usage;
    } catch (Fault const& fault) {
        complain(fault.what());
        return fault.kind() == Fault::Kind::internal ? our_fault : storage_fault;
    } catch (std::exception const& error) {
        complain(std::string("this is our fault: ") + error.what());
        return our_fault;
    }
}

}  // namespace beadle::cli
