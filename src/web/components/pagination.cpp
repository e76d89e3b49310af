#include "web/components/pagination.h"

#include <algorithm>

namespace beadle::web {

namespace {

void step_link(Html& html, Address const& to, Literal name, Literal words) {
    html << "<div class=\"govuk-pagination__" << name << "\"><a class=\"govuk-link govuk-pagination__link\" href=\"" << to << "\" rel=\"" << name << "\"><span class=\"govuk-pagination__link-title\">"
         << words << "<span class=\"govuk-visually-hidden\"> page</span></span></a></div>\n";
}

}  // namespace

Address address_with(Literal path, http::Parameters const& parameters) {
    Address address(path);
    for (auto const& [name, value] : parameters) address = std::move(address).with_named(name, value);
    return address;
}

void pagination(Html& html, Literal path, http::Parameters const& parameters, std::size_t page, std::size_t pages) {
    if (pages < 2) return;
    auto const to = [&](std::size_t number) { return address_with(path, parameters).with("page", std::to_string(number)); };
    html << "<nav class=\"govuk-pagination\" aria-label=\"Pages of the list\">\n";
    if (page > 1) step_link(html, to(page - 1), "prev", "Previous");
    html << "<ul class=\"govuk-pagination__list\">\n";
    std::size_t last = 0;
    for (std::size_t number = 1; number <= pages; ++number) {
        bool const near = number + 1 >= page && number <= page + 1;
        if (number != 1 && number != pages && !near) continue;
        if (last && number > last + 1) html << "<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\"><svg aria-hidden=\"true\" focusable=\"false\" width=\"16\" height=\"4\"><circle cx=\"2\" cy=\"2\" r=\"1.5\"/><circle cx=\"8\" cy=\"2\" r=\"1.5\"/><circle cx=\"14\" cy=\"2\" r=\"1.5\"/></svg></li>\n";
        last = number;
        html << "<li class=\"govuk-pagination__item";
        if (number == page) html << " govuk-pagination__item--current";
        html << "\"><a class=\"govuk-link govuk-pagination__link\" href=\"" << to(number) << "\" aria-label=\"Page " << number << "\"";
        if (number == page) html << " aria-current=\"page\"";
        html << ">" << number << "</a></li>\n";
    }
    html << "</ul>\n";
    if (page < pages) step_link(html, to(page + 1), "next", "Next");
    html << "</nav>\n";
}

}  // namespace beadle::web
