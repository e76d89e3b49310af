#include "service/write_paper.h"

#include "views/paper_view.h"

namespace beadle::service {

Result<WrittenPaper> write_paper(store::Store& store, PaperAsked const& asked) {
    auto const view = views::paper_view(store.load(asked.as_at, asked.known_on), asked.as_at);
    return WrittenPaper{.bytes = TRY(paper::write(view, asked.layout, asked.to)), .doubts = view.doubts};
}

}  // namespace beadle::service
