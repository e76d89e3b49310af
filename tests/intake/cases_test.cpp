// Every folder beside this file is a case: a paper and the reading it must give. BEADLE_BLESS=1 rewrites the readings.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/text.h"
#include "domain/reading.h"
#include "intake/intake.h"

using namespace beadle;

namespace {

namespace fs = std::filesystem;

fs::path const folder = fs::path(BEADLE_SOURCE_DIR) / "tests" / "intake";
fs::path const shared = fs::path(BEADLE_SOURCE_DIR) / ".." / "shared";

std::string bytes_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// JSON with a member a line, small values on one line, so that a change of a reading reads as one.
void write(std::ostream& out, json::value const& value, int depth) {
    auto const flat = json::serialize(value);
    constexpr std::size_t line = 150;
    if ((!value.is_object() && !value.is_array()) || flat.size() + static_cast<std::size_t>(depth) * 2 <= line) {
        out << flat;
        return;
    }
    std::string const indent(static_cast<std::size_t>(depth + 1) * 2, ' ');
    bool first = true;
    auto const next = [&] { out << (std::exchange(first, false) ? "\n" : ",\n") << indent; };
    if (value.is_object()) {
        out << '{';
        for (auto const& [key, member] : value.get_object()) {
            next();
            out << json::serialize(json::value(key)) << ": ";
            write(out, member, depth + 1);
        }
    } else {
        out << '[';
        for (auto const& element : value.get_array()) {
            next();
            write(out, element, depth + 1);
        }
    }
    out << '\n' << std::string(static_cast<std::size_t>(depth) * 2, ' ') << (value.is_object() ? '}' : ']');
}

std::string as_text(Reading const& reading) {
    std::ostringstream out;
    write(out, encode(reading), 0);
    out << '\n';
    return out.str();
}

fs::path paper_in(fs::path const& of_case) {
    for (auto const* name : {"paper.md", "paper.txt", "paper.html", "paper.csv"})
        if (fs::exists(of_case / name)) return of_case / name;
    return {};
}

}  // namespace

TEST_CASE("a paper gives the reading beside it") {
    auto const bless = std::getenv("BEADLE_BLESS") != nullptr;
    int cases = 0;
    for (auto const& each : fs::directory_iterator(folder)) {
        if (!each.is_directory()) continue;
        CAPTURE(each.path().filename().string());
        auto const paper = paper_in(each.path());
        REQUIRE_MESSAGE(!paper.empty(), "no paper in " << each.path());
        auto const reading = intake::read_paper(bytes_of(paper));
        REQUIRE_MESSAGE(reading, reading.error().message);
        if (bless) std::ofstream(each.path() / "reading.json", std::ios::binary) << as_text(*reading);
        CHECK(as_text(*reading) == bytes_of(each.path() / "reading.json"));
        CHECK(*reading_from_json(to_json(*reading)) == *reading);
        ++cases;
    }
    CHECK(cases >= 8);
}

namespace {

/// What a reading says in the fields that matter most, a line each; text folded.
std::string gist(Reading const& reading) {
    std::string out = fold(reading.title) + "\n";
    for (auto const& entry : reading.legend) out += entry.word + " = " + fold(entry.definition) + "\n";
    for (auto const& report : reading.reports) {
        out += "# " + fold(report.title) + " " + (report.published ? report.published->iso() : "-") + " " + (report.kind ? name_of(*report.kind) : "-") + "\n";
        for (auto const& item : report.items) {
            out += item.number.value_or("-") + " " + name_of(item.kind) + " " + (item.status ? item.status->word : "-") + " " + (item.due ? item.due->iso() : "-");
            for (auto const& deadline : item.deadlines) out += " " + name_of(deadline.change) + (deadline.date ? deadline.date->iso() : "");
            for (auto const& lead : item.leads) out += " @" + fold(lead);
            for (auto const& link : item.links) out += " " + name_of(link.relation) + link.number.value_or("");
            for (auto const& bullet : item.bullets) out += " [" + bullet.label.value_or("") + (bullet.status ? name_of(*bullet.status) : "") + "]";
            for (auto const& comment : item.comments) out += " {" + fold(comment.heading.value_or("")) + "}";
            out += " " + std::to_string(item.actions.size()) + "\n  " + join(words_of(item.text), " ") + "\n";
        }
    }
    return out;
}

}  // namespace

TEST_CASE("published papers read as a careful reader reads them") {
    if (!fs::exists(shared / "truth")) return;
    int papers = 0;
    for (auto const& each : fs::directory_iterator(shared / "seeds")) {
        auto const name = each.path().stem().string();
        CAPTURE(name);
        auto const truth = reading_from_json(bytes_of(shared / "truth" / (name + ".json")));
        auto const reading = intake::read_paper(bytes_of(each.path()));
        REQUIRE(truth);
        REQUIRE(reading);
        CHECK(gist(*reading) == gist(*truth));
        ++papers;
    }
    CHECK(papers > 0);
}
