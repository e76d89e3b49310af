#include "base/text.h"
#include "http/multipart.h"
#include "service/check_paper.h"
#include "web/components/point_list.h"
#include "web/frame.h"
#include "web/pages.h"
#include "web/pages/check_form.h"
#include "web/pages/checked_paper.h"

namespace beadle::web {

namespace {

http::Response form_again(Site const& site, int status, std::vector<FieldError> const& errors, std::string_view as_at) {
    Page page({.title = "Check a paper", .section = Frame::Section::check, .status = status, .has_register = site.register_source != nullptr, .force = site.force()});
    page.html << "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">\n";
    error_summary(page.html, errors);
    page.html << "<h1 class=\"govuk-heading-xl\">Check a paper</h1>\n";
    check_form(page.html, errors, as_at);
    page.html << "</div></div>\n";
    return std::move(page).response();
}

std::string sentence(std::string message) {
    if (!message.empty() && message.front() >= 'a' && message.front() <= 'z') message.front() = static_cast<char>(message.front() - 'a' + 'A');
    return message;
}

}  // namespace

http::Response check_page(Site const& site, http::Request const& asked) {
    auto const upload = http::read_upload(asked, {"as_at"});
    if (!upload) {
        auto const& refusal = upload.error();
        int const status = refusal.kind == Refusal::Kind::unreadable ? 415 : refusal.kind == Refusal::Kind::usage ? 400 : 422;
        return form_again(site, status, {{.field = "file", .message = sentence(refusal.message)}}, {});
    }
    auto const as_at_said = upload->field("as_at");
    auto const as_at = as_at_said.empty() ? std::nullopt : parse_day(as_at_said);
    if (!as_at_said.empty() && !as_at) return form_again(site, 422, {{.field = "as_at", .message = "As at must be a date, like 2026-03-31"}}, as_at_said);
    auto reading = site.read_paper(upload->bytes);
    if (!reading) {
        int const status = reading.error().kind == Refusal::Kind::unreadable && !upload->bytes.empty() ? 415 : 422;
        return form_again(site, status, {{.field = "file", .message = sentence(reading.error().message)}}, as_at_said);
    }
    auto const checked = service::check_reading(*std::move(reading), {.name = upload->file_name, .as_at = as_at, .today = site.today()});
    Page page({.title = checked.reading.title.empty() ? upload->file_name : checked.reading.title, .section = Frame::Section::check, .width = Frame::Width::lists,
               .has_register = site.register_source != nullptr, .force = site.force()});
    checked_paper(page.html, checked, upload->file_name);
    return std::move(page).response();
}

}  // namespace beadle::web
