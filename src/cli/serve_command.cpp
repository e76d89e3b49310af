#include <cstdio>

#include "api/api.h"
#include "base/text.h"
#include "cli/command.h"
#include "http/server.h"
#include "service/caged_reader.h"
#include "web/pages.h"

namespace beadle::cli {

namespace {

Result<std::optional<std::string>> base_url_of(Asked const& asked) {
    if (!asked.has("--base-url")) return std::nullopt;
    auto url = asked.value("--base-url");
    while (url.ends_with('/')) url.pop_back();
    auto const host = url.substr(std::min(url.size(), url.find("://") + 3));
    bool const known = url.starts_with("https://") || url.starts_with("http://");
    if (!known || host.empty() || host.find_first_of("/?#@ ;,'\"") != std::string::npos)
        return refuse("--base-url: '" + asked.value("--base-url") + "' is not an address like https://register.example", "--base-url", Refusal::Kind::usage);
    return url;
}

bool is_for_programs(http::Head const& head) {
    return head.target.starts_with("/api/") || http::Request{.head = head}.wants_json() || head.target.substr(0, head.target.find('?')).ends_with(".json");
}

Result<int> run(Asked const& asked) {
    auto const on = TRY(http::parse_listen(asked.value("--listen", "127.0.0.1:8080")));
    auto base_url = TRY(base_url_of(asked));
    std::function<Day()> today = [] { return london_day(now()); };
    if (asked.has("--today")) today = [fixed = TRY(asked.today())] { return fixed; };
    std::unique_ptr<service::RegisterSource> source;
    if (auto const name = asked.register_name()) source = TRY(service::RegisterSource::open(*name));

    service::CagedReader cage("/proc/self/exe");
    auto const read_paper = [&cage](std::string_view bytes) { return cage.read(bytes); };
    web::Site const site{.today = today, .read_paper = read_paper, .register_source = source.get()};
    api::Context const context{.today = today, .read_paper = read_paper, .register_source = source.get()};
    http::Router router;
    web::add_pages(router, site);
    api::add_resources(router, context);
    router.add({.method = "POST", .pattern = "/check", .handle = [&](http::Request const& request) { return request.wants_json() ? api::check(context, request) : web::check_page(site, request); }});

    http::Server server(on);
    http::Edge const edge({.hosts = server.own_hosts(),
                           .base_url = base_url,
                           .show_problem = [&site](http::Problem const& problem, http::Head const& head) { return is_for_programs(head) ? api::problem(problem) : web::problem_page(site, problem); },
                           .log = [](std::string const& message) { complain(message); }},
                          std::move(router));
    std::fprintf(stderr, "Beadle is at %s/\n", base_url.value_or("http://" + server.authority()).c_str());
    server.run(edge);
    return 0;
}

}  // namespace

Command serve_command() {
    return {.name = "serve", .summary = "show the pages: check a paper, and the register where one is named", .words = "",
            .options = {{"--listen", "HOST:PORT", "where to listen (127.0.0.1:8080); port 0: any free one"}, register_option,
                        {"--base-url", "URL", "how readers address it where a proxy stands before it"}, today_option},
            .run = run};
}

}  // namespace beadle::cli
