#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "domain/reading.h"

namespace beadle::web {

/// "recommendation", "AFI", "cause of concern".
std::string kind_words(ItemKind kind);
/// "Recommendation 6", "AFI 11", "Cause of concern"; what is printed before the number is not said twice ("AFI 1").
std::string item_name(ItemKind kind, std::optional<std::string> const& number);
/// "force report", "national report", "thematic report", "joint report".
std::string report_kind_words(ReportKind kind);
/// How long a promise is over: "12 days past", "3 months past"; empty where it is not.
std::string lateness(Date const& due, Day today);
/// The beginning of a long text, cut between two words.
std::string beginning(std::string_view text, std::size_t characters);
/// What a deadline's change is called beside its date: "extended to", "reset to", "now", "no date".
std::string change_words(DateChange change);

}  // namespace beadle::web
