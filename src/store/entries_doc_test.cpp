// docs/entries.md, held against the code: every kind and member is in it, and its example's hashes are recomputed as it says.
#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/wait.h>

#include <boost/json/parse.hpp>
#include <boost/mp11.hpp>
#include <sstream>

#include "base/json.h"
#include "base/text.h"
#include "store/export.h"
#include "store/ledger.h"
#include "tests/kit/program.h"
#include "tests/kit/tree.h"

using namespace beadle;

namespace {

std::string document() { return kit::file_text("docs/entries.md"); }

/// A fenced block's lines.
std::string block(std::string const& language) {
    auto const text = document();
    auto const begin = text.find("```" + language + "\n");
    REQUIRE(begin != std::string::npos);
    auto const start = begin + language.size() + 4;
    return text.substr(start, text.find("```", start) - start);
}

std::string part(std::string const& text) { return std::to_string(text.size()) + ":" + text + ","; }
std::string string_of(json::value const& value, char const* member) { return std::string(value.at(member).as_string()); }

}  // namespace

TEST_CASE("every kind of entry and every member of it is documented") {
    auto const text = document();
    boost::mp11::mp_for_each<Payload>([&](auto const& payload) {
        using T = std::decay_t<decltype(payload)>;
        auto const row = text.find("\n| `" + kind_of(payload) + "` |");
        CAPTURE(kind_of(payload));
        REQUIRE(row != std::string::npos);
        auto const line = text.substr(row + 1, text.find('\n', row + 1) - row);
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) { CHECK_MESSAGE(line.find("`" + std::string(member.name) + "`") != std::string::npos, member.name); });
        CHECK(payload_version(kind_of(payload)) == 1);
    });
}

TEST_CASE("the documented example is an export, and its hashes are made as documented") {
    auto const example = block("json");
    std::istringstream in(example);
    auto reader = store::ExportReader::open(in, "docs/entries.md");
    REQUIRE_MESSAGE(reader, reader.error().message);
    std::size_t entries = 0;
    for (;; ++entries) {
        auto const entry = reader->next();
        REQUIRE_MESSAGE(entry, entry.error().message);
        if (!*entry) break;
        auto const back = store::unseal(**entry);
        REQUIRE(back);
        CHECK(encode_payload(back->payload) == (*entry)->payload);
    }
    CHECK(entries == 3);

    // By the words of the page alone.
    std::vector<json::value> lines;
    for (auto const line : split_lines(example))
        if (!line.empty()) lines.push_back(json::parse({line.data(), line.size()}));
    auto head = hex(sha256(string_of(lines.front(), "genesis")));
    CHECK(string_of(lines.front(), "head") == head);
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        auto const& line = lines[i];
        auto const payload_hash = hex(sha256(part(string_of(line, "salt")) + part(string_of(line, "payload"))));
        CHECK(payload_hash == string_of(line, "payload_hash"));
        head = hex(sha256(part(head) + part(string_of(line, "header")) + part(payload_hash)));
        CHECK(head == string_of(line, "hash"));
    }
    CHECK(string_of(lines.back(), "head") == head);
    CHECK(document().find("`," + std::to_string(string_of(lines[1], "header").size()) + ":`") != std::string::npos);
}

TEST_CASE("the documented verifier accepts the example and refuses a changed one") {
    kit::Scratch const scratch;
    auto const program = scratch.write("verify.py", block("python"));
    auto const verify = [&](std::string const& example) {
        auto const input = scratch.write("example.jsonl", example);
        std::string words[] = {"python3", program, input};
        char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), nullptr};
        posix_spawn_file_actions_t quietly;
        posix_spawn_file_actions_init(&quietly);
        for (int stream : {1, 2}) posix_spawn_file_actions_addopen(&quietly, stream, "/dev/null", 1, 0);
        pid_t child = 0;
        auto const failed = ::posix_spawnp(&child, "python3", &quietly, nullptr, arguments, environ);
        posix_spawn_file_actions_destroy(&quietly);
        if (failed) return -1;
        int status = 0;
        ::waitpid(child, &status, 0);
        return WEXITSTATUS(status);
    };
    auto const example = block("json");
    auto const accepted = verify(example);
    // Not every machine has Python; the page's words are checked above on all of them.
    if (accepted == -1 || accepted == 127) return;
    CHECK(accepted == 0);
    CHECK(verify(replace_all(example, "boathouse", "bathhouse")) == 1);
    CHECK(verify(replace_all(example, "\"who\\\":\\\"p7", "\"who\\\":\\\"p8")) == 1);
}
