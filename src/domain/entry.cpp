#include "domain/entry.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/json.h"

namespace beadle {

namespace {

/// The name and the version of a kind as the ledger stores them. A kind without a line here does not compile.
struct Kind {
    std::string_view name;
    int version;
};
template <class T> constexpr Kind kind{};
template <> constexpr Kind kind<ReportIdentified>{"ReportIdentified", 1};
template <> constexpr Kind kind<ReportAliased>{"ReportAliased", 1};
template <> constexpr Kind kind<ItemIdentified>{"ItemIdentified", 1};
template <> constexpr Kind kind<PaperStated>{"PaperStated", 1};
template <> constexpr Kind kind<ReportStated>{"ReportStated", 1};
template <> constexpr Kind kind<ItemStated>{"ItemStated", 1};
template <> constexpr Kind kind<ReportAdded>{"ReportAdded", 1};
template <> constexpr Kind kind<ItemRaised>{"ItemRaised", 1};
template <> constexpr Kind kind<DeadlineExtended>{"DeadlineExtended", 1};
template <> constexpr Kind kind<StatusChanged>{"StatusChanged", 1};
template <> constexpr Kind kind<UpdateGiven>{"UpdateGiven", 1};

/// Calls `with` for the alternative whose name it is, with an empty payload of it; whether there is one.
template <class With> bool for_kind(std::string_view name, With with) {
    bool known = false;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Payload>>([&](auto identity) {
        using T = typename decltype(identity)::type;
        static_assert(!kind<T>.name.empty(), "give the kind a name and a version above");
        if (kind<T>.name != name) return;
        known = true;
        with(T{});
    });
    return known;
}

}  // namespace

std::string kind_of(Payload const& payload) {
    return std::visit([](auto const& what) { return std::string(kind<std::decay_t<decltype(what)>>.name); }, payload);
}

std::string subject_of(Payload const& payload) {
    return std::visit(
        [](auto const& what) -> std::string {
            if constexpr (requires { what.item; }) return what.item;
            else if constexpr (requires { what.report; }) return what.report;
            else return {};
        },
        payload);
}

int payload_version(std::string_view name) {
    int version = 0;
    for_kind(name, [&](auto const& what) { version = kind<std::decay_t<decltype(what)>>.version; });
    return version;
}

std::string encode_payload(Payload const& payload) {
    return std::visit([](auto const& what) { return json::serialize(encode(what)); }, payload);
}

Result<Payload> decode_payload(std::string_view name, int version, std::string_view text) {
    boost::system::error_code error;
    auto const value = json::parse({text.data(), text.size()}, error);
    if (error) return unreadable("its payload is not JSON: " + error.message());

    Result<Payload> out = unreadable("its kind '" + std::string(name) + "' is not known to this version of the program");
    for_kind(name, [&](auto what) {
        using T = decltype(what);
        if (version != kind<T>.version) {
            out = unreadable("version " + std::to_string(version) + " of its kind " + std::string(name) + " is not known to this version of the program");
            return;
        }
        if (auto const done = decode(value, what); !done)
            out = unreadable("its payload cannot be read: " + done.error().message);
        else
            out = Payload(std::move(what));
    });
    return out;
}

}  // namespace beadle
