#include "intake/intake.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/text.h"
#include "format/formats.h"
#include "intake/counts.h"
#include "intake/dates.h"
#include "intake/items.h"
#include "intake/report_lines.h"
#include "intake/sections.h"
#include "intake/text_layout.h"

namespace beadle::intake {

namespace {

bool is_report(Section const& section) {
    if (!section.items.empty()) return true;
    if (section.heading.empty()) return false;
    return std::any_of(section.lines.begin(), section.lines.end(), [](PrintedLine const& line) { return published_line(line.text) || is_count_line(line.text); });
}

bool has_report_lines(Section const& section) {
    return std::any_of(section.lines.begin(), section.lines.end(), [](PrintedLine const& line) { return is_report_line(line.text); });
}

/// A part of a report under a heading of its own ("Leadership") belongs to the report whose lines stand above it.
void join_parts(std::vector<Section>& sections) {
    std::vector<Section> out;
    for (auto& section : sections) {
        auto const part = !out.empty() && out.back().level > 0 && section.level > out.back().level && has_report_lines(out.back()) && !has_report_lines(section) && !section.items.empty();
        if (!part) {
            out.push_back(std::move(section));
            continue;
        }
        auto& report = out.back();
        std::move(section.items.begin(), section.items.end(), std::back_inserter(report.items));
        for (auto const& column : section.columns)
            if (std::none_of(report.columns.begin(), report.columns.end(), [&](Column const& each) { return each.role == column.role; })) report.columns.push_back(column);
    }
    sections = std::move(out);
}

/// "Fleet Inspection 2021 Action Plan" is the paper about the report "Fleet Inspection 2021".
std::string report_title_of(std::string_view paper_title) {
    auto title = trim(paper_title);
    constexpr std::string_view closing = "action plan";
    if (title.size() > closing.size() && lower(title.substr(title.size() - closing.size())) == closing) title = trim(title.substr(0, title.size() - closing.size()));
    while (title.ends_with('-') || title.ends_with(':') || title.ends_with("\xE2\x80\x93")) title = trim(title.substr(0, title.size() - (title.ends_with("\xE2\x80\x93") ? 3 : 1)));
    return std::string(title);
}

/// The lines before any heading that name the paper: the first, and the next where it only says what the paper is.
std::string title_in_lines(std::vector<PrintedLine> const& lines) {
    std::string title;
    for (std::size_t i = 0; i < lines.size() && i < 6; ++i) {
        auto const& text = lines[i].text;
        if (is_report_line(text) || paper_date(text) || text.size() > 160) {
            if (title.empty()) continue;
            break;
        }
        if (title.empty()) {
            title = text;
        } else if (auto const folded = fold(text); folded == "action plan" || folded == "update" || folded == "progress update" || folded == "tracker" || folded == "register") {
            title += " " + text;
        } else {
            break;
        }
    }
    return title;
}

class Builder {
public:
    Builder(Sections sections, StatusWords const& words, std::string document_title) : sections_(std::move(sections.list)), words_(words), document_title_(std::move(document_title)) {
        reading_.doubts = std::move(sections.doubts);
    }

    Reading build() {
        join_parts(sections_);
        title();
        for (auto const& section : sections_) {
            for (auto const& line : section.lines)
                if (!reading_.dated && !is_report(section)) reading_.dated = paper_date(line.text);
        }
        for (auto const& section : sections_)
            for (auto const& line : section.lines)
                if (!reading_.dated && section.heading.empty()) reading_.dated = paper_date(line.text);
        for (auto& section : sections_)
            if (is_report(section)) reports_of(section);
        // More reports than any paper has are not looked for by name in every comment.
        constexpr std::size_t most_named = 1000;
        for (auto const& report : reading_.reports)
            if (titles_.size() < most_named) titles_.push_back(report.title);
        for (std::size_t i = 0; i < reading_.reports.size(); ++i) items(reading_.reports[i], std::move(raw_[i]));
        reading_.legend = words_.legend();
        return std::move(reading_);
    }

private:
    void title() {
        auto const headed = std::find_if(sections_.begin(), sections_.end(), [](Section const& section) { return !section.heading.empty(); });
        if (headed != sections_.end() && (!is_report(*headed) || reports() == 1)) reading_.title = headed->heading;
        if (reading_.title.empty() && !sections_.empty()) reading_.title = title_in_lines(sections_.front().lines);
        if (reading_.title.empty()) reading_.title = document_title_;
        if (reading_.title.empty() && headed != sections_.end()) reading_.title = headed->heading;
    }

