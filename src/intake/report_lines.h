#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/reading.h"

namespace beadle::intake {

/// What a line such as "A joint report by HMICFRS and HMCPSI" says; nothing for other lines.
struct KindLine {
    std::optional<ReportKind> kind{};
    std::vector<std::string> publishers{};
};
std::optional<KindLine> kind_line(std::string_view line);

/// The date of a line that begins with "Published" or "Publication date"; nothing for other lines.
std::optional<Date> published_line(std::string_view line);

/// A publication date said in prose: "This report was published on 22 March 2017".
std::optional<Date> published_in_prose(std::string_view line);

/// The date that a line says the whole paper has: "Date: 11 November 2020", "as at 31 March 2024", "Meeting of 4 May 2021".
std::optional<Date> paper_date(std::string_view line);

/// Whether a line belongs to the head of a report: its kind, its publication, its counts.
bool is_report_line(std::string_view line);

}  // namespace beadle::intake
