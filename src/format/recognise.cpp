#include <algorithm>
#include <array>

#include "base/text.h"
#include "format/csv.h"
#include "format/formats.h"

namespace beadle::format {

namespace {

struct Signature {
    std::string_view bytes;
    std::string_view looks_like;
};

using namespace std::string_view_literals;

constexpr std::array signatures = std::to_array<Signature>({
    {"\x89PNG"sv, "a picture"}, {"\xFF\xD8\xFF"sv, "a picture"}, {"GIF8"sv, "a picture"}, {"BM"sv, "a picture"}, {"II*\0"sv, "a picture"},
    {"MM\0*"sv, "a picture"}, {"\x7F" "ELF"sv, "a program"}, {"MZ"sv, "a program"}, {"\xCF\xFA\xED\xFE"sv, "a program"}, {"\xCA\xFE\xBA\xBE"sv, "a program"},
    {"\x1F\x8B"sv, "a compressed file"}, {"7z\xBC\xAF"sv, "a compressed file"}, {"Rar!"sv, "a compressed file"}, {"BZh"sv, "a compressed file"},
    {"\xFD" "7zXZ"sv, "a compressed file"}, {"ID3"sv, "a sound recording"}, {"OggS"sv, "a sound recording"}, {"RIFF"sv, "a picture, a recording or a film"},
    {"SQLite format 3\0"sv, "a database"}, {"{\\rtf"sv, "a Rich Text file"}, {"!<arch>"sv, "a program library"},
});

bool is_binary(std::string_view bytes) {
    auto const head = bytes.substr(0, 8192);
    auto const control = std::count_if(head.begin(), head.end(), [](char c) {
        auto const value = static_cast<unsigned char>(c);
        return value < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
    });
    return head.find('\0') != std::string_view::npos || control * 20 > static_cast<std::ptrdiff_t>(head.size());
}

Result<FileFormat> recognise_zip(std::string_view bytes) {
    auto const holds = [&](std::string_view name) { return bytes.find(name) != std::string_view::npos; };
    if (holds("word/document.xml")) return FileFormat::docx;
    if (holds("xl/workbook.xml")) return FileFormat::xlsx;
    if (holds("application/vnd.oasis.opendocument")) return unreadable("this is an OpenDocument file; save it as Word (.docx) first");
    if (holds("ppt/presentation.xml")) return unreadable("this is a presentation, not a paper");
    if (holds("[Content_Types].xml") || holds("_rels/.rels")) return unreadable("this Word file is damaged: part of it is missing");
    return unreadable("this is a ZIP archive, not a paper; unpack it first");
}

Result<FileFormat> recognise_ole(std::string_view bytes) {
    auto const locked = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"sv;
    if (bytes.find(locked) != std::string_view::npos) return unreadable("this is a locked Word file; remove its password first");
    return unreadable("this is an old Office file (.doc or .xls); save it as .docx first");
}

bool looks_like_html(std::string_view text) {
    auto const head = lower(text.substr(0, 1024));
    if (contains(head, "<!doctype html") || contains(head, "<html")) return true;
    auto const front = trim(head);
    if (!front.starts_with('<')) return false;
    constexpr std::array<std::string_view, 8> opens = {"<table", "<p>", "<p ", "<body", "<div", "<h1", "<meta", "<?xml"};
    return std::any_of(opens.begin(), opens.end(), [&](std::string_view tag) { return front.starts_with(tag); });
}

bool looks_like_json(std::string_view text) {
    text = trim(text);
    if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
    auto const rest = trim(text.substr(1));
    return !rest.empty() && (rest.front() == '"' || rest.front() == '{') && (text.back() == '}' || text.back() == ']');
}

bool looks_like_markdown(std::string_view text) {
    int tabbed = 0, piped = 0;
    for (auto const line : split_lines(text)) {
        auto const marks = line.find_first_not_of('#');
        if (marks != std::string_view::npos && marks > 0 && marks <= 6 && line[marks] == ' ') return true;
        if (line.find('\t') != std::string_view::npos && !trim(line).empty()) ++tabbed;
        if (trim(line).starts_with('|') && trim(line).ends_with('|')) ++piped;
        if (tabbed >= 2 || piped >= 2) return true;
    }
    return false;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    auto const unit = [&](std::size_t at) {
        auto const first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        auto value = unit(at);
        if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size()) {
            if (auto const low = unit(at + 2); low >= 0xDC00 && low < 0xE000) {
                value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(out, value);
    }
    return out;
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv); }

/// The bytes of a text file as UTF-8 without a byte order mark.
std::string text_of(std::string_view bytes) {
    if (is_utf16(bytes)) return from_utf16(bytes, bytes.front() == '\xFE');
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

}  // namespace

Result<FileFormat> recognise(std::string_view bytes) {
    if (bytes.empty()) return unreadable("this file is empty");
    if (bytes.starts_with("PK\x03\x04")) return recognise_zip(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return recognise_ole(bytes);
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileFormat::pdf;
    if (!is_utf16(bytes)) {
        // "BM" and "MZ" may open a text; the rest of such a file tells.
        auto const hit = std::find_if(signatures.begin(), signatures.end(), [&](Signature const& s) { return bytes.starts_with(s.bytes); });
        if (hit != signatures.end() && (hit->bytes.size() > 2 || is_binary(bytes))) return unreadable("this looks like " + std::string(hit->looks_like) + ", not a paper");
        if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") return unreadable("this looks like a film, not a paper");
        if (is_binary(bytes)) return unreadable("this is not a document that can be read: its bytes are not text");
    }
    auto const decoded = is_utf16(bytes) ? text_of(bytes) : std::string{};
    auto text = decoded.empty() ? bytes : std::string_view(decoded);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (trim(text).empty()) return unreadable("this file is empty: there is nothing but white space in it");
    if (looks_like_html(text)) return FileFormat::html;
    if (looks_like_json(text)) return FileFormat::json;
    if (looks_like_markdown(text)) return FileFormat::markdown;
    if (csv_separator(text)) return FileFormat::csv;
    return FileFormat::text;
}

Result<Document> read_document(std::string_view bytes) {
    auto const format = TRY(recognise(bytes));
    switch (format) {
        case FileFormat::html: return read_html(text_of(bytes));
        case FileFormat::markdown: return read_markdown(text_of(bytes));
        case FileFormat::text: return read_text(text_of(bytes));
        case FileFormat::csv: return read_csv(text_of(bytes));
        case FileFormat::docx: return read_docx(bytes);
        case FileFormat::xlsx: return read_xlsx(bytes);
        case FileFormat::pdf: return read_pdf(bytes);
        case FileFormat::json: return unreadable("this is data (JSON), not a paper");
    }
    return unreadable("this is not a document that can be read");
}

}  // namespace beadle::format
