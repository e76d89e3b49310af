// Calls that mean nothing.
#include "tests/cli/mishap.h"

namespace beadle::mishaps {

namespace {

Mishap call(std::string what, std::vector<std::string> words, std::string says) {
    std::string shown = "beadle";
    for (auto const& word : words) shown += " " + (word.find(' ') == std::string::npos ? word : "\"" + word + "\"");
    return {.what = std::move(what), .shown = std::move(shown), .exit_code = 2, .says = std::move(says),
            .lay_out = [words](kit::Scratch const&) { return Laid{.call = {.words = words}}; }};
}

}  // namespace

std::vector<Mishap> calling_mishaps() {
    return {
        call("no command", {}, "no command given; 'beadle help' lists them"),
        call("an unknown command", {"ascertain"}, "there is no command 'ascertain'; 'beadle help' lists them"),
        call("help of an unknown command", {"help", "ascertain"}, "there is no command 'ascertain'; 'beadle help' lists them"),
        call("the second half of a command left out", {"report"}, "which one? 'beadle help report' lists them"),
        call("a file left out", {"read"}, "'beadle read' needs FILE (see 'beadle help read')"),
        call("a word too many", {"read", "march.docx", "june.docx"}, "'beadle read' does not take 'june.docx' (see 'beadle help read')"),
        call("an unknown option", {"read", "march.docx", "--loud"}, "'beadle read' does not take '--loud' (see 'beadle help read')"),
        call("an option without its value", {"check", "march.docx", "--as-at"}, "--as-at is to be given once, with its DATE (see 'beadle help check')"),
        call("an option given twice", {"check", "march.docx", "--as-at", "2026-03-01", "--as-at", "2026-04-01"},
             "--as-at is to be given once, with its DATE (see 'beadle help check')"),
        call("a day that is none", {"check", "march.docx", "--as-at", "31/11/2026"}, "--as-at: '31/11/2026' is not a date; write it as 2026-03-31"),
        call("no register named", {"list"}, "no register named: give --register FILE, or set BEADLE_REGISTER"),
        call("a register on a server", {"list", "--register", "postgresql://localhost/force"}, "this version keeps a register in a file only; name a file"),
        call("an unknown filter", {"list", "--register", "force.beadle", "--sort", "colour"},
             "sort: 'colour' is none of due, -due, status, number, report, extensions, -extensions"),
    };
}

}  // namespace beadle::mishaps
