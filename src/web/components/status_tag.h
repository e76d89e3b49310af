#pragma once

#include "domain/reading.h"
#include "web/html.h"

namespace beadle::web {

/// A status as its printed word, a colour and a shape, both by its meaning; the meaning in words beside it where the word does not say it.
void status_tag(Html& html, Status const& status);
/// A meaning without a printed word: a bullet's, a filter's.
void status_tag(Html& html, Meaning meaning);
/// The word "overdue", marked.
void overdue_tag(Html& html);

/// A meaning in the reader's words: "in progress".
std::string meaning_words(Meaning meaning);
/// The shapes that tags refer to; once on every page.
Html const& status_shapes();

}  // namespace beadle::web
