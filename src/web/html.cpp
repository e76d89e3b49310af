#include "web/html.h"

#include "http/message.h"

namespace beadle::web {

Address&& Address::step(std::string_view segment) && {
    address_ += '/';
    address_ += http::encode(segment);
    return std::move(*this);
}

Address&& Address::with(Literal name, std::string_view value) && { return std::move(*this).with_named(name.view(), value); }

Address&& Address::with_named(std::string_view name, std::string_view value) && {
    address_ += address_.find('?') == std::string::npos ? '?' : '&';
    address_ += http::encode(name);
    address_ += '=';
    address_ += http::encode(value);
    return std::move(*this);
}

Address&& Address::anchor(std::string_view id) && {
    address_ += '#';
    address_ += http::encode(id);
    return std::move(*this);
}

/// The five characters that markup is made of; and what no page may hold (U+0000 and its like) becomes U+FFFD.
void Html::escape(std::string_view text) {
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view instead;
        switch (text[at]) {
            case '&': instead = "&amp;"; break;
            case '<': instead = "&lt;"; break;
            case '>': instead = "&gt;"; break;
            case '"': instead = "&quot;"; break;
            case '\'': instead = "&#39;"; break;
            case '\t':
            case '\n': continue;
            default:
                if (static_cast<unsigned char>(text[at]) >= 0x20 && text[at] != 0x7f) continue;
                instead = "\xEF\xBF\xBD";
        }
        buffer_ += text.substr(plain, at - plain);
        buffer_ += instead;
        plain = at + 1;
    }
    buffer_ += text.substr(plain);
}

Html& Html::operator<<(Text text) {
    escape(text.words);
    return *this;
}

Html& Html::operator<<(Attribute attribute) {
    escape(attribute.value);
    return *this;
}

Html& Html::operator<<(Address const& address) {
    escape(address.text());
    return *this;
}

}  // namespace beadle::web
