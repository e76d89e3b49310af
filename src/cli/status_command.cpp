#include "cli/acted.h"
#include "service/change_status.h"

namespace beadle::cli {

namespace {

Result<int> run(Asked const& asked) {
    auto opened = TRY(open_to_act(asked, "status"));
    service::ChangeStatusAsked const change{.ref = asked.words[0],
                                            .word = asked.words[1],
                                            .because = asked.value("--because"),
                                            .body = asked.value("--body"),
                                            .product = asked.value("--product"),
                                            .agreed_by = asked.value("--agreed-by")};
    auto const acted = TRY(service::change_status(*opened.store, change, opened.acting));
    auto const& before = acted.before.status.word;
    print_acted(asked, acted, acted.ref + " is " + acted.after.status.word + " (was " + (before.empty() ? "without status" : before) + ")");
    return 0;
}

}  // namespace

Command status_command() {
    return {.name = "status",
            .summary = "give an item another status",
            .details = "STATUS is a word as the register prints it (amber), or a meaning: not-started, in-progress, at-risk, off-track, not-ours, "
                       "proposed-for-closure, implemented, superseded, not-accepted, not-applicable.\n"
                       "What is off track needs --because, what is not ours --body and --product, what is implemented --because (the evidence) and --agreed-by.",
            .words = "REF STATUS",
            .least = 2,
            .most = 2,
            .options = {register_option,
                        {"--because", "REASON", "the rationale, or the evidence"},
                        {"--body", "BODY", "whose it is, or whom it waits for"},
                        {"--product", "PRODUCT", "what that body must deliver"},
                        {"--agreed-by", "WHO", "the second person who agrees that it is implemented"},
                        as_option,
                        today_option,
                        json_option},
            .run = run};
}

}  // namespace beadle::cli
