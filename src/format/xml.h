// XML as office files hold it: parsed with limits, looked through by local names (the prefixes are each writer's own choice).
#pragma once

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace beadle::format {

/// Parses a part; `what` names it in the refusal ("its part word/document.xml"). Refuses what is not well formed, and what holds more
/// elements than any document has. A DOCTYPE is passed over and its entities are never opened.
Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string bytes, std::string const& what);

/// The name without its prefix: "p" of <w:p>.
std::string_view local_name(pugi::xml_node node);
pugi::xml_node child(pugi::xml_node node, std::string_view local);
/// An attribute's value by local name; nothing where it is absent.
std::optional<std::string_view> attribute(pugi::xml_node node, std::string_view local);
/// Attribute `val` of the child, as most of Word's properties are written: <w:pStyle w:val="…"/>.
std::optional<std::string_view> value_of(pugi::xml_node node, std::string_view local);
/// An on/off property: nothing where the child is absent; "0", "false", "off" and "none" are off.
std::optional<bool> switch_of(pugi::xml_node node, std::string_view local);
/// A whole number, or `otherwise` where there is none.
int number(std::optional<std::string_view> text, int otherwise);

/// UTF-8 that XML and HTML may hold: what is no character becomes U+FFFD, control characters but tab and line feed are gone.
std::string legal_text(std::string_view bytes);

}  // namespace beadle::format
