#include "format/docx_package.h"

#include <utility>

#include "base/text.h"
#include "format/xml.h"
#include "format/zip_archive.h"

namespace beadle::format {

namespace {

constexpr std::string_view ole_signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string as_utf16(std::string_view ascii) {
    std::string out;
    for (char const c : ascii) out += c, out += '\0';
    return out;
}

std::string folder_of(std::string const& part) {
    auto const slash = part.rfind('/');
    return slash == std::string::npos ? std::string{} : part.substr(0, slash + 1);
}

// The part that a relationship of `part` leads to, by the end of the relationship's type; `otherwise` where none is said.
std::string related(ZipReader const& zip, std::string const& part, std::string_view type, std::string otherwise) {
    auto const folder = folder_of(part);
    auto const relations = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (!zip.has(relations)) return otherwise;
    auto bytes = zip.read(relations);
    if (!bytes) return otherwise;
    auto const xml = parse_xml(*std::move(bytes), relations);
    if (!xml) return otherwise;
    for (auto const relation : (*xml)->document_element().children()) {
        if (!attribute(relation, "Type").value_or("").ends_with(type)) continue;
        auto const target = attribute(relation, "Target").value_or("");
        auto found = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
        if (zip.has(found)) return found;
    }
    return otherwise;
}

Result<std::unique_ptr<pugi::xml_document>> part_of(ZipReader const& zip, std::string const& name) {
    auto bytes = TRY(zip.read(name));
    return parse_xml(std::move(bytes), "this Word file is damaged: its part " + name);
}

}  // namespace

Result<DocxPackage> open_docx(std::string_view bytes) {
    if (bytes.starts_with(ole_signature)) {
        if (contains(bytes, as_utf16("EncryptedPackage"))) return unreadable("this Word file is locked with a password; save it without one");
        return unreadable("this is an old Word file (.doc); save it as .docx");
    }
    auto const zip = TRY(ZipReader::open(bytes, "Word file"));
    auto const main = related(zip, "", "/officeDocument", "word/document.xml");
    if (!zip.has(main)) return zip.damaged("it has no text (no part word/document.xml)");
    DocxPackage package;
    package.text = TRY(part_of(zip, main));
    if (auto const name = related(zip, main, "/styles", folder_of(main) + "styles.xml"); zip.has(name)) package.styles = TRY(part_of(zip, name));
    if (auto const name = related(zip, main, "/numbering", folder_of(main) + "numbering.xml"); zip.has(name)) package.numbering = TRY(part_of(zip, name));
    if (auto const name = related(zip, "", "/core-properties", "docProps/core.xml"); zip.has(name)) {
        // A paper can be read without its properties.
        auto const properties = part_of(zip, name);
        if (properties) package.title = squeeze(legal_text(child((*properties)->document_element(), "title").child_value()));
    }
    return package;
}

}  // namespace beadle::format
