#include "service/check_register.h"

#include <algorithm>

#include "views/paper_view.h"

namespace beadle::service {

CheckedPaper check_register(store::Store& store, CheckAsked const& asked) {
    auto const as_at = asked.as_at.value_or(asked.today);
    auto const reg = store.load(as_at);
    auto with_older = asked;
    with_older.as_at = as_at;
    auto const last = std::find_if(reg.papers.rbegin(), reg.papers.rend(), [&](PaperState const& paper) { return paper.submitted < as_at; });
    Reading before;
    if (!asked.older && last != reg.papers.rend()) {
        before = views::paper_view(store.load(last->submitted), last->submitted);
        with_older.older = &before;
    }
    return check_reading(views::paper_view(reg, as_at), with_older);
}

}  // namespace beadle::service
