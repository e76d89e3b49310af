#include "web/components/prose.h"

#include "base/text.h"
#include "web/words.h"

namespace beadle::web {

void prose(Html& html, std::string_view words) {
    for (auto const line : split_lines(words))
        if (!trim(line).empty()) html << "<p class=\"govuk-body b-prose\">" << text(line) << "</p>\n";
}

void folded_prose(Html& html, std::string_view words, std::size_t characters) {
    if (words.size() <= characters + characters / 4) return prose(html, words);
    html << "<details class=\"b-fold\"><summary class=\"b-fold__summary\">" << text(beginning(words, characters)) << " <span class=\"b-fold__more\">all of it</span></summary>\n";
    prose(html, words);
    html << "</details>\n";
}

}  // namespace beadle::web
