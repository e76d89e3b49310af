#include "format/formats.h"
#include "paper/layout.h"

namespace beadle::paper {

Result<std::string> write(Reading const& paper, Layout layout, std::string const& to) {
    if (to == "json") return to_json(as_printed(paper, layout));
    if (to == "html") return format::write_html(lay_out(paper, layout));
    if (to == "docx") return format::write_docx(lay_out(paper, layout));
    if (to == "md") return format::write_markdown(lay_out(paper, layout));
    return refuse("--to: '" + to + "' is no format a paper can be written in; choose html, docx, md or json", "--to", Refusal::Kind::usage);
}

}  // namespace beadle::paper
