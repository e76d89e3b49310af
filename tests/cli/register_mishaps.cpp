// Registers that are not there, are no registers, are damaged, busy, or have no room; and acts that the rules do not allow.
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "tests/cli/mishap.h"

namespace beadle::mishaps {

namespace {

constexpr char const* paper =
    "# Tidewater Police: inspections\n\nAs at 2 March 2026\n\nColour\tMeaning\nGREEN\tdone\nAMBER\tunder way\n\n"
    "## Night Watch\n\nA national report by HMICFRS\n\nPublished 3 February 2026\n\nThere are 2 recommendations for the force, 2 are in progress.\n\n"
    "Recommendation\tStatus\tDue\tComment\n"
    "1\tRecommendation: forces should count their lamps.\tAMBER\tJune 2026\tCounting began.\n"
    "2\tRecommendation: forces should count their whistles.\tAMBER\tJuly 2026\tOrdered.\n";

/// A database connection of the test's own.
class Database {
public:
    explicit Database(std::string const& path) {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error("cannot open " + path);
    }
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;
    ~Database() { sqlite3_close(handle_); }

    void run(std::string const& sql) {
        if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(handle_));
    }

private:
    sqlite3* handle_ = nullptr;
};

std::string make_register(kit::Scratch const& scratch) {
    scratch.write("march.md", paper);
    auto const ran = kit::run({.words = {"import", "march.md", "--register", "force.beadle"}, .folder = scratch.path()});
    if (ran.exit_code != 0) throw std::runtime_error("the test's own register could not be made: " + ran.err);
    return scratch.file("force.beadle");
}

using Prepare = std::function<void(kit::Scratch const&)>;

Mishap on_register(std::string what, int exit_code, std::vector<std::string> words, std::string says, Prepare prepare) {
    std::string shown = "beadle";
    for (auto const& word : words) shown += " " + (word.find(' ') == std::string::npos ? word : "\"" + word + "\"");
    return {.what = std::move(what), .shown = std::move(shown), .exit_code = exit_code, .says = std::move(says),
            .lay_out = [words, prepare](kit::Scratch const& scratch) {
                prepare(scratch);
                return Laid{.call = {.words = words, .environment = {{"BEADLE_REGISTER", "force.beadle"}}}};
            }};
}

/// An act on a sound register that the rules refuse.
Mishap refused(std::string what, std::vector<std::string> words, std::string says) {
    return on_register(std::move(what), 1, std::move(words), std::move(says), [](kit::Scratch const& scratch) { make_register(scratch); });
}

/// The same call in other circumstances.
Mishap with(Mishap mishap, std::function<void(kit::Scratch const&, Laid&)> change) {
    mishap.lay_out = [inner = mishap.lay_out, change](kit::Scratch const& scratch) {
        auto laid = inner(scratch);
        change(scratch, laid);
        return laid;
    };
    return mishap;
}

std::vector<Mishap> no_registers() {
    return {
        on_register("a register that is not there", 65, {"list"}, "force.beadle: there is no such register", [](auto const&) {}),
        on_register("a folder in place of a register", 65, {"list"}, "force.beadle: this is a folder, not a register",
                    [](kit::Scratch const& scratch) { std::filesystem::create_directory(scratch.path() / "force.beadle"); }),
        on_register("a paper in place of a register", 65, {"list"}, "force.beadle: this is not a register",
                    [](kit::Scratch const& scratch) { scratch.write("force.beadle", paper); }),
        on_register("a database of something else", 65, {"list"}, "force.beadle: this is a database, but not a register",
                    [](kit::Scratch const& scratch) { Database(scratch.file("force.beadle")).run("CREATE TABLE dish (name TEXT)"); }),
        on_register("a register of a newer version", 65, {"list"},
                    "force.beadle: this register was made by a newer Beadle (schema 99; this one knows 1)",
                    [](kit::Scratch const& scratch) { Database(make_register(scratch)).run("PRAGMA user_version = 99"); }),
        on_register("a register cut short", 74, {"list"}, "force.beadle: the register is damaged (database disk image is malformed); go back to a backup or an export",
                    [](kit::Scratch const& scratch) {
                        auto const file = make_register(scratch);
                        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
                    }),
    };
}

std::vector<Mishap> no_room() {
    auto const sound = [](kit::Scratch const& scratch) { make_register(scratch); };
    std::vector<std::string> const extend{"extend", "night-watch/1", "--to", "2026-09", "--because", "The lamps are late"};
    return {
        with(on_register("another process is writing for longer than five seconds", 74, extend, "force.beadle: the register is busy: another process is writing to it", sound),
             [](kit::Scratch const& scratch, Laid& laid) {
                 auto lock = std::make_shared<Database>(scratch.file("force.beadle"));
                 lock->run("BEGIN IMMEDIATE");
                 laid.meanwhile = lock;
             }),
        with(on_register("no room on the register's disk", 74, extend,
                         "force.beadle: the disk did not take or give what was asked of it (disk I/O error); nothing was changed", sound), [](kit::Scratch const&, Laid& laid) { laid.call.largest_file = 16384; }),
        with(on_register("no room for a new register", 74, {"import", "march.md"},
                         "force.beadle: the disk did not take or give what was asked of it (disk I/O error); nothing was changed",
                         [](kit::Scratch const& scratch) { scratch.write("march.md", paper); }),
             [](kit::Scratch const&, Laid& laid) { laid.call.largest_file = 16384; }),
        with(on_register("no room for the answer", 74, {"list"}, "cannot write standard output: No space left on device", sound),
             [](kit::Scratch const&, Laid& laid) { laid.call.output = "/dev/full"; }),
        on_register("a folder that is not there, to write to", 74, {"paper", "--layout", "update", "--to", "docx", "-o", "papers/june.docx"},
                    "cannot write papers/june.docx: No such file or directory", sound),
    };
}

std::vector<Mishap> against_the_rules() {
    return {
        refused("an item that is not there", {"show", "night-watch/9"}, "there is no item 'night-watch/9'; near it: night-watch/1, night-watch/2"),
        refused("an earlier date", {"extend", "night-watch/1", "--to", "2026-05", "--because", "Sooner"}, "the new date must be later than June 2026"),
        refused("an empty reason", {"extend", "night-watch/1", "--to", "2026-09", "--because", " "}, "say why: an extension needs a reason"),
        refused("green without a second person", {"status", "night-watch/1", "GREEN", "--because", "All lamps counted; sheet 4"}, "GREEN needs a second person who agrees"),
        refused("no reason at all", {"extend", "night-watch/1", "--to", "2026-09"}, "say why: an extension needs a reason"),
        on_register("a second paper that cannot be read", 65, {"import", "march.md", "june.md"}, "june.md: this file is empty",
                    [](kit::Scratch const& scratch) {
                        scratch.write("march.md", paper);
                        scratch.write("june.md", "");
                    }),
    };
}

}  // namespace

std::vector<Mishap> register_mishaps() {
    auto all = no_registers();
    for (auto const& more : {no_room(), against_the_rules()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace beadle::mishaps
