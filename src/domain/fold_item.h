#pragma once

#include <optional>
#include <vector>

#include "domain/promises.h"
#include "domain/register.h"

namespace beadle {

/// Builds one item's state, told its entries in the order of the fold. Entries about other things are passed over.
class ItemFold {
public:
    void apply(Entry const& entry);
    /// Nothing where nobody said or did anything yet.
    [[nodiscard]] std::optional<ItemState> result() const;

private:
    /// What a paper said, kept while it is the day's, to compare with the day's other papers.
    struct Said {
        std::string status, due, text;
        Source source;
    };

    void on(ItemIdentified const& what, Entry const& entry);
    void on(ItemStated const& what, Entry const& entry);
    void on(ItemRaised const& what, Entry const& entry);
    void on(DeadlineExtended const& what, Entry const& entry);
    void on(StatusChanged const& what, Entry const& entry);
    void on(UpdateGiven const& what, Entry const& entry);
    template <class Other> void on(Other const&, Entry const&) {}

    void seen(Entry const& entry);
    void settle(std::string const& field);

    ItemState state_{};
    PromiseHistory history_{};
    std::vector<Said> said_today_{};
    std::vector<std::string> settled_{};  ///< fields somebody acted on since
    bool exists_ = false;
};

}  // namespace beadle
