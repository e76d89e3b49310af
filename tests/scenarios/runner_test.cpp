// Runs every story in tests/scenarios/**.scenario against the built program, each on a register of its own, then looks at the ledger that
// it left. A story: "today DATE", "as WHO", "> a command of beadle", and below it what it prints on standard output, or "refused: …"
// ("wrong usage: …", "cannot be read: …") where it is; an answer ends where the next such line or a remark ("# …") begins. A command with a register gets the story's, its day and its person.
// BEADLE_BLESS=1 writes what the program says today into the file; read the difference as you would read code.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/text.h"
#include "cli/command.h"
#include "domain/known.h"
#include "service/open_register.h"
#include "tests/kit/program.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

std::filesystem::path const folder = kit::source_tree() / "tests" / "scenarios";

/// Words as a shell parts them; 'single' and "double" quotes keep spaces.
std::vector<std::string> shell_words(std::string const& line) {
    std::vector<std::string> out;
    std::string word;
    auto in_word = false;
    char quote = 0;
    for (char const c : line) {
        if (quote) {
            if (c == quote) quote = 0;
            else word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            in_word = true;
        } else if (c == ' ') {
            if (in_word) out.push_back(word);
            word.clear();
            in_word = false;
        } else {
            word += c;
            in_word = true;
        }
    }
    if (in_word) out.push_back(word);
    return out;
}

cli::Command const* command_of(std::vector<std::string> const& words) {
    for (auto const& command : cli::commands()) {
        auto const name = split(command.name, ' ');
        if (words.size() >= name.size() && std::equal(name.begin(), name.end(), words.begin())) return &command;
    }
    return nullptr;
}

class Story {
public:
    explicit Story(std::string const& file) : file_(file) {}

    void run() {
        auto const told = kit::file_text(file_);
        std::string now;
        auto in_answer = false;
        for (auto const line_view : split_lines(told)) {
            auto const line = std::string(line_view);
            auto const ends_answer = line.starts_with("#") || line.starts_with("> ") || line.starts_with("today ") || line.starts_with("as ");
            if (in_answer && !ends_answer) continue;
            in_answer = line.starts_with("> ");
            now += line + "\n";
            if (line.starts_with("today ")) today_ = line.substr(6);
            if (line.starts_with("as ")) who_ = line.substr(3);
            if (in_answer) now += answer(line.substr(2));
        }
        if (auto const* bless = std::getenv("BEADLE_BLESS"); bless && *bless) {
            std::ofstream(kit::source_tree() / file_) << now;
        } else {
            CHECK_MESSAGE(now == told, (file_ + " went another way; this is how:\n" + now));
        }
        look_at_ledger();
    }

private:
    std::string answer(std::string const& line) {
        auto words = shell_words(line);
        auto const* command = command_of(words);
        REQUIRE_MESSAGE(command, (file_ + ": there is no command in: " + line));
        auto const give = [&](std::string const& option, std::string const& value) {
            auto const takes = std::any_of(command->options.begin(), command->options.end(), [&](cli::OptionSpec const& spec) { return spec.name == option; });
            if (!takes || std::find(words.begin(), words.end(), option) != words.end()) return;
            words.push_back(option);
            if (option != "--test") words.push_back(value);
        };
        give("--register", register_);
        give("--today", today_);
        give("--as", who_);
        give("--test", "");
        auto const ran = kit::run(kit::Call{.words = words, .folder = folder});
        auto message = std::string(trim(ran.err));
        if (message.starts_with("beadle: ")) message.erase(0, 8);
        if (ran.exit_code == 0) return ran.out;
        auto const refused = ran.exit_code == 1 ? "refused: " : ran.exit_code == 2 ? "wrong usage: " : ran.exit_code == 65 ? "cannot be read: " : "failed: ";
        return ran.out + refused + message + "\n";
    }

    /// Whatever the story was: the chain holds, the tables are the ledger's, an export makes an equal register, every entry can be read back.
    void look_at_ledger() {
        if (!std::filesystem::exists(register_)) return;
        CAPTURE(file_);
        auto const clean = kit::run({"verify", "--register", register_});
        CHECK_MESSAGE(clean.exit_code == 0, (clean.out + clean.err));

        auto store = service::open_register(register_);
        REQUIRE(store);
        std::set<Day> days = {last_of_days};
        (*store)->each_entry([&](Entry const& entry) {
            days.insert(entry.holds_from);
            auto const back = decode_payload(kind_of(entry.payload), payload_version(kind_of(entry.payload)), encode_payload(entry.payload));
            REQUIRE(back);
            CHECK(*back == entry.payload);
        });
        std::vector<Register> before;
        for (auto const day : days) before.push_back((*store)->load(day));
        (*store)->rebuild();
        for (auto const& was : before) CHECK((*store)->load(was.as_at) == was);
        CHECK((*store)->verify().empty());

        auto const exported = kit::run({"export", "--register", register_});
        CHECK(exported.exit_code == 0);
        auto const restored = scratch_.file("restored.beadle");
        auto const back = kit::run({"restore", scratch_.write("export.jsonl", exported.out), "--register", restored});
        CHECK_MESSAGE(back.exit_code == 0, back.err);
        CHECK(kit::run({"export", "--register", restored}).out == exported.out);
    }

    std::string file_;
    kit::Scratch scratch_{};
    std::string register_ = scratch_.file("force.beadle");
    std::string today_ = "2026-01-01";
    std::string who_ = "coordinator";
};

}  // namespace

TEST_CASE("stories") {
    int stories = 0;
    for (auto const& file : kit::project_files()) {
        if (!file.starts_with("tests/scenarios/") || !file.ends_with(".scenario")) continue;
        ++stories;
        Story(file).run();
    }
    CHECK(stories >= 6);
}
