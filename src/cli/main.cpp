#include "cli/main.h"

#include <cstdio>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <list>

#include "base/fault.h"
#include "cli/command.h"

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
};

void bind(CLI::App& program, Command const& command, Bound& bound) {
    CLI::App* parent = &program;
    auto name = command.name;
    if (auto const space = name.find(' '); space != std::string::npos) {
        auto const first = name.substr(0, space);
        parent = subcommand(program, first);
        if (!parent) {
            parent = program.add_subcommand(first, "");
            parent->require_subcommand(1);
        }
        name = name.substr(space + 1);
    }
    bound.command = &command;
    bound.app = parent->add_subcommand(name, command.summary);
    if (command.most != 0) {
        auto* positional = bound.app->add_option("words", bound.words, command.words);
        positional->expected(command.least, command.most < 0 ? CLI::detail::expected_max_vector_size : command.most);
        positional->option_text(command.words);
        if (command.least > 0) positional->required();
    }
    for (auto const& option : command.options) {
        if (option.value.empty()) {
            auto& flag = bound.flags.emplace_back(option.name, false);
            bound.app->add_flag(option.name, flag.second, option.help);
        } else {
            auto& value = bound.values.emplace_back(option.name, std::string{});
            auto* added = bound.app->add_option(option.name, value.second, option.help)->option_text(option.value);
            if (option.required) added->required();
        }
    }
}

Asked asked_of(Bound& bound) {
    Asked asked{.words = std::move(bound.words)};
    for (auto const& [name, value] : bound.values)
        if (bound.app->count(name)) asked.options[name] = value;
    for (auto const& [name, given] : bound.flags)
        if (given) asked.options[name] = "";
    return asked;
}

int do_it(Bound& bound) {
    auto const done = bound.command->run(asked_of(bound));
    if (done) return *done;
    complain(done.error().message);
    return exit_code(done.error());
}

}  // namespace

int run(int count, char** words) {
    CLI::App program("beadle: the register of what inspectors asked of a police force", "beadle");
    program.require_subcommand(1);
    program.set_version_flag("--version", std::string("beadle ") + BEADLE_VERSION);
    program.set_help_all_flag("--help-all", "help of every command");

    std::list<Bound> bound;
    for (auto const& command : commands()) bind(program, command, bound.emplace_back());
    auto* help = program.add_subcommand("help", "say all of a command: beadle help COMMAND");
    std::vector<std::string> help_of;
    help->add_option("command", help_of);

    try {
        program.parse(count, words);
        if (help->parsed()) {
            CLI::App* of = &program;
            for (auto const& word : help_of) {
                of = subcommand(*of, word);
                if (!of) {
                    complain("there is no command '" + word + "'; 'beadle help' lists them");
                    return wrong_usage;
                }
            }
            print(of->help());
            return 0;
        }
    } catch (CLI::CallForHelp const&) {
        auto const chosen = program.get_subcommands();
        auto const* of = chosen.empty() ? &program : chosen.front();
        if (!chosen.empty() && !chosen.front()->get_subcommands().empty()) of = chosen.front()->get_subcommands().front();
        print(of->help());
        return 0;
    } catch (CLI::Success const& success) {
        return program.exit(success);
    } catch (CLI::ParseError const& error) {
        complain(std::string(error.what()) + " (see 'beadle help')");
        return wrong_usage;
    }

    try {
        for (auto& each : bound)
            if (each.app->parsed()) return do_it(each);
    } catch (Fault const& fault) {
        complain(fault.what());
        return fault.kind() == Fault::Kind::internal ? our_fault : storage_fault;
    } catch (std::exception const& error) {
        complain(std::string("this is our fault: ") + error.what());
        return our_fault;
    }
    return wrong_usage;
}

}  // namespace beadle::cli
