#pragma once

#include <string_view>

#include "domain/register.h"

namespace beadle::views {

/// Whether a report is meant by a slug: its own, that of one of its titles, or the end of one ("2018-2019" of "peel-2018-2019").
bool answers_to(ReportState const& report, std::string_view slug);

/// The item at "report-slug/number-slug". A report answers to the slugs of its other titles too, and to the end of its slug where only one
/// report has the item there; a number may be written as printed ("AFI 2"). What nothing answers to is not found; the sentence names what
/// is near.
Result<ItemState const*> find_item(Register const& reg, std::string_view ref);

/// The report at a slug, by the same rules.
Result<ReportState const*> find_report(Register const& reg, std::string_view slug);

}  // namespace beadle::views
