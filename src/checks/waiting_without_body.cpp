#include <algorithm>
#include <array>

#include "checks/kit.h"

namespace beadle::checks {

namespace {

/// Words that end the name of a body: "College of Policing", "Home Office".
bool is_body_word(std::string const& word) {
    constexpr std::array<std::string_view, 31> words = {"college", "office", "council", "councils", "ministry", "government", "department", "agency", "authority", "authorities", "service", "services", "corporation", "association",
                                                        "supplier", "suppliers", "contractor", "contractors", "commissioner", "commissioners", "nhs", "cps", "npcc", "trust", "trusts", "prosecutors", "partnership", "inspectorate", "court", "courts", "university"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// An abbreviation of capitals that is not one of this field's common words.
bool is_abbreviation(std::string_view word) {
    constexpr std::array<std::string_view, 24> common = {"WHITE", "AMBER", "GREEN", "RED", "BLUE", "NEW", "AFI", "AFIS", "PEEL", "HMIC", "HMICFRS", "HMI", "COC", "SOP", "ICT", "TBC", "TBA", "PAB", "SMT", "DCS", "DCI", "SRO", "N/A", "PDF"};
    if (word.size() < 3 || word.size() > 8) return false;
    for (char const c : word)
        if (c < 'A' || c > 'Z') return false;
    return std::find(common.begin(), common.end(), word) == common.end();
}

/// A name of two words or more inside a sentence, "the Harbour Trades Panel", that is nobody's post.
bool has_proper_name(std::string_view text) {
    std::size_t capitals = 0;
    bool opens_sentence = true;
    auto const line = squeeze(text);
    for (auto const piece : split(line, ' ')) {
        bool const capital = !piece.empty() && piece.front() >= 'A' && piece.front() <= 'Z';
        bool const post = piece == "Head" || piece == "Chief" || piece == "Superintendent" || piece == "Inspector" || piece == "Detective" || piece == "Director" || piece == "Area" || piece == "Bullet" || month_named(piece) != 0;
        capitals = capital && !post && !opens_sentence ? capitals + 1 : 0;
        if (capitals >= 2) return true;
        opens_sentence = piece.ends_with('.') || piece.ends_with(':') || piece.ends_with('?') || piece.ends_with(';');
        if (opens_sentence) capitals = 0;
    }
    return false;
}

bool names_body(std::string_view text) {
    for (auto const& word : words_of(text))
        if (is_body_word(word)) return true;
    if (has_proper_name(text)) return true;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        bool const letter = i < text.size() && ((text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9'));
        if (letter) {
            word += text[i];
        } else {
            if (is_abbreviation(word)) return true;
            word.clear();
        }
    }
    return false;
}

/// Whom the item waits for may stand in its comment, its due cell, its wording or the report's count line.
bool has_body(StatedReport const& report, StatedItem const& item) {
    for (auto const& deadline : item.deadlines)
        if (names_body(deadline.raw)) return true;
    for (auto const& comment : item.comments)
        if (names_body(comment.text) || names_body(comment.heading.value_or(""))) return true;
    if (names_body(item.text) || (report.stated && names_body(report.stated->raw))) return true;
    return std::any_of(item.leads.begin(), item.leads.end(), [](std::string const& lead) { return names_body(lead); });
}

void check(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (!has_meaning(item, Meaning::not_ours) || has_body(report, item)) return;
        look.say(report, item, name_and_status(item) + " waits for another body, and nothing says which");
    });
}

}  // namespace

Rule waiting_without_body() {
    return {.id = "waiting-without-body",
            .severity = Severity::warning,
            .what = "an item waits for another body that the paper does not name",
            .why = "nobody can be asked, and nobody will notice when the wait is over",
            .check = check};
}

}  // namespace beadle::checks
