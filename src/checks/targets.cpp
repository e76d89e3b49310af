#include "checks/targets.h"

#include "checks/kit.h"

namespace beadle::checks {

namespace {
std::string key_of(std::string_view report, std::string_view number) { return fold(report) + "/" + number_key(number); }
}  // namespace

Targets::Targets(Look& look) {
    look.each_item([&](StatedReport const& report, StatedItem const& item) {
        if (item.number) items_.try_emplace(key_of(report.title, *item.number), &item);
    });
}

StatedItem const* Targets::of(Link const& link) const {
    if (!link.number) return nullptr;
    auto const at = items_.find(key_of(link.report, *link.number));
    return at == items_.end() ? nullptr : at->second;
}

}  // namespace beadle::checks
