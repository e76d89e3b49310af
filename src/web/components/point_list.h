#pragma once

#include <string>
#include <vector>

#include "domain/point.h"
#include "web/html.h"

namespace beadle::web {

/// How urgent a point is: word, colour and shape.
void severity_tag(Html& html, Severity severity);
/// "error" → "errors"…: "3 errors, 1 warning and 2 notes"; empty where there is no point.
std::string severity_counts(std::vector<Point const*> const& points);
/// Points beside what they are about: tag and sentence, worst first as given.
void point_list(Html& html, std::vector<Point const*> const& points);
/// Where it stands: "page 3, line 17".
std::string place_words(PointPlace const& place);

}  // namespace beadle::web
