// What the parts of a Word file that is being written have in common.
#pragma once

#include <string>
#include <string_view>

namespace beadle::format {

/// Text between tags.
std::string xml_text(std::string_view text);
/// A value between double quotes.
std::string xml_attribute(std::string_view value);
/// A part with the namespaces that Word's parts use.
std::string word_part(std::string const& root, std::string const& content);

/// word/styles.xml: Arial 12, tables 10; headings 1–6, caption, text and heading of tables.
std::string docx_styles_part(std::string const& language);

}  // namespace beadle::format