    [[nodiscard]] std::ptrdiff_t reports() const { return std::count_if(sections_.begin(), sections_.end(), [](Section const& section) { return is_report(section); }); }

    /// A section is one report, or several where its table has a column that names them.
    void reports_of(Section& section) {
        auto report = head(section);
        std::vector<RawItem> own;
        struct Named {
            std::string title;
            std::vector<RawItem> items;
        };
        std::vector<Named> named;
        std::map<std::string, std::size_t> known;
        for (auto& item : section.items) {
            auto const title = item.text(Role::report);
            if (title.empty()) {
                (named.empty() ? own : named.back().items).push_back(std::move(item));
                continue;
            }
            auto const [at, fresh] = known.try_emplace(fold(title), named.size());
            if (fresh) named.push_back({.title = title});
            named[at->second].items.push_back(std::move(item));
        }
        if (named.empty() || !own.empty()) {
            reading_.reports.push_back(report);
            raw_.push_back(std::move(own));
        }
        for (auto& each : named) {
            StatedReport of_row{.title = each.title, .columns = report.columns, .place = each.items.front().place};
            of_row.published = whole_date(each.items.front().text(Role::published));
            reading_.reports.push_back(std::move(of_row));
            raw_.push_back(std::move(each.items));
        }
    }

    StatedReport head(Section const& section) {
        StatedReport report{.title = section.heading, .lines = section.lines, .place = section.place};
        auto const of_paper = section.heading.empty() || (reports() == 1 && section.heading == reading_.title);
        if (of_paper) report.title = report_title_of(reading_.title);
        for (auto const& line : section.lines) {
            if (!report.published) report.published = published_line(line.text);
            if (auto const kind = kind_line(line.text); kind && !report.kind && report.publishers.empty()) {
                report.kind = kind->kind;
                report.publishers = kind->publishers;
            }
        }
        for (auto const& line : section.lines)
            if (!report.published) report.published = published_in_prose(line.text);
        report.stated = read_counts(section.lines, words_);
        auto const numbered = std::any_of(section.items.begin(), section.items.end(), [](RawItem const& item) { return item.has(Role::number); });
        if (numbered) report.columns.push_back(name_of_role(Role::number));
        for (auto const& column : section.columns)
            if (auto name = name_of_role(column.role); std::find(report.columns.begin(), report.columns.end(), name) == report.columns.end()) report.columns.push_back(std::move(name));
        return report;
    }

    void items(StatedReport& report, std::vector<RawItem> raw) {
        ItemContext context{.report = report.title, .published = report.published, .reports = titles_, .words = &words_,
                            .has_statuses = std::find(report.columns.begin(), report.columns.end(), "status") != report.columns.end()};
        report.items = read_items(std::move(raw), context, reading_.doubts);
    }

    std::vector<Section> sections_;
    StatusWords const& words_;
    std::string document_title_;
    Reading reading_{};
    std::vector<std::vector<RawItem>> raw_{};
    std::vector<std::string> titles_{};
};

/// A paper without a legend that knows BLUE uses the four colours of BRAG.
StatusWords::Scheme scheme_of(format::Document const& document) {
    for (auto const& block : document.blocks) {
        auto const* table = std::get_if<format::Table>(&block);
        if (!table) continue;
        for (auto const& row : table->rows)
            for (auto const& cell : row.cells) {
                if (cell.paragraphs.size() != 1 || cell.paragraphs.front().runs.size() > 2) continue;
                auto const text = cell.text();
                if (text.size() <= 24 && (contains_word(lower(text), "brag") || plain_status(text) == "blue")) return StatusWords::Scheme::brag;
            }
    }
    return StatusWords::Scheme::usual;
}

}  // namespace

Reading read_document(format::Document const& document) {
    StatusWords const words(legend_of(document), scheme_of(document));
    auto sections = document.lines_only ? sections_of_lines(document, words) : sections_of(document, words);
    return Builder(std::move(sections), words, document.title).build();
}

Result<Reading> read_paper(std::string_view bytes) {
    if (TRY(format::recognise(bytes)) == format::FileFormat::json) return reading_from_json(bytes);
    auto const document = TRY(format::read_document(bytes));
    auto reading = read_document(document);
    auto const items = std::any_of(reading.reports.begin(), reading.reports.end(), [](StatedReport const& report) { return !report.items.empty() || report.stated; });
    if (!items) return unreadable("there is no table of recommendations in this file");
    return reading;
}

}  // namespace beadle::intake
