#pragma once

#include "http/edge.h"
#include "http/router.h"
#include "web/assets.h"
#include "web/site.h"

namespace beadle::web {

/// Every page that is read, and every static file; the register's pages where the site has a register. The site must outlive the router.
void add_pages(http::Router& router, Site const& site);

/// Check a paper: the form, and what came of it. Stores nothing.
http::Response front_page(Site const& site, http::Request const& asked);
http::Response check_page(Site const& site, http::Request const& asked);
/// The register as a list, one of its items, its reports, one of them.
http::Response register_page(Site const& site, http::Request const& asked);
http::Response item_page(Site const& site, http::Request const& asked);
http::Response reports_page(Site const& site, http::Request const& asked);
http::Response report_page(Site const& site, http::Request const& asked);
/// A file that pages use; its address holds its content's hash, so browsers keep it for good.
http::Response static_file(Asset const& asset, http::Request const& asked);
/// What went wrong, in the style of the rest.
http::Response problem_page(Site const& site, http::Problem const& problem);

}  // namespace beadle::web
