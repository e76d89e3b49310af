#include "web/frame.h"

#include "web/assets.h"
#include "web/components/status_tag.h"

namespace beadle::web {

namespace {

void navigation_item(Html& html, Literal address, Literal words, bool current) {
    html << "<li class=\"govuk-service-navigation__item";
    if (current) html << " govuk-service-navigation__item--active";
    html << "\"><a class=\"govuk-service-navigation__link\" href=\"" << address << "\"";
    if (current) html << " aria-current=\"true\"><strong class=\"govuk-service-navigation__active-fallback\">" << words << "</strong></a></li>";
    if (!current) html << ">" << words << "</a></li>";
}

}  // namespace

Page::Page(Frame const& frame) : status_(frame.status) {
    using Section = Frame::Section;
    static std::string const style(asset("app.css").path), script(asset("app.js").path), icon(asset("bead.svg").path);
    html.reserve(32 * 1024);
    html << "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
    if (frame.status >= 400) html << "Error: ";
    html << text(frame.title) << " – Beadle</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n"
         << "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" << attribute(icon) << "\">\n<link rel=\"stylesheet\" href=\"" << attribute(style)
         << "\">\n<script type=\"module\" src=\"" << attribute(script) << "\"></script>\n</head>\n<body class=\"govuk-template__body";
    if (frame.width == Frame::Width::lists) html << " b-lists";
    html << "\">\n<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">Skip to main content</a>\n";
    html << "<header class=\"govuk-generic-header\"><div class=\"govuk-generic-header__container govuk-width-container\"><div class=\"govuk-generic-header__logo\">"
         << "<a href=\"/\" class=\"govuk-generic-header__homepage-link b-name\">Beadle</a>";
    if (!frame.force.empty()) html << "<span class=\"b-force\">" << text(frame.force) << "</span>";
    html << "</div></div></header>\n";
    if (frame.has_register) {
        html << "<div class=\"govuk-service-navigation\"><div class=\"govuk-width-container\"><div class=\"govuk-service-navigation__container\">"
             << "<nav aria-label=\"Pages\" class=\"govuk-service-navigation__wrapper\"><ul class=\"govuk-service-navigation__list\" id=\"navigation\">";
        navigation_item(html, "/", "Check a paper", frame.section == Section::check);
        navigation_item(html, "/register", "Register", frame.section == Section::register_list);
        navigation_item(html, "/reports", "Reports", frame.section == Section::reports);
        html << "</ul></nav></div></div></div>\n";
    }
    html << status_shapes() << "<div class=\"govuk-width-container\"><main class=\"govuk-main-wrapper\" id=\"main-content\">\n";
}

http::Response Page::response() && {
    html << "</main></div>\n<footer class=\"b-footer\"><div class=\"govuk-width-container\"><p class=\"govuk-body-s\">Beadle keeps what inspectors asked of a "
            "police force: what was said, by when, and what became of it.</p></div></footer>\n</body>\n</html>\n";
    return {.status = status_, .body = std::move(html).take()};
}

}  // namespace beadle::web
