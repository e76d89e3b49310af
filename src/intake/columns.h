#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/words.h"
#include "format/document.h"

namespace beadle::intake {

/// What a column of a paper's table is for.
enum class Role { number, own_ref, text, kind, status, earlier_status, due, revised_due, comment, tasks, lead, percent, report, published, other };

struct Column {
    Role role = Role::other;
    std::string title{};  ///< as printed
    friend bool operator==(Column const&, Column const&) = default;
};

/// What a column's title says it is for; nothing where the title is not one that tables of recommendations have.
std::optional<Role> role_titled(std::string_view title);

/// The kind of item a column's title or a heading names ("Area for improvement"), where it names one only.
std::optional<ItemKind> kind_titled(std::string_view title);

/// The columns of a heading row; nothing where the row is no heading row of a table of items. A title over two columns stands over
/// number and demand; what stands untitled after a comment column belongs to it.
std::optional<std::vector<Column>> columns_of(format::Row const& row);

/// The columns of a line of text that is a heading row with its cells run together ("Ref Recommendation Status Due date").
std::optional<std::vector<Column>> columns_in_line(std::string_view line);

/// The name of a role in StatedReport::columns: "number", "text", "status", "due", …
std::string name_of_role(Role role);

}  // namespace beadle::intake
