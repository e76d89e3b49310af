#include "format/html_tree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>
#include <string>

#include "base/text.h"

namespace beadle::format {

// All of a tree's memory. gumbo frees a tree by recursion, which overflows the stack on a deep page; here it is dropped as a whole. gumbo cannot
// be told that memory ran out either, so a page that takes too much is left by longjmp: between there and here are only gumbo's C frames.
class HtmlTree::Arena {
public:
    static constexpr std::size_t most_bytes = 256u << 20;

    static void* allocate(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
    static void release(void*, void*) {}

    std::jmp_buf too_large{};

private:
    void* take(std::size_t size) {
        constexpr std::size_t alignment = alignof(std::max_align_t);
        size = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
        if (size > left_) {
            auto const chunk = std::max(size, std::clamp<std::size_t>(taken_, 16u << 10, 4u << 20));
            if (taken_ + chunk > most_bytes) std::longjmp(too_large, 1);
            chunks_.push_back(std::unique_ptr<std::byte[]>(new (std::nothrow) std::byte[chunk]));
            if (!chunks_.back()) std::longjmp(too_large, 1);
            taken_ += chunk;
            next_ = chunks_.back().get();
            left_ = chunk;
        }
        auto* const out = next_;
        next_ += size;
        left_ -= size;
        return out;
    }

    std::vector<std::unique_ptr<std::byte[]>> chunks_{};
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t taken_ = 0;
};

namespace {

// Elements that cannot hold themselves without another in between: HTML closes them by itself, or they hold nothing.
constexpr std::array<std::string_view, 34> never_deep = {"p",    "li",  "dd",   "dt",   "td",    "th",       "tr",     "thead", "tbody", "tfoot", "option", "optgroup",
                                                         "colgroup", "rt", "rp", "br", "img", "hr", "input", "meta", "link", "col", "area", "base",
                                                         "embed", "param", "source", "track", "wbr", "html", "head", "body", "caption", "basefont"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string tag_name(std::string_view from) {
    auto const end = std::find_if(from.begin(), from.end(), [](char c) { return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; });
    return lower(from.substr(0, static_cast<std::size_t>(end - from.begin())));
}

// The parser looks through all open elements at many tags, so 100,000 nested ones take it most of a minute. This counts, before it starts, the open
// elements at each tag, taking an end tag that does not fit as one that closes nothing: rather too many than too few.
bool is_too_deep(std::string_view html) {
    constexpr std::uint64_t most_steps = 200'000'000;
    std::vector<std::string> open;
    std::uint64_t steps = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        auto const rest = html.substr(at + 1);
        if (rest.starts_with("!--")) {
            auto const end = html.find("-->", at + 4);
            if (end == std::string_view::npos) return false;
            at = end;
        } else if (rest.starts_with('/')) {
            if (!open.empty() && tag_name(rest.substr(1)) == open.back()) open.pop_back();
        } else if (!rest.empty() && is_letter(rest.front())) {
            auto name = tag_name(rest);
            if (name == "script" || name == "style") {
                auto const end = html.find("</" + name, at);
                if (end == std::string_view::npos) return false;
                at = end;
            } else if (std::find(never_deep.begin(), never_deep.end(), name) == never_deep.end()) {
                open.push_back(std::move(name));
            }
        }
        steps += open.size();
        if (steps > most_steps) return true;
    }
    return false;
}

// Alone in a function of its own, because what setjmp returns to may hold no object that would have to be destroyed.
[[gnu::noinline]] GumboOutput* parse_or_null(std::jmp_buf& too_large, GumboOptions const& options, char const* data, std::size_t size) {
    if (setjmp(too_large)) return nullptr;
    return gumbo_parse_with_options(&options, data, size);
}

}  // namespace

Result<HtmlTree> HtmlTree::parse(std::string_view utf8, GumboTag within) {
    if (is_too_deep(utf8)) return unreadable("this web page is damaged: its elements are nested too deeply to be read");
    auto arena = std::make_shared<Arena>();
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = Arena::allocate;
    options.deallocator = Arena::release;
    options.userdata = arena.get();
    options.max_errors = 0;
    options.fragment_context = within;
    auto const* const output = parse_or_null(arena->too_large, options, utf8.data(), utf8.size());
    if (!output) return unreadable("this web page is too large to be read");
    return HtmlTree(std::move(arena), *output->root);
}

Result<HtmlTree> HtmlTree::parse_page(std::string_view utf8) { return parse(utf8, GUMBO_TAG_LAST); }
Result<HtmlTree> HtmlTree::parse_fragment(std::string_view utf8) { return parse(utf8, GUMBO_TAG_BODY); }

std::optional<std::string_view> attribute(GumboElement const& element, char const* name) {
    auto const* const found = gumbo_get_attribute(&element.attributes, name);
    if (!found) return {};
    return std::string_view(found->value);
}

std::vector<GumboNode const*> children(GumboNode const& node) {
    if (!is_element(node)) return {};
    auto const& list = node.v.element.children;
    std::vector<GumboNode const*> out;
    out.reserve(list.length);
    for (unsigned i = 0; i < list.length; ++i) out.push_back(static_cast<GumboNode const*>(list.data[i]));
    return out;
}

bool is_element(GumboNode const& node) { return node.type == GUMBO_NODE_ELEMENT; }
bool is_element(GumboNode const& node, GumboTag tag) { return is_element(node) && node.v.element.tag == tag; }

}  // namespace beadle::format
