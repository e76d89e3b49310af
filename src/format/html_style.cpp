#include "format/html_style.h"

#include <algorithm>

#include "base/text.h"

namespace beadle::format {

namespace {

// The style attribute in lower case without white space: enough to look declarations up in.
std::string style_of(GumboElement const& element) {
    auto const style = attribute(element, "style");
    if (!style) return {};
    auto out = lower(*style);
    out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }), out.end());
    return out;
}

}  // namespace

bool is_hidden(GumboElement const& element) {
    switch (element.tag) {
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_DATALIST: return true;
        default: break;
    }
    if (element.attributes.length == 0) return false;
    if (attribute(element, "hidden")) return true;
    auto const style = style_of(element);
    return contains(style, "display:none") || contains(style, "visibility:hidden") || contains(style, "mso-hide:all");
}

bool is_block(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HGROUP:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_LISTING:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_P:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_TH:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_XMP: return true;
        default: return false;
    }
}

int heading_level(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0; }

Look look_within(GumboElement const& element, Look around) {
    switch (element.tag) {
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG: around.bold = true; break;
        case GUMBO_TAG_U: around.underlined = true; break;
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE: around.struck = true; break;
        default: break;
    }
    if (element.attributes.length == 0) return around;
    auto const style = style_of(element);
    if (contains(style, "font-weight:bold") || contains(style, "font-weight:600") || contains(style, "font-weight:700") || contains(style, "font-weight:800"))
        around.bold = true;
    if (contains(style, "font-weight:normal") || contains(style, "font-weight:400")) around.bold = false;
    if (contains(style, "line-through")) around.struck = true;
    if (contains(style, "underline")) around.underlined = true;
    return around;
}

}  // namespace beadle::format
