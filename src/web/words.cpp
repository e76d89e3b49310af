#include "web/words.h"

#include "base/text.h"

namespace beadle::web {

std::string kind_words(ItemKind kind) {
    switch (kind) {
        case ItemKind::recommendation: return "recommendation";
        case ItemKind::area_for_improvement: return "AFI";
        case ItemKind::cause_of_concern: return "cause of concern";
    }
    return {};
}

std::string item_name(ItemKind kind, std::optional<std::string> const& number) {
    auto name = kind_words(kind);
    if (name.front() >= 'a') name.front() = static_cast<char>(name.front() - 'a' + 'A');
    if (!number) return name;
    bool const says_itself = !number->empty() && (number->front() < '0' || number->front() > '9');
    return says_itself ? *number : name + " " + *number;
}

std::string report_kind_words(ReportKind kind) {
    switch (kind) {
        case ReportKind::force: return "force report";
        case ReportKind::national: return "national report";
        case ReportKind::thematic: return "national thematic report";
        case ReportKind::joint: return "joint report";
    }
    return {};
}

std::string lateness(Date const& due, Day today) {
    if (!due.is_past(today)) return {};
    auto const days = (today - due.last_day()).count();
    if (days < 62) return counted(days, "day") + " past";
    return counted(months_between(due, Date(today)), "month") + " past";
}

std::string beginning(std::string_view text, std::size_t characters) {
    auto const flat = squeeze(text);
    if (flat.size() <= characters) return flat;
    auto const space = flat.rfind(' ', characters);
    auto end = space == std::string::npos ? characters : space;
    while (end > 0 && (static_cast<unsigned char>(flat[end]) & 0xC0) == 0x80) --end;
    return flat.substr(0, end) + " …";
}

std::string change_words(DateChange change) {
    switch (change) {
        case DateChange::set: return "set";
        case DateChange::extended: return "extended";
        case DateChange::reset: return "reset";
        case DateChange::now: return "now";
        case DateChange::none: return "no date";
    }
    return {};
}

}  // namespace beadle::web
