// The reading half of base/json.h.
#pragma once

#include <limits>
#include <variant>

namespace beadle {

namespace detail {
inline std::string member(std::string const& where, std::string_view name) { return where.empty() ? std::string(name) : where + "." + std::string(name); }
inline tl::unexpected<Refusal> not_a(std::string const& where, std::string const& what) {
    return unreadable((where.empty() ? std::string("value") : where) + ": " + what + " expected");
}
}  // namespace detail

template <class T> Result<std::monostate> decode(json::value const& from, T& out, std::string const& where) {
    using detail::not_a;
    if constexpr (std::is_same_v<T, bool>) {
        if (!from.is_bool()) return not_a(where, "true or false");
        out = from.get_bool();
    } else if constexpr (std::is_enum_v<T>) {
        if (!from.is_string()) return not_a(where, "a word");
        auto const& text = from.get_string();
        auto const value = named<T>({text.data(), text.size()});
        if (!value) return unreadable(where + ": no such word: '" + std::string(text) + "'");
        out = *value;
    } else if constexpr (std::is_integral_v<T>) {
        // Whole numbers only, within the member's range.
        if (from.is_int64()) {
            auto const value = from.get_int64();
            if (!std::in_range<T>(value)) return not_a(where, "a smaller number");
            out = static_cast<T>(value);
        } else if (from.is_uint64()) {
            auto const value = from.get_uint64();
            if (!std::in_range<T>(value)) return not_a(where, "a smaller number");
            out = static_cast<T>(value);
        } else {
            return not_a(where, "a whole number");
        }
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!from.is_number()) return not_a(where, "a number");
        out = from.to_number<T>();
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (!from.is_string()) return not_a(where, "text");
        out = std::string(from.get_string());
    } else if constexpr (std::is_same_v<T, Date>) {
        auto const value = from.is_string() ? Date::parse(std::string_view(from.get_string())) : std::nullopt;
        if (!value) return not_a(where, "a date (YYYY, YYYY-MM or YYYY-MM-DD)");
        out = *value;
    } else if constexpr (std::is_same_v<T, Day>) {
        auto const value = from.is_string() ? parse_day(std::string_view(from.get_string())) : std::nullopt;
        if (!value) return not_a(where, "a day (YYYY-MM-DD)");
        out = *value;
    } else if constexpr (std::is_same_v<T, Moment>) {
        auto const value = from.is_string() ? parse_moment(std::string_view(from.get_string())) : std::nullopt;
        if (!value) return not_a(where, "a time (YYYY-MM-DDThh:mm:ssZ)");
        out = *value;
    } else if constexpr (is_optional<T>::value) {
        if (from.is_null()) {
            out.reset();
        } else {
            typename T::value_type value{};
            TRY(decode(from, value, where));
            out = std::move(value);
        }
    } else if constexpr (is_vector<T>::value) {
        if (!from.is_array()) return not_a(where, "a list");
        out.clear();
        for (auto const& element : from.get_array()) {
            typename T::value_type value{};
            TRY(decode(element, value, where + "[" + std::to_string(out.size()) + "]"));
            out.push_back(std::move(value));
        }
    } else if constexpr (is_string_map<T>::value) {
        if (!from.is_object()) return not_a(where, "an object");
        out.clear();
        for (auto const& [key, element] : from.get_object())
            TRY(decode(element, out[std::string(key)], detail::member(where, {key.data(), key.size()})));
    } else {
        if (!from.is_object()) return not_a(where, "an object");
        auto const& object = from.get_object();
        std::optional<Refusal> refusal;
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto d) {
            if (refusal) return;
            auto const* element = object.if_contains(d.name);
            if (!element) return;
            auto done = decode(*element, out.*d.pointer, detail::member(where, d.name));
            if (!done) refusal = std::move(done).error();
        });
        if (refusal) return tl::unexpected(*std::move(refusal));
    }
    return std::monostate{};
}

}  // namespace beadle
