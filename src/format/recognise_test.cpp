#include <doctest/doctest.h>

#include <string>

#include "format/formats.h"

using namespace beadle;
using namespace beadle::format;
using namespace std::string_literals;

namespace {

std::string refusal(std::string const& bytes) {
    auto const found = recognise(bytes);
    return found ? "" : found.error().message;
}

}  // namespace

TEST_CASE("a file's format shows in its bytes") {
    struct Row {
        std::string bytes;
        FileFormat format;
    };
    Row const rows[] = {
        {"<!DOCTYPE html><p>x", FileFormat::html},
        {"  <table><tr><td>1", FileFormat::html},
        {"# Title\n\ntext", FileFormat::markdown},
        {"a\tb\nc\td\n", FileFormat::markdown},
        {"| a | b |\n|---|---|\n| 1 | 2 |", FileFormat::markdown},
        {"No,Text,Status\n1,\"Mend, and mind\",Open\n2,Row,Closed\n", FileFormat::csv},
        {"One line.\nAnother, with a comma, or two.\n", FileFormat::text},
        {"{\"schema\": \"x\"}", FileFormat::json},
        {"%PDF-1.7\n", FileFormat::pdf},
        {"PK\x03\x04....word/document.xml", FileFormat::docx},
        {"PK\x03\x04....xl/workbook.xml", FileFormat::xlsx},
        {"\xFF\xFEh\0i\0"s, FileFormat::text},
        {"\xEF\xBB\xBF# Title\n", FileFormat::markdown},
    };
    for (auto const& row : rows) {
        CAPTURE(row.bytes);
        auto const found = recognise(row.bytes);
        REQUIRE(found);
        CHECK(*found == row.format);
    }
}

TEST_CASE("what is no document is refused with what it looks like") {
    CHECK(refusal("") == "this file is empty");
    CHECK(refusal(" \n\t ") == "this file is empty: there is nothing but white space in it");
    CHECK(refusal("\x89PNG\r\n\x1a\n\0\0"s) == "this looks like a picture, not a paper");
    CHECK(refusal("\x7F"
                  "ELF\x02\x01\0\0"s) == "this looks like a program, not a paper");
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1") == "this is an old Office file (.doc or .xls); save it as .docx first");
    CHECK(refusal("\xD0\xCF\x11\xE0"
                  "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s) == "this is a locked Word file; remove its password first");
    CHECK(refusal("PK\x03\x04....photo.jpg") == "this is a ZIP archive, not a paper; unpack it first");
    CHECK(refusal("PK\x03\x04[Content_Types].xml") == "this Word file is damaged: part of it is missing");
    CHECK(refusal("abc\0\1\2\3"s) == "this is not a document that can be read: its bytes are not text");
    CHECK(refusal("BMW drivers were warned.\n").empty());
}

TEST_CASE("text in other encodings is read as it was meant") {
    auto const first = [](std::string const& bytes) { return std::get<Paragraph>(read_document(bytes)->blocks.at(0)).text(); };
    CHECK(first("\xFF\xFE"
                "c\0a\0f\0\xE9\0"s) == "café");
    CHECK(first("caf\xE9 \x93quoted\x94") == "café “quoted”");
}
