#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "checks/checks.h"

namespace beadle::checks {

/// One rule's look at one paper: what it sees, and where it says its points. Keeps the paper's order and the places.
class Look {
public:
    Look(Reading const& reading, Context const& told);

    Reading const& paper;
    Context const& context;

    /// A point about the whole paper, a report, or an item of a report; `message` is one sentence without a full stop. The references
    /// must be into `paper`. Severity is the rule's own unless said.
    void say(std::string message);
    void say(StatedReport const& report, std::string message);
    void say(StatedReport const& report, StatedItem const& item, std::string message);
    void say(Severity severity, std::string message);
    void say(Severity severity, StatedReport const& report, StatedItem const& item, std::string message);

    /// Calls see(report, item) for every item in the paper's order.
    template <class See> void each_item(See see) {
        for (auto const& report : paper.reports)
            for (auto const& item : report.items) see(report, item);
    }

    /// Items of all reports of this title: a paper may keep one report in several tables. Those with a date or a count line of
    /// their own are apart.
    [[nodiscard]] std::vector<StatedItem const*> const& items_of(StatedReport const& report) const;

    struct Said {
        Point point;
        std::size_t report = 0, item = 0;  ///< position in the paper: 0 for the whole, else from 1
    };
    /// Starts a rule; points said from here on are its own.
    void begin(Rule const& rule) { rule_ = &rule; }
    std::vector<Said> said{};

private:
    void add(Severity severity, StatedReport const* report, StatedItem const* item, std::string message);

    Rule const* rule_ = nullptr;
    std::vector<std::size_t> group_of_{};                   ///< by report
    std::vector<std::vector<StatedItem const*>> groups_{};  ///< items by title
};

}  // namespace beadle::checks
