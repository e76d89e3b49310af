// What is no paper, or cannot be read at all.
#include <filesystem>

#include "format/formats.h"
#include "tests/cli/mishap.h"

namespace beadle::mishaps {

namespace {

Laid read_of(std::string const& file) { return {.call = {.words = {"read", file}}}; }

/// A mishap of `beadle read` over one file with these bytes.
Mishap bytes(std::string what, std::string const& file, std::string content, std::string says) {
    return {.what = std::move(what), .shown = "beadle read " + file, .exit_code = 65, .says = file + ": " + says, .lay_out = [file, content](kit::Scratch const& scratch) {
                scratch.write(file, content);
                return read_of(file);
            }};
}

std::string word_file() {
    format::Document document{.title = "A small paper"};
    for (int i = 0; i < 50; ++i) document.blocks.emplace_back(format::Paragraph{.runs = {{.text = "Paragraph " + std::to_string(i)}}});
    return format::write_docx(document);
}

}  // namespace

std::vector<Mishap> reading_mishaps() {
    auto const word = word_file();
    return {
        {.what = "no such file", .shown = "beadle read march.docx", .exit_code = 65, .says = "march.docx: there is no such file",
         .lay_out = [](kit::Scratch const&) { return read_of("march.docx"); }},
        {.what = "a folder", .shown = "beadle read papers", .exit_code = 65, .says = "papers: this is a folder, not a file",
         .lay_out =
             [](kit::Scratch const& scratch) {
                 std::filesystem::create_directory(scratch.path() / "papers");
                 return read_of("papers");
             }},
        // A link to itself cannot be opened by anybody, root included.
        {.what = "a file that cannot be opened", .shown = "beadle read march.docx", .exit_code = 65,
         .says = "march.docx: cannot be opened: Too many levels of symbolic links",
         .lay_out =
             [](kit::Scratch const& scratch) {
                 std::filesystem::create_symlink("march.docx", scratch.path() / "march.docx");
                 return read_of("march.docx");
             }},
        bytes("an empty file", "march.docx", "", "this file is empty"),
        bytes("a picture", "march.docx", "\x89PNG\r\n\x1a\n" + std::string(200, '\0'), "this looks like a picture, not a paper"),
        bytes("a program", "march.docx", "\x7f" "ELF" + std::string(200, '\1'), "this looks like a program, not a paper"),
        bytes("bytes of no kind", "march.docx", std::string("\0\1\2\3\xff\xfe", 6) + std::string(500, '\x9d'), "this is not a document that can be read: its bytes are not text"),
        bytes("a Word file cut short", "march.docx", word.substr(0, word.size() / 2), "this Word file is damaged: it breaks off before its end"),
        bytes("a Word file with a damaged part", "march.docx", [&] {
            auto damaged = word;
            for (std::size_t i = damaged.size() / 4; i < damaged.size() / 4 + 64; ++i) damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
            return damaged;
        }(), "this Word file is damaged: its part word/document.xml cannot be unpacked"),
        bytes("an old Word file", "march.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(600, '\0'), "this is an old Office file (.doc or .xls); save it as .docx first"),
        bytes("a letter", "letter.txt", "Dear Sir,\n\nthank you for your letter of last week.\n\nYours\n", "there is no table of recommendations in this file"),
        bytes("a table of something else", "menu.md", "Dish\tPrice\nSoup\t4.50\nPie\t6.00\n", "there is no table of recommendations in this file"),
    };
}

}  // namespace beadle::mishaps
