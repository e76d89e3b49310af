#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/reading.h"
#include "intake/paragraphs.h"

namespace beadle::intake {

/// A heading at the front of a paragraph of a comment.
struct CommentHeading {
    std::string heading;     ///< without its colon
    std::size_t length = 0;  ///< bytes of it and of the marks after it
};

/// An underlined or colon-ended label, a log entry's date, or "Bullet 2", "Deadline rationale", "Next steps", "Tasks to be progressed",
/// "Current status", "Evidence" where no sentence begins with them; nothing where the paragraph is all comment.
std::optional<CommentHeading> comment_heading(Paragraph const& paragraph);

/// What one cell of comment says: its comments by heading, and what stands under "Tasks", as actions.
struct ReadComments {
    std::vector<Comment> comments{};
    std::vector<std::string> actions{};
    std::vector<std::string> leads{};  ///< named by a "Lead:" or "Owner:" line
};

/// A heading holds until the next. What stands before the first heading has the column's title for one ("" for none).
ReadComments read_comments(Paragraphs const& paragraphs, std::string const& column_title);

/// Every line of a tasks column or block, one an action.
std::vector<std::string> read_actions(Paragraphs const& paragraphs);

/// The labels of the bullets a heading is about: "Bullet 1, 2 and 3" are 1, 2, 3; "[bullet 2] sharing" is 2.
std::vector<std::string> bullet_labels_in(std::string_view heading);

/// "[2.1 – 2.12]" without brackets: references to the inspectorate's numbering.
std::vector<std::string> evidence_refs(std::string_view text);

}  // namespace beadle::intake
