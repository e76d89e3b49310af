#include <boost/json/serialize.hpp>
#include <filesystem>
#include <map>

#include "base/json.h"
#include "base/text.h"
#include "cli/opened.h"
#include "service/import_paper.h"

namespace beadle::cli {

namespace {

/// "2020-11-11", or one day for each file: "2019-07-01,2020-11-11".
Result<std::monostate> give_days(Asked const& asked, service::ImportAsked& import) {
    if (!asked.has("--effective")) return std::monostate{};
    std::vector<Day> days;
    auto const given = asked.value("--effective");
    for (auto const each : split(given, ',')) {
        auto const day = parse_day(trim(each));
        if (!day) return refuse("--effective: '" + std::string(each) + "' is not a date; write it as 2026-03-31", "--effective", Refusal::Kind::usage);
        days.push_back(*day);
    }
    if (days.size() == 1) {
        import.effective = days.front();
        return std::monostate{};
    }
    if (days.size() != import.files.size())
        return refuse("--effective: " + counted(static_cast<long long>(days.size()), "date") + " for " + counted(static_cast<long long>(import.files.size()), "file") +
                          "; give one for all, or one for each",
                      "--effective", Refusal::Kind::usage);
    for (std::size_t i = 0; i < days.size(); ++i) import.files[i].effective = days[i];
    return std::monostate{};
}

std::string as_lines(service::Imported const& imported, bool preview) {
    std::string out;
    std::map<std::string, long long> counts;
    for (auto const& line : imported.lines) {
        ++counts[line.kind];
        if (line.kind == "same") continue;
        auto const label = line.kind == "paper" || line.kind == "known" ? std::string() : line.kind + ": ";
        out += label + line.ref + (line.ref.empty() ? "" : ": ") + line.sentence + "\n";
    }
    out += counted(counts["new"], "item") + " new, " + std::to_string(counts["changed"]) + " changed, " + std::to_string(counts["same"]) + " the same; " +
           counted(static_cast<long long>(imported.appended), "entry", "entries") + (preview ? " would be appended (preview: nothing was)" : " appended") + "\n";
    return out;
}

Result<int> run(Asked const& asked) {
    service::ImportAsked import{.preview = asked.has("--preview")};
    for (auto const& path : asked.words) import.files.push_back({.name = file_name(path), .bytes = TRY(read_file(path))});
    TRY(give_days(asked, import));
    import.today = TRY(asked.today());
    service::Imported imported;
    std::error_code ignored;
    auto const missing = !std::filesystem::exists(TRY(asked.register_name()), ignored);
    // Also where it is no preview: what cannot be read leaves no register behind.
    if (missing) imported = TRY(service::preview_papers(import));
    if (!missing || !import.preview) {
        auto opened = TRY(open_to_act(asked, "import", import.preview ? Making::never : Making::where_missing));
        import.who = opened.acting.who;
        import.recorded = opened.acting.recorded;
        import.cause = opened.acting.cause;
        imported = TRY(service::import_papers(*opened.store, import));
    }
    if (asked.has("--json")) {
        auto value = encode(imported).as_object();
        value["preview"] = import.preview;
        print(json::serialize(value) + "\n");
    } else {
        print(as_lines(imported, import.preview));
    }
    return 0;
}

}  // namespace

Command import_command() {
    return {.name = "import",
            .summary = "match papers to the register and append what they state",
            .details = "Reports are matched by title and date, items by number and wording; what is not certain is said as a doubt and kept apart. Nothing a paper "
                       "leaves out is closed: that is proposed.\n"
                       "A paper holds from --effective, else from the date it says of itself, else from today with a doubt; without a date it is refused where it "
                       "may be older than what the register knows (an item has an earlier due date than the register knows from before).\n"
                       "A paper already in the register appends nothing. Several files are one transaction. A register that is not there is made.",
            .words = "FILE…",
            .least = 1,
            .most = -1,
            .options = {register_option,
                        {"--effective", "DATE", "the day the paper holds from; one date for all files, or one for each: DATE,DATE"},
                        {"--preview", "", "only show what would be appended"},
                        as_option,
                        today_option,
                        test_option,
                        json_option},
            .run = run};
}

}  // namespace beadle::cli
