#pragma once

#include <algorithm>
#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"

/// Plain structs and enums as JSON, by the members that BOOST_DESCRIBE_STRUCT and BOOST_DESCRIBE_ENUM name. An enumerator
/// `in_progress` is "in-progress". An empty optional is null when written; null or absent when read; a member that a
/// document does not have keeps its default; a key that the struct does not have is passed over. Include where values are converted,
/// not in public headers: it is slow to compile.
namespace beadle {

namespace json = boost::json;

template <class T> std::string name_of(T value)
    requires std::is_enum_v<T>
{
    std::string out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
        if (d.value == value) out = d.name;
    });
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
}

template <class T> std::optional<T> named(std::string_view name)
    requires std::is_enum_v<T>
{
    std::optional<T> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
        std::string own = d.name;
        std::replace(own.begin(), own.end(), '_', '-');
        if (own == name) out = d.value;
    });
    return out;
}

template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};
template <class T> struct is_vector : std::false_type {};
template <class T> struct is_vector<std::vector<T>> : std::true_type {};
template <class T> struct is_string_map : std::false_type {};
template <class T> struct is_string_map<std::map<std::string, T>> : std::true_type {};

template <class T> json::value encode(T const& value) {
    if constexpr (std::is_same_v<T, bool>) {
        return value;
    } else if constexpr (std::is_enum_v<T>) {
        return json::value(name_of(value));
    } else if constexpr (std::is_arithmetic_v<T>) {
        return value;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return json::value(value);
    } else if constexpr (std::is_same_v<T, Date>) {
        return json::value(value.iso());
    } else if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, Moment>) {
        return json::value(iso(value));
    } else if constexpr (is_optional<T>::value) {
        return value ? encode(*value) : json::value(nullptr);
    } else if constexpr (is_vector<T>::value) {
        json::array out;
        out.reserve(value.size());
        for (auto const& element : value) out.push_back(encode(element));
        return out;
    } else if constexpr (is_string_map<T>::value) {
        json::object out;
        for (auto const& [key, element] : value) out[key] = encode(element);
        return out;
    } else {
        json::object out;
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto d) { out[d.name] = encode(value.*d.pointer); });
        return out;
    }
}

/// Reads a value into `out`; the refusal names the member: "reports[2].items[0].kind: no such word: 'wish'".
template <class T> Result<std::monostate> decode(json::value const& from, T& out, std::string const& where = {});

}  // namespace beadle

#include "base/json_decode.h"
