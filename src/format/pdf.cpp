#include "format/pdf.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "format/child.h"
#include "format/formats.h"

namespace beadle::format {

namespace {

constexpr std::size_t most_output = std::size_t{256} << 20;
constexpr int most_seconds = 60;

double number_after(std::string_view tag, std::string_view name) {
    auto const at = tag.find(name);
    if (at == std::string_view::npos) return 0;
    auto const digits = tag.substr(at + name.size());
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::isfinite(value) ? value : 0;
}

// pdftotext escapes these five only.
std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        if (text.front() == '&') {
            struct Entity {
                std::string_view name;
                char stands_for;
            };
            constexpr Entity entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};
            auto const* hit = std::find_if(std::begin(entities), std::end(entities), [&](Entity const& e) { return text.starts_with(e.name); });
            if (hit != std::end(entities)) {
                out += hit->stands_for;
                text.remove_prefix(hit->name.size());
                continue;
            }
        }
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

constexpr Spacing pdf_spacing{.gutter = 0.2, .word = 0.26};

}  // namespace

Result<std::vector<PlacedPage>> parse_word_boxes(std::string_view xhtml) {
    std::vector<PlacedPage> pages;
    std::size_t at = 0;
    while ((at = xhtml.find('<', at)) != std::string_view::npos) {
        auto const rest = xhtml.substr(at);
        auto const end = rest.find('>');
        if (end == std::string_view::npos) break;
        auto const tag = rest.substr(0, end);
        at += end + 1;
        if (tag.starts_with("<page ")) {
            pages.emplace_back();
        } else if (tag.starts_with("<word ")) {
            if (pages.empty()) return unreadable("this is not what pdftotext prints");
            auto const close = xhtml.find("</word>", at);
            if (close == std::string_view::npos) break;
            PlacedWord word{.left = number_after(tag, "xMin=\""), .top = number_after(tag, "yMin=\""), .right = number_after(tag, "xMax=\""),
                            .bottom = number_after(tag, "yMax=\""), .text = std::string(trim(unescaped(xhtml.substr(at, close - at))))};
            at = close + 7;
            if (!word.text.empty() && word.right >= word.left && word.bottom > word.top) pages.back().words.push_back(std::move(word));
        }
    }
    if (pages.empty()) return unreadable("this is not what pdftotext prints");
    return pages;
}

Result<Document> read_pdf(std::string_view bytes) {
    auto const answer = TRY(run_child({"pdftotext", "-bbox", "-", "-"}, bytes, most_output, most_seconds));
    if (answer.exit_code == 3) return unreadable("this PDF is locked: its author does not allow its text to be copied");
    if (answer.exit_code != 0) return unreadable("this PDF is damaged or locked with a password: no text can be read from it");
    auto const pages = TRY(parse_word_boxes(answer.output));
    if (std::all_of(pages.begin(), pages.end(), [](PlacedPage const& page) { return page.words.empty(); }))
        return unreadable("this PDF holds pictures of pages and no text; it must be scanned with text recognition first");
    return from_positions(pages, pdf_spacing);
}

}  // namespace beadle::format
