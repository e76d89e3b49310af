#include "format/xml.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace beadle::format {

namespace {

// An element or attribute takes 40–64 bytes of memory and some 4 bytes of a hostile file.
constexpr std::ptrdiff_t most_nodes = 6'000'000;

bool is_control(char c) {
    auto const value = static_cast<unsigned char>(c);
    return (value < 0x20 && c != '\t' && c != '\n') || value == 0x7F;
}

std::size_t character_length(std::string_view text) {
    auto const lead = static_cast<unsigned char>(text.front());
    auto const length = lead < 0x80 ? std::size_t{1} : lead >= 0xF0 ? std::size_t{4} : lead >= 0xE0 ? std::size_t{3} : std::size_t{2};
    return length <= text.size() && is_utf8(text.substr(0, length)) ? length : 0;
}

}  // namespace

Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string bytes, std::string const& what) {
    auto const nodes = std::count(bytes.begin(), bytes.end(), '<') + std::count(bytes.begin(), bytes.end(), '=');
    if (nodes > most_nodes) return unreadable(what + " holds more elements than any document");
    auto document = std::make_unique<pugi::xml_document>();
    auto const parsed = document->load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed || !document->document_element()) return unreadable(what + " is not well formed");
    return document;
}

std::string_view local_name(pugi::xml_node node) {
    std::string_view const name = node.name();
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view local) {
    for (auto found = node.first_child(); found; found = found.next_sibling())
        if (local_name(found) == local) return found;
    return {};
}

std::optional<std::string_view> attribute(pugi::xml_node node, std::string_view local) {
    for (auto found = node.first_attribute(); found; found = found.next_attribute()) {
        std::string_view name = found.name();
        if (auto const colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
        if (name == local) return found.value();
    }
    return {};
}

std::optional<std::string_view> value_of(pugi::xml_node node, std::string_view local) { return attribute(child(node, local), "val"); }

std::optional<bool> switch_of(pugi::xml_node node, std::string_view local) {
    auto const found = child(node, local);
    if (!found) return {};
    auto const value = attribute(found, "val").value_or("1");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

int number(std::optional<std::string_view> text, int otherwise) {
    if (!text) return otherwise;
    int value = otherwise;
    std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

std::string legal_text(std::string_view bytes) {
    // Most text is in order as it is.
    auto const plain = [](char c) { return static_cast<signed char>(c) >= 0x20 && c != 0x7F; };
    if (std::all_of(bytes.begin(), bytes.end(), plain)) return std::string(bytes);
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        auto const length = character_length(bytes);
        auto const character = bytes.substr(0, std::max<std::size_t>(length, 1));
        bytes.remove_prefix(character.size());
        // U+FFFE and U+FFFF are UTF-8, but no characters.
        if (length == 0 || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF")
            append_utf8(out, 0xFFFD);
        else if (!is_control(character.front()))
            out += character;
    }
    return out;
}

}  // namespace beadle::format
