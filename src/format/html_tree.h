// HTML parsed by gumbo, made safe against hostile pages.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace beadle::format {

/// A parsed page or fragment. Its nodes live as long as it does, and so must the bytes it was parsed from.
class HtmlTree {
public:
    /// Refuses what is nested so deeply, or blown up so far by the parser, that reading it would cost more than any paper does.
    static Result<HtmlTree> parse_page(std::string_view utf8);
    /// A fragment as it may stand within <body>.
    static Result<HtmlTree> parse_fragment(std::string_view utf8);

    [[nodiscard]] GumboNode const& root() const { return *root_; }

private:
    class Arena;
    HtmlTree(std::shared_ptr<Arena> arena, GumboNode const& root) : arena_(std::move(arena)), root_(&root) {}
    static Result<HtmlTree> parse(std::string_view utf8, GumboTag within);

    std::shared_ptr<Arena> arena_;
    GumboNode const* root_;
};

/// An attribute's value; nothing where the element does not have it.
std::optional<std::string_view> attribute(GumboElement const& element, char const* name);

/// The children of an element; none for other nodes.
std::vector<GumboNode const*> children(GumboNode const& node);

bool is_element(GumboNode const& node);
bool is_element(GumboNode const& node, GumboTag tag);

}  // namespace beadle::format
