// Whatever the last paper said, the next one's summary lines add up.
#include <doctest/doctest.h>

#include "checks/checks.h"
#include "tests/kit/invented_register.h"
#include "views/paper_view.h"

using namespace beadle;

TEST_CASE("the next paper of any register has nothing to say about its counts") {
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        auto const as_at = seed % 3 == 0 ? kit::last_paper() : kit::next_paper();
        auto const paper = views::paper_view(kit::invented_register(seed), as_at);
        for (auto const& point : checks::check(paper, {.as_at = as_at}))
            if (point.rule.starts_with("count-") || point.rule == "status-unknown" || point.rule == "legend-missing" || point.rule == "paper-undated")
                FAIL("seed " << seed << ": " << point.rule << ": " << point.message);
        for (auto const& report : paper.reports) {
            auto const& stated = *report.stated;
            int sum = stated.complete.value_or(0) + stated.closed.value_or(0) + stated.in_progress.value_or(0) + stated.waiting.value_or(0);
            if (stated.by_status)
                for (auto const& [word, count] : *stated.by_status) sum += count;
            CHECK(stated.for_force == sum);
        }
    }
}
