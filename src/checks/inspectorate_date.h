#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/reading.h"

namespace beadle::checks {

/// By when the inspectorate wants a demand met.
struct InspectorateDate {
    Date date;
    std::string words;  ///< what says so: "by April 2020", "within three months", "immediately"
};

/// The first date that a demand's wording sets: "By April 2020, …", "by the end of 2020", "Within six months, …" (counted from
/// publication), "with immediate effect", "should immediately …" (the publication itself). Nothing where it sets none, or where it is
/// counted from a publication that is not known. A time that belongs to the practice asked for ("seen within 24 hours") is none.
std::optional<InspectorateDate> date_in_demand(std::string_view demand, std::optional<Date> const& published);

/// A deadline that the due cell gives as the inspectorate's own ("June 2020 set by HMICFRS").
bool is_inspectorates(Deadline const& deadline);

/// The item's date by the inspectorate: from its due cell where it says so, else from its wording.
std::optional<InspectorateDate> inspectorate_date(StatedReport const& report, StatedItem const& item);

}  // namespace beadle::checks
