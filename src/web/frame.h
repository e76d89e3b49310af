#pragma once

#include <string>

#include "http/message.h"
#include "web/html.h"

namespace beadle::web {

/// What surrounds a page's own content.
struct Frame {
    std::string title;                ///< as the tab shows it, without the program's name
    enum class Section { none, check, register_list, reports } section = Section::none;
    enum class Width { reading, lists } width = Width::reading;
    int status = 200;
    bool has_register = false;        ///< whether the register's pages exist in this program's run
    std::string force{};              ///< the register's force; empty where none
};

/// A page being written: `page << "<h1>…"`, then `std::move(page).response()`.
class Page {
public:
    explicit Page(Frame const& frame);

    Html html;

    [[nodiscard]] http::Response response() &&;

private:
    int status_;
};

}  // namespace beadle::web
