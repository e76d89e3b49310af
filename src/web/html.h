// web: the pages. A page is a compiled function writing into an Html; only string literals of the program go in as markup, everything
// else by type: as text, as an attribute, as an address. Components are the repeated parts, pages one file each. Every page works
// without a script, at 320 pixels, from the keyboard, and on paper.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace beadle::web {

/// Markup: a string literal of this program and nothing else; the compiler refuses what it cannot see.
class Literal {
public:
    consteval Literal(char const* markup) : markup_(markup) {}  // NOLINT: literals convert by themselves
    [[nodiscard]] constexpr std::string_view view() const { return markup_; }

private:
    std::string_view markup_;
};

/// Words to be shown, whatever is in them.
struct Text {
    std::string_view words;
};
inline Text text(std::string_view words) { return {words}; }

/// A value between the double quotes of an attribute, or an id: whatever is in it.
struct Attribute {
    std::string_view value;
};
inline Attribute attribute(std::string_view value) { return {value}; }

/// An address of this site: a path of the program, steps and parameters of any content.
class Address {
public:
    explicit Address(Literal path) : address_(path.view()) {}
    Address&& step(std::string_view segment) &&;
    Address&& with(Literal name, std::string_view value) &&;
    Address&& with_named(std::string_view name, std::string_view value) &&;
    Address&& anchor(std::string_view id) &&;
    [[nodiscard]] std::string const& text() const { return address_; }

private:
    std::string address_;
};

class Html {
public:
    Html() = default;

    Html& operator<<(Literal markup) {
        buffer_ += markup.view();
        return *this;
    }
    Html& operator<<(Text text);
    Html& operator<<(Attribute attribute);
    Html& operator<<(Address const& address);
    Html& operator<<(Html const& part) {
        buffer_ += part.buffer_;
        return *this;
    }
    template <class Number>
        requires std::integral<Number> && (!std::same_as<Number, bool>) && (!std::same_as<Number, char>)
    Html& operator<<(Number number) {
        buffer_ += std::to_string(number);
        return *this;
    }

    void reserve(std::size_t bytes) { buffer_.reserve(bytes); }
    [[nodiscard]] std::string const& markup() const { return buffer_; }
    [[nodiscard]] std::string take() && { return std::move(buffer_); }

private:
    void escape(std::string_view text);

    std::string buffer_{};
};

}  // namespace beadle::web
