#include "domain/status_named.h"

#include <boost/describe/enumerators.hpp>

#include "base/json.h"
#include "base/text.h"
#include "domain/legend.h"

namespace beadle {

std::optional<Status> status_named(Register const& reg, std::string_view word) {
    auto const asked = fold(without_new(word));
    for (auto const& [id, item] : reg.items)
        if (item.status.meaning && fold(without_new(item.status.word)) == asked)
            return Status{.word = std::string(without_new(item.status.word)), .meaning = item.status.meaning};
    std::optional<Meaning> meaning = named<Meaning>(replace_all(asked, " ", "-"));
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Meaning>>([&](auto each) {
        if (!meaning && fold(default_word(each.value)) == asked) meaning = each.value;
    });
    if (!meaning) return {};
    for (auto const& [id, item] : reg.items)
        if (item.status.meaning == meaning) return Status{.word = std::string(without_new(item.status.word)), .meaning = meaning};
    return Status{.word = default_word(*meaning), .meaning = meaning};
}

}  // namespace beadle
